public import Diagnostics
internal import Parallelism
public import PortalModel
internal import PublicationRegister

/// Applies every rule to a portal.
public enum PortalChecker {
    static let rules: [any Rule] = [
        KnownNames(), KnownRelations(), TextForms(), ValueTypes(), RequiredValues(), AllowedValues(), ValuePatterns(),
        ValueLimits(),
        UniqueValues(), UniqueKeys(), KnownReferences(), DeclaredTotals(), DeclaredSubtotals(), NumberingWithoutGaps(),
        CoveredRecords(), ResolvedLinks(), NumbersInProse(), DataBlocks(), ChartFigures(), MenuTargets(),
        SynonymTitles(), SearchFields(), UnambiguousWords(), PersonalNumbers(), EmptyCollections(), EmptySections(),
        ReferencedRecords(), BothWayReferences(), ImageTexts(), ReadablePictures(), PictureSizes(), ReferencedMedia(),
        UnboundTotals(),
    ]

    /// What must hold between what was published and what is about to be.
    static let publicationRules: [any PublicationRule] = [
        KeptCodes(), ChangedFields(), ChangedTotals(), MovedItems(), CopiedItems(),
    ]

    /// What must hold between the content and its own register.
    static let registerRules: [any PublicationRule] = [
        WithdrawnItems(), NoticeDates(), NoticeTargets(), NoticeValues(),
    ]

    /// - Parameters:
    ///   - history: what was published before.
    ///   - earlier: what loading and merging reported: with an error among it, the portal is not whole.
    ///   - asOf: the day of the check; the site's own where there is none.
    ///   - profile: what the site is checked for.
    /// - Returns: the checked portal where no error is left, and all diagnostics, the earlier ones first.
    public static func check(
        _ portal: Portal, history: PublicationHistory = PublicationHistory(), after earlier: [Diagnostic],
        asOf: CalendarDate? = nil, profile: CheckProfile = .draft
    ) async -> (checked: CheckedPortal?, diagnostics: [Diagnostic]) {
        let day = asOf ?? portal.site.asOf
        let rules = rules + rules(for: profile, asOf: day)
        let found = await concurrentMap(rules) { $0.diagnostics(for: portal) }.flatMap { $0 }
        let (register, changes) = await compare(portal, with: history, asOf: day)
        let (diagnostics, exceptions) = PolicyApplication(portal).applied(to: earlier + found + changes)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        return (CheckedPortal(portal: portal, asOf: day, exceptions: exceptions, register: register), diagnostics)
    }

    /// The rules that depend on the day or on what the site is checked for.
    private static func rules(for profile: CheckProfile, asOf day: CalendarDate) -> [any Rule] {
        let always: [any Rule] = [ReviewDates(asOf: day), StandingEvidence(profile: profile)]
        switch profile {
        case .draft: return always
        case .production: return always + [ProductionStanding()]
        }
    }

    /// - Returns: the register as it is once the content is published, where there is one.
    private static func compare(
        _ portal: Portal, with history: PublicationHistory, asOf: CalendarDate
    ) async -> (register: Register?, diagnostics: [Diagnostic]) {
        guard history.register != nil || history.published != nil || history.isRegistering else { return (nil, []) }
        let registered = [history.register, history.published].compactMap(\.self)
        let current = await Register.make(
            of: portal, keeping: registered.flatMap { $0.lists.map(\.collection) },
            changes: history.register?.changes ?? ChangeLog([]))
        var diagnostics: [Diagnostic] = []
        if let published = history.published {
            let comparison = PublicationComparison(portal: portal, current: current, published: published, asOf: asOf)
            diagnostics += await problems(of: comparison, publicationRules + [KeptNotices()])
        }
        guard let register = history.register else { return (history.isRegistering ? current : nil, diagnostics) }
        let comparison = PublicationComparison(portal: portal, current: current, published: register, asOf: asOf)
        let rules = publicationRules + registerRules + (history.isRegistering ? [] : [CurrentRegister()])
        diagnostics += await problems(of: comparison, rules)
        return (register.updated(to: current), diagnostics)
    }

    private static func problems(
        of comparison: PublicationComparison, _ rules: [any PublicationRule]
    ) async -> [Diagnostic] {
        await concurrentMap(rules) { $0.diagnostics(for: comparison) }.flatMap { $0 }
    }
}
