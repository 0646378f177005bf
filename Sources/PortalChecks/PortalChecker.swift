public import Diagnostics
internal import Parallelism
public import PortalModel

/// Applies every rule to a portal.
public enum PortalChecker {
    static let rules: [any Rule] = [
        KnownNames(), TextForms(), ValueTypes(), RequiredValues(), AllowedValues(), ValuePatterns(), ValueLimits(),
        UniqueValues(), KnownReferences(), DeclaredTotals(), DeclaredSubtotals(), NumberingWithoutGaps(),
        CoveredRecords(), ResolvedLinks(), NumbersInProse(), DataBlocks(), MenuTargets(), SynonymTitles(),
        SearchFields(), UnambiguousWords(),
    ]

    /// - Parameters:
    ///   - earlier: what loading and merging reported: with an error among it, the portal is not whole.
    ///   - asOf: the day of the check; the site's own where there is none.
    /// - Returns: the checked portal where no error is left, and all diagnostics, the earlier ones first.
    public static func check(
        _ portal: Portal, after earlier: [Diagnostic], asOf: CalendarDate? = nil
    ) async -> (checked: CheckedPortal?, diagnostics: [Diagnostic]) {
        let found = await concurrentMap(rules) { $0.diagnostics(for: portal) }.flatMap { $0 }
        let diagnostics = earlier + found
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        return (CheckedPortal(portal: portal, asOf: asOf ?? portal.site.asOf), diagnostics)
    }
}
