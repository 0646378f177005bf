extension PolicyProblem {
    public static var explained: [ExplainedProblem] {
        [
            ExplainedProblem(
                PolicyProblem.fixedSeverity(code: "promise.total", nearest: nil),
                wrong: "checks:\n  severities: {promise.total: note}",
                mended: "checks:\n  severities: {value.length: warning}"),
            ExplainedProblem(
                PolicyProblem.fixedCheck(code: "value.mising", nearest: "value.missing"),
                wrong: "exceptions:\n  - {code: value.mising, record: services/S-1, reason: not yet known}",
                mended: "exceptions:\n  - {code: value.missing, record: services/S-1, reason: not yet known}"),
            ExplainedProblem(
                PolicyProblem.unusedException(code: "value.missing", record: "services/S-1"),
                wrong: "exceptions:\n  - {code: value.missing, record: services/S-1, reason: not yet known}",
                mended: "exceptions: []"),
        ]
    }
}
