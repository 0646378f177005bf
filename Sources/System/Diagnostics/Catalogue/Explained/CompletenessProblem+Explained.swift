extension CompletenessProblem {
    public static var explained: [ExplainedProblem] {
        [
            ExplainedProblem(
                CompletenessProblem.emptyCollection("services"), wrong: "id,title,standing",
                mended: "id,title,standing\nS-1,Permit,official"),
            ExplainedProblem(
                CompletenessProblem.emptySection(heading: "Opening hours"),
                wrong: "## Opening hours\n\n## Fees\n\nNone.",
                mended: "## Opening hours\n\nMonday to Friday, 9 to 17.\n\n## Fees\n\nNone."),
            ExplainedProblem(
                CompletenessProblem.reviewDue(collection: "services", date: "2026-01-31", asOf: "2026-02-01"),
                wrong: "review_by: 2026-01-31", mended: "review_by: 2027-01-31"),
            ExplainedProblem(
                CompletenessProblem.notReferenced(record: "offices/events", title: "Events office"),
                wrong: "id,title,office\nP-1,Permit,", mended: "id,title,office\nP-1,Permit,events"),
            ExplainedProblem(
                CompletenessProblem.oneWayReference(
                    record: "hall", field: "stories", other: "opening", inverse: "projects"),
                wrong: "title: Opening\nprojects: []", mended: "title: Opening\nprojects: [hall]"),
            ExplainedProblem(
                CompletenessProblem.imageWithoutText, wrong: "![](media:hall.jpg)",
                mended: "![The hall from the street](media:hall.jpg)"),
            ExplainedProblem(
                CompletenessProblem.mediaNotReferenced("hall.jpg"), wrong: "The hall has opened.",
                mended: "The hall has opened.\n\n![The hall](media:hall.jpg)"),
            ExplainedProblem(
                CompletenessProblem.unboundTotal(number: "840", collection: "services", title: "Services"),
                wrong: "Services: all 840 are here.", mended: "Services: all [840](count:services) are here."),
        ]
    }
}
