extension PlanProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: PlanProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .twoOutputs(path: "assets/map.png"), "content/media/map.png\nsite-templates/assets/map.png",
                "content/media/district-map.png\nsite-templates/assets/map.png"),
            example(
                .fileAndFolder(path: "assets/maps"), "site-templates/assets/maps\nsite-templates/assets/maps/north.png",
                "site-templates/assets/maps/all.png\nsite-templates/assets/maps/north.png"),
            example(.missingTemplate("storry", nearest: "story"), "template: storry", "template: story"),
            example(.missingWords(language: "eng", nearest: "en"), "language: eng", "language: en"),
            example(
                .missingWord("search", language: "en"), "home: Home", "home: Home\nsearch: Search"),
            example(
                .noTemplates, "daylight build --site-templates templates",
                "daylight build --site-templates site-templates"),
        ]
    }
}
