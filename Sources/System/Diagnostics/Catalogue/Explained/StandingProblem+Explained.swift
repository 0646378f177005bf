extension StandingProblem {
    public static var explained: [ExplainedProblem] {
        [
            ExplainedProblem(
                StandingProblem.demonstration(record: "services/S-1"),
                wrong: "id,title,standing\nS-1,Permit,demonstration",
                mended: "id,title,standing\nS-1,Permit,official"),
            ExplainedProblem(
                StandingProblem.noDocument(record: "S-1", field: "Document"),
                wrong: "id,title,standing,document\nS-1,Permit,official,",
                mended: "id,title,standing,document\nS-1,Permit,official,Notice 12 of 2026"),
            ExplainedProblem(
                StandingProblem.noSource(record: "S-1", field: "Source"),
                wrong: "id,title,standing,source\nS-1,Permit,reported,",
                mended: "id,title,standing,source\nS-1,Permit,reported,gazette-2026"),
            ExplainedProblem(
                StandingProblem.noDocumentField(collection: "services"), wrong: "source_field: source",
                mended: "source_field: source\ndocument_field: document"),
            ExplainedProblem(
                StandingProblem.noSourceField(collection: "services"), wrong: "document_field: document",
                mended: "document_field: document\nsource_field: source"),
        ]
    }
}
