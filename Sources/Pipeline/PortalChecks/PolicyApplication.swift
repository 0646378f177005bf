internal import Diagnostics
package import PortalModel

/// An exception that was used.
package struct GrantedException: Sendable, Hashable {
    package let exception: CheckException
    /// The number of diagnostics that it removed.
    package let count: Int
}

/// Applies the severities that `site.yaml` sets, and removes the diagnostics for which it makes an exception.
struct PolicyApplication {
    private let policy: CheckPolicy

    init(_ portal: Portal) {
        policy = portal.site.checks
    }

    func applied(to diagnostics: [Diagnostic]) -> (diagnostics: [Diagnostic], exceptions: [GrantedException]) {
        if diagnostics.isEmpty, policy.exceptions.isEmpty { return ([], []) }
        var counts = [Int](repeating: 0, count: policy.exceptions.count)
        var kept: [Diagnostic] = []
        for diagnostic in diagnostics {
            let covering = policy.exceptions.indices.filter { policy.exceptions[$0].covers(diagnostic) }
            for index in covering { counts[index] += 1 }
            guard covering.isEmpty else { continue }
            kept.append(policy.severities[diagnostic.code].map(diagnostic.withSeverity) ?? diagnostic)
        }
        for (exception, count) in zip(policy.exceptions, counts) where count == 0 {
            let problem = PolicyProblem.unusedException(
                code: exception.code, record: "\(exception.collection)/\(exception.record)")
            kept.append(Diagnostic(problem, at: exception.place))
        }
        let granted = zip(policy.exceptions, counts).filter { $0.1 > 0 }
            .map { GrantedException(exception: $0.0, count: $0.1) }
        return (kept, granted)
    }
}
