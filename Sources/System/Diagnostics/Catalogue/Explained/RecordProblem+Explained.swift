extension RecordProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: RecordProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(.missingIdentifier, "id,title\n,Market stall", "id,title\nP-01,Market stall"),
            example(.invalidIdentifier("P/01"), "id,title\nP/01,Market stall", "id,title\nP-01,Market stall"),
            example(
                .duplicateIdentifier("P-01", first: "content/permits/permits.csv:2:1"),
                "id,title\nP-01,Market stall\nP-01,Food cart", "id,title\nP-01,Market stall\nP-02,Food cart"),
            example(
                .repeatedTable(other: "content/permits/2025.csv", rows: 36, of: 36),
                "content/permits/2025.csv\ncontent/permits/2025 (copy).csv", "content/permits/2025.csv"),
            example(
                .noteInTable("Note: fees are yearly"), "id,title,fee\nP-01,Market stall,40\nNote: fees are yearly,,",
                "id,title,fee\nP-01,Market stall,40"),
            example(
                .textWithoutRow(id: "P-10", nearest: "P-01"), "content/permits/P-10.md", "content/permits/P-01.md"),
            example(
                .rowWithoutText(id: "P-01", file: "content/permits/P-01.md"), "content/permits/permits.csv",
                "content/permits/permits.csv\ncontent/permits/P-01.md"),
            example(.unexpectedText(collection: "permits"), "body: none", "body: optional"),
            example(.unexpectedTable(collection: "stories"), "records: markdown", "records: rows"),
            example(
                .fieldsInText("office"), "---\noffice: Trade office\n---\nWhoever sells at the market needs it.",
                "Whoever sells at the market needs it."),
            example(
                .unknownFrontMatterField("plase", nearest: "place"), "---\nplase: north\n---", "---\nplace: north\n---"),
            example(
                .derivedField("id", lookup: nil), "---\nid: library\ntitle: The library opens\n---",
                "---\ntitle: The library opens\n---"),
        ]
    }
}
