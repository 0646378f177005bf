extension PromiseProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: PromiseProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .total(declared: 3, found: 2, collection: "permits"), "id,title\nP-01,Market stall\nP-03,Fireworks",
                "id,title\nP-01,Market stall\nP-02,Food cart\nP-03,Fireworks"),
            example(
                .subtotal(
                    declared: 2, found: 1, collection: "permits",
                    condition: .condition(field: "office", values: ["trade"])),
                "id,title,office\nP-01,Market stall,trade\nP-02,Food cart,health",
                "id,title,office\nP-01,Market stall,trade\nP-02,Food cart,trade"),
            example(
                .missingNumbers([2], field: "number", more: 0), "number,title\n1,Market stall\n3,Fireworks",
                "number,title\n1,Market stall\n2,Food cart\n3,Fireworks"),
            example(
                .repeatedNumber(2, field: "number", first: "P-02"), "id,number\nP-02,2\nP-03,2",
                "id,number\nP-02,2\nP-03,3"),
            example(
                .withdrawnNumber(2, field: "serial"), "numbering: {field: serial, withdrawn: [2]}\n\nid,serial\nP-02,2",
                "numbering: {field: serial, withdrawn: [2]}\n\nid,serial\nP-03,3"),
            example(
                .notCovered(record: "north", title: "North Quarter", collection: "offices", by: "quarter"),
                "id,quarter\nO-01,south", "id,quarter\nO-01,south\nO-02,north"),
        ]
    }
}
