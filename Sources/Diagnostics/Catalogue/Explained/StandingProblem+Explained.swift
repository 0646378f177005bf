extension StandingProblem {
    public static var explained: [ExplainedProblem] {
        [
            ExplainedProblem(
                StandingProblem.demonstration(record: "services/S-1"),
                wrong: "id,title,standing\nS-1,Permit,demonstration",
                mended: "id,title,standing\nS-1,Permit,official")
        ]
    }
}
