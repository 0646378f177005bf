public import Diagnostics

/// Everything that a run will publish, before any of it is rendered.
public struct OutputPlan: Sendable {
    /// Ordered by the bytes of their paths; no two have the same path, even without regard to case.
    public let outputs: [PlannedOutput]

    /// - Returns: the plan, and a diagnostic for each path that two outputs would be written to.
    public static func plan(_ outputs: [PlannedOutput]) -> (plan: OutputPlan, diagnostics: [Diagnostic]) {
        let ordered = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var seen: Set<String> = []
        seen.reserveCapacity(ordered.count)
        var diagnostics: [Diagnostic] = []
        for output in ordered where !seen.insert(folded(output.path)).inserted {
            diagnostics.append(Diagnostic(PlanProblem.twoOutputs(path: output.path)))
        }
        return (OutputPlan(outputs: ordered), diagnostics)
    }

    /// Upper and lower case are one where the site may be unpacked on a file system that does not tell them apart.
    private static func folded(_ path: String) -> String {
        String(decoding: path.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
