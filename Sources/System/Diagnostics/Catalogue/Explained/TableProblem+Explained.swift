extension TableProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: TableProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(.empty, "", "id,title,office"),
            example(
                .unterminatedQuote, "id,title\nP-01,\"Market stall, small\nP-02,Food cart",
                "id,title\nP-01,\"Market stall, small\"\nP-02,Food cart"),
            example(
                .textAfterQuote, "id,title\nP-01,\"Market stall\" (small)", "id,title\nP-01,Market stall (small)"),
            example(
                .quoteInText, "id,title\nP-01,The \"small\" stall", "id,title\nP-01,\"The \"\"small\"\" stall\""),
            example(
                .raggedRow(expected: 3, found: 4), "id,title,office\nP-01,Market stall, small,Trade office",
                "id,title,office\nP-01,\"Market stall, small\",Trade office"),
            example(
                .blankRow, "id,title\nP-01,Market stall\n\nP-02,Food cart",
                "id,title\nP-01,Market stall\nP-02,Food cart"),
            example(.blankRows(2), "id,title\nP-01,Market stall\n,\n,", "id,title\nP-01,Market stall"),
            example(
                .blankColumns(first: "C", count: 2), "id,title,,\nP-01,Market stall,,",
                "id,title\nP-01,Market stall"),
            example(
                .tooManyColumns(20_000, limit: 16_384), "id,title P-01,Market stall P-02,Food cart …",
                "id,title\nP-01,Market stall\nP-02,Food cart"),
            example(
                .cellTooLong(bytes: 250_000, limit: 131_068), "id,title\nP-01,\"Market stall …",
                "id,title\nP-01,\"Market stall\"\n…"),
            example(
                .unknownColumn("ofice", nearest: "office"), "id,title,ofice\nP-01,Market stall,Trade office",
                "id,title,office\nP-01,Market stall,Trade office"),
            example(
                .duplicateColumn("office"), "id,office,office\nP-01,Trade office,North Street 5",
                "id,office,address\nP-01,Trade office,North Street 5"),
            example(
                .missingColumn("standing"), "id,title\nP-01,Market stall",
                "id,title,standing\nP-01,Market stall,official"),
            example(
                .lookupColumn("place", source: "office.place"), "id,office,place\nP-01,trade,North Street 5",
                "id,office\nP-01,trade"),
            example(
                .tooLarge, "cat 2019.csv 2020.csv 2021.csv > content/payments/payments.csv",
                "cp 2019.csv 2020.csv 2021.csv content/payments/"),
        ]
    }
}
