extension DataBlockProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: DataBlockProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .differentUnits(figure: "visits", unit: "people", other: "opening-hours", otherUnit: "hours"),
                "```chart visits opening-hours\n```", "```figures visits opening-hours\n```"),
            example(.noValue(figure: "plan"), "```chart visits plan\n```", "```chart visits loans\n```"),
            example(
                .outOfRange(figure: "growth", value: "120", expected: .zeroToHundred),
                "```chart growth kind=shares\n```", "```chart growth kind=bars\n```"),
            example(
                .figureCount(3, kind: "before-after", expected: 2),
                "```chart days-2024 days-2025 days-2026 kind=before-after\n```",
                "```chart days-2024 days-2026 kind=before-after\n```"),
            example(
                .pictureCount(block: "comparison", found: 1, expected: 2),
                "```comparison\n![The hall in scaffolding](media:before.jpg)\n```",
                "```comparison\n![The hall in scaffolding](media:before.jpg)\n![The hall](media:after.jpg)\n```"),
        ]
    }
}
