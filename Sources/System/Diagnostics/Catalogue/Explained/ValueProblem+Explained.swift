extension ValueProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: ValueProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .wrongType(value: "ten days", field: "Days", expected: .wholeNumberInDigits),
                "id,days\nP-01,ten days", "id,days\nP-01,10"),
            example(
                .missing(field: "Fee", condition: .condition(field: "charged", values: ["yes"])),
                "id,charged,fee\nP-01,yes,", "id,charged,fee\nP-01,yes,40"),
            example(
                .notAllowed(value: "licens", field: "Kind", nearest: "licence"), "id,kind\nP-01,licens",
                "id,kind\nP-01,licence"),
            example(
                .patternMismatch(value: "P1", field: "Number", pattern: "P-[0-9]{2}"), "id,title\nP1,Market stall",
                "id,title\nP-01,Market stall"),
            example(
                .length(field: "Summary", found: 12, limit: 20, isMinimum: true, unit: .characters),
                "id,summary\nP-01,Market stall", "id,summary\nP-01,To sell goods at the weekly market."),
            example(
                .range(value: "400", field: "Days", limit: "365", isMinimum: false), "id,days\nP-01,400",
                "id,days\nP-01,40"),
            example(
                .dayOutside("2062-01-31", field: "Date", limit: "2026-12-31", isFirst: false),
                "id,date\nP-01,2062-01-31", "id,date\nP-01,2026-01-31"),
            example(
                .notUniqueTogether(values: ["Market stall", "trade"], fields: ["Title", "Office"], first: "P-01"),
                "id,title,office\nP-01,Market stall,trade\nP-02,Market stall,trade",
                "id,title,office\nP-01,Market stall,trade"),
            example(
                .severalValues(value: "2,3", field: "Number"), "number,title\n\"2,3\",Market stall and food cart",
                "number,title\n2,Market stall\n3,Food cart"),
            example(
                .lostZeros(value: "7012", field: "Code", mended: "007012"), "id,code\nP-01,7012",
                "id,code\nP-01,007012"),
            example(
                .notUnique(value: "555-0100", field: "Telephone", first: "O-01"),
                "id,telephone\nO-01,555-0100\nO-02,555-0100", "id,telephone\nO-01,555-0100\nO-02,555-0101"),
            example(
                .unknownReference(id: "trad", field: "Office", collection: "offices", nearest: "trade"),
                "id,office\nP-01,trad", "id,office\nP-01,trade"),
        ]
    }
}
