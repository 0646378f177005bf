extension MarkdownProblem {
    public static var explained: [ExplainedProblem] {
        explainedLimits + explainedMarks + explainedLinks + explainedTables
    }

    private static func example(_ problem: MarkdownProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
        ExplainedProblem(problem, wrong: wrong, mended: mended)
    }

    private static var explainedLimits: [ExplainedProblem] {
        [
            example(
                .controlCharacter(0xC), "The first page.\u{C}The second page.", "The first page.\n\nThe second page."),
            example(
                .tooLong(bytes: 1_500_000, limit: 1_048_576), "cat chapters/*.md > content/reports/annual.md",
                "cp chapters/*.md content/reports/"),
            example(
                .tooManyLines(25_000, limit: 20_000), "cat minutes/*.md > content/meetings/all.md",
                "cp minutes/*.md content/meetings/"),
            example(
                .tooManyMarks(60_000, limit: 40_000),
                "| date | paid to | amount |\n| --- | --- | --- |\n| 2024-01-02 | Water works | 120 |\n…",
                "The payments are in [the table of payments](record:payments/index)."),
            example(
                .blockTooLong(bytes: 70_000, limit: 65_536), "The first paragraph.\nThe second paragraph.\n…",
                "The first paragraph.\n\nThe second paragraph.\n\n…"),
            example(
                .blockHasTooManyMarks(9_000, limit: 8_192), "*North*: 12\n*South*: 15\n…",
                "*North*: 12\n\n*South*: 15\n\n…"),
            example(
                .tooManyMarkers(40, limit: 32), "> > > > > > > > > > > > > > > > > > > > > > … So it was said.",
                "> So it was said."),
            example(
                .tooFarIndented(200, limit: 160), "- North\n" + String(repeating: " ", count: 60) + "… - Mill Street",
                "- North\n  - Mill Street"),
            example(
                .tooDeeplyNested(limit: 32), "- North\n  - Mill Street\n    - House 5\n      - …",
                "- North, Mill Street, house 5"),
        ]
    }

    private static var explainedMarks: [ExplainedProblem] {
        [
            example(.rawHTML, "The office is <b>closed</b> on Mondays.", "The office is **closed** on Mondays."),
            example(
                .comment, "The office is closed on Mondays. <!-- ask again -->", "The office is closed on Mondays."),
            example(
                .standingMark("*", meansEmphasis: true), "The fee is *40 (“reduced”)*for residents.",
                "The fee is *40* (“reduced”) for residents."),
            example(
                .standingLink, "See [the plan](media:plan of 2024.pdf).", "See [the plan](<media:plan of 2024.pdf>)."),
        ]
    }

    private static var explainedLinks: [ExplainedProblem] {
        [
            example(.emptyDestination, "See [the permit]().", "See [the permit](record:permits/P-01)."),
            example(
                .unsafeLink(scheme: "javascript"), "[Print](javascript:print)", "[The form](media:form.pdf)"),
            example(
                .unknownScheme("htps", nearest: "https"), "[The council](htps://council.example)",
                "[The council](https://council.example)"),
            example(
                .malformedDestination("record:permits", form: "record:<collection>/<id>"),
                "See [the permit](record:permits).", "See [the permit](record:permits/P-01)."),
            example(
                .controlCharacterInDestination, "[The council](<https://council.example/a\tb>)",
                "[The council](https://council.example/ab)"),
            example(
                .linkToFile("P-01.md"), "See [the permit](P-01.md).", "See [the permit](record:permits/P-01)."),
            example(
                .imageDestination("record:places/library"), "![The library](record:places/library)",
                "![The library](media:library.jpg)"),
            example(
                .linkInImageText, "![The [library](record:places/library)](media:library.jpg)",
                "![The library](media:library.jpg)\n\nThe [library](record:places/library) from the street."),
        ]
    }

    private static var explainedTables: [ExplainedProblem] {
        [
            example(
                .tableColumnsDiffer(header: 2, delimiter: 1), "| place | visitors |\n| --- |\n| Library | 120 |",
                "| place | visitors |\n| --- | --- |\n| Library | 120 |"),
            example(
                .tableNotSeparated, "The visitors:\n| place | visitors |\n| --- | --- |\n| Library | 120 |",
                "The visitors:\n\n| place | visitors |\n| --- | --- |\n| Library | 120 |"),
            example(
                .tableRowTooLong(cells: 3, columns: 2),
                "| place | visitors |\n| --- | --- |\n| Library | archive | 120 |",
                "| place | visitors |\n| --- | --- |\n| Library \\| archive | 120 |"),
            example(
                .tableRowTooShort(cells: 1, columns: 2), "| place | visitors |\n| --- | --- |\n| Library |",
                "| place | visitors |\n| --- | --- |\n| Library | 120 |"),
        ]
    }
}
