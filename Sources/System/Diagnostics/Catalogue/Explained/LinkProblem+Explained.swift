extension LinkProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: LinkProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(.unknownCollection("permit", nearest: "permits"), "reference: permit", "reference: permits"),
            example(
                .unknownRecord("P-1", collection: "permits", nearest: "P-01"), "See [the permit](record:permits/P-1).",
                "See [the permit](record:permits/P-01)."),
            example(
                .unknownField("ofice", collection: "permits", nearest: "office"), "```list permits ofice=trade\n```",
                "```list permits office=trade\n```"),
            example(
                .unknownMedia("libary.jpg", nearest: "library.jpg"), "![The new library](media:libary.jpg)",
                "![The new library](media:library.jpg)"),
            example(
                .unknownFragment("fee", nearest: "fees"), "[What it costs](#fee)\n\n## Fees",
                "[What it costs](#fees)\n\n## Fees"),
            example(
                .pathOfTheSite("/permits/P-01.html"), "See [the permit](/permits/P-01.html).",
                "See [the permit](record:permits/P-01)."),
            example(
                .imageFromElsewhere("https://example.org/hall.jpg"), "![The hall](https://example.org/hall.jpg)",
                "![The hall](media:hall.jpg)"),
            example(
                .figureDiffers(written: "1,200", figure: "visitors-2024", expected: ["1,250", "1250"]),
                "The library had [1,200](figure:visitors-2024) visitors.",
                "The library had [1,250](figure:visitors-2024) visitors."),
            example(
                .countDiffers(written: "47", collection: "permits", expected: 48),
                "The district grants [47](count:permits) permits.",
                "The district grants [48](count:permits) permits."),
            example(.blockWithoutArguments("list"), "```list\n```", "```list permits\n```"),
            example(
                .blockArgument("first", expected: .listArguments), "```list permits first\n```",
                "```list permits limit=5\n```"),
            example(
                .unknownTitle("Market stal", nearest: "Market stall"), "words,title\nselling vegetables,Market stal",
                "words,title\nselling vegetables,Market stall"),
        ]
    }
}
