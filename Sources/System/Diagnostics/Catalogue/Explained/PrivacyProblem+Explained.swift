extension PrivacyProblem {
    public static var explained: [ExplainedProblem] {
        [
            ExplainedProblem(
                PrivacyProblem.personalNumber(kind: "mobile number"), wrong: "Call Mr Li, 13800000000.",
                mended: "Call the office, 12345."),
            ExplainedProblem(
                PrivacyProblem.maskedNumber(kind: "mobile number"), wrong: "Winner: Li, 138****0000",
                mended: "Winner: number 17 of the list in the hall"),
        ]
    }
}
