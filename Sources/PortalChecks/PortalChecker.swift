public import Diagnostics
internal import Parallelism
public import PortalModel

/// Applies every rule to a portal.
public enum PortalChecker {
    static let rules: [any Rule] = [
        KnownNames(), TextForms(), ValueTypes(), RequiredValues(), AllowedValues(), ValuePatterns(), ValueLimits(),
        UniqueValues(), UniqueKeys(), KnownReferences(), DeclaredTotals(), DeclaredSubtotals(), NumberingWithoutGaps(),
        CoveredRecords(), ResolvedLinks(), NumbersInProse(), DataBlocks(), MenuTargets(), SynonymTitles(),
        SearchFields(), UnambiguousWords(), PersonalNumbers(), EmptyCollections(), EmptySections(),
        ReferencedRecords(), BothWayReferences(), ImageTexts(), UnboundTotals(),
    ]

    /// - Parameters:
    ///   - earlier: what loading and merging reported: with an error among it, the portal is not whole.
    ///   - asOf: the day of the check; the site's own where there is none.
    ///   - profile: what the site is checked for.
    /// - Returns: the checked portal where no error is left, and all diagnostics, the earlier ones first.
    public static func check(
        _ portal: Portal, after earlier: [Diagnostic], asOf: CalendarDate? = nil,
        profile: CheckProfile = .draft
    ) async -> (checked: CheckedPortal?, diagnostics: [Diagnostic]) {
        let day = asOf ?? portal.site.asOf
        let rules = rules + rules(for: profile, asOf: day)
        let found = await concurrentMap(rules) { $0.diagnostics(for: portal) }.flatMap { $0 }
        let (diagnostics, exceptions) = PolicyApplication(portal).applied(to: earlier + found)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        return (CheckedPortal(portal: portal, asOf: day, exceptions: exceptions), diagnostics)
    }

    /// The rules that depend on the day or on what the site is checked for.
    private static func rules(for profile: CheckProfile, asOf day: CalendarDate) -> [any Rule] {
        let always: [any Rule] = [ReviewDates(asOf: day), StandingEvidence(profile: profile)]
        switch profile {
        case .draft: return always
        case .production: return always + [ProductionStanding()]
        }
    }
}
