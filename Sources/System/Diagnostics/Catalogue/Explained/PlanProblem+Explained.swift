extension PlanProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: PlanProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .twoOutputs(path: "media/map.png"), "content/media/map.png\ncontent/media/Map.png",
                "content/media/map.png\ncontent/media/map-of-schools.png"),
            example(
                .fileAndFolder(path: "media/maps"), "content/media/maps\ncontent/media/Maps/north.png",
                "content/media/maps/all.png\ncontent/media/maps/north.png"),
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
