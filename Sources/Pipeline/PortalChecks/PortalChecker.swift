package import Diagnostics
internal import Parallelism
package import PortalModel
package import PublicationRegister

/// Applies every rule to a portal.
package enum PortalChecker {
    static let rules: [any Rule] = [
        KnownNames(), KnownRelations(), TextForms(), ValueTypes(), RequiredValues(), AllowedValues(), ValuePatterns(),
        ValueLimits(),
        UniqueValues(), UniqueKeys(), KnownReferences(), DeclaredTotals(), DeclaredSubtotals(), NumberingWithoutGaps(),
        CoveredRecords(), ResolvedLinks(), NumbersInProse(), DataBlocks(), ChartFigures(), MenuTargets(),
        SynonymTitles(), SearchFields(), UnambiguousWords(), PersonalNumbers(), EmptyCollections(), EmptySections(),
        ReferencedRecords(), BothWayReferences(), ImageTexts(), ReadablePictures(), PictureSizes(), ReferencedMedia(),
        UnboundTotals(), ReviewDates(),
    ]

    /// Rules about what has been published and what is about to be.
    static let publicationRules: [any PublicationRule] = [
        KeptCodes(), ChangedFields(), ChangedTotals(), MovedItems(), CopiedItems(),
    ]

    /// Rules about the content and its own register.
    static let registerRules: [any PublicationRule] = [
        WithdrawnItems(), NoticeDates(), NoticeTargets(), NoticeValues(),
    ]

    /// Checks whether a portal may be published.
    /// - Parameters:
    ///   - history: what has been published before.
    ///   - earlier: the diagnostics of loading and merging. If there is an error among them, the portal is incomplete.
    ///   - profile: what the site is checked for.
    /// - Returns: the checked portal if there are no errors, and all diagnostics, the earlier ones first.
    package static func check(
        _ portal: Portal, history: PublicationHistory = PublicationHistory(), after earlier: [Diagnostic],
        profile: CheckProfile = .draft
    ) async -> (checked: CheckedPortal?, diagnostics: [Diagnostic]) {
        async let contentDiagnostics = problems(of: portal, profile)
        let publication = await compare(portal, with: history)
        let unregistered = await problems(of: publication.own, [CurrentRegister()])
        let (diagnostics, exceptions) = await PolicyApplication(portal)
            .applied(to: earlier + contentDiagnostics + publication.diagnostics + unregistered)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        let register = publication.own.map { $0.published.updated(to: $0.current) }
        let checked = CheckedPortal(portal: portal.withoutTables(), exceptions: exceptions, register: register)
        return (checked, diagnostics)
    }

    /// Checks whether a portal may be registered: like ``check(_:history:after:profile:)``, except that the register
    /// may be out of date.
    /// - Parameters:
    ///   - register: the content's own; an empty one if it has none yet.
    ///   - published: the register of the last published site, if known.
    /// - Returns: the updated register if there are no errors, and all diagnostics, the earlier ones first.
    package static func register(
        _ portal: Portal, in register: Register, published: Register? = nil, after earlier: [Diagnostic],
        profile: CheckProfile = .draft
    ) async -> (register: Register?, diagnostics: [Diagnostic]) {
        async let contentDiagnostics = problems(of: portal, profile)
        let publication = await compare(portal, with: PublicationHistory(register: register, published: published))
        let (diagnostics, _) = await PolicyApplication(portal).applied(
            to: earlier + contentDiagnostics + publication.diagnostics)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
        return (publication.own.map { $0.published.updated(to: $0.current) }, diagnostics)
    }

    private static func problems(of portal: Portal, _ profile: CheckProfile) async -> [Diagnostic] {
        await concurrentMap(rules + rules(for: profile)) { $0.diagnostics(for: portal) }.flatMap { $0 }
    }

    /// The rules that depend on what the site is checked for.
    private static func rules(for profile: CheckProfile) -> [any Rule] {
        switch profile {
        case .draft: [StandingEvidence(profile: profile)]
        case .production: [StandingEvidence(profile: profile), ProductionStanding()]
        }
    }

    /// - Returns: the comparison of the content with its own register, if it has one, and all differences from what has
    ///   been published.
    private static func compare(
        _ portal: Portal, with history: PublicationHistory
    ) async -> (own: PublicationComparison?, diagnostics: [Diagnostic]) {
        let registers = [history.register, history.published].compactMap(\.self)
        guard !registers.isEmpty else { return (nil, []) }
        let current = await Register.make(
            of: portal, keeping: registers.flatMap { $0.lists.map(\.collection) },
            changes: history.register?.changes ?? ChangeLog([]))
        func comparison(_ register: Register) -> PublicationComparison {
            PublicationComparison(portal: portal, current: current, published: register)
        }
        let (published, own) = (history.published.map(comparison), history.register.map(comparison))
        let diagnostics = await problems(of: published, publicationRules + [KeptNotices()])
        return (own, diagnostics + (await problems(of: own, publicationRules + registerRules)))
    }

    private static func problems(
        of comparison: PublicationComparison?, _ rules: [any PublicationRule]
    ) async -> [Diagnostic] {
        guard let comparison else { return [] }
        return await concurrentMap(rules) { $0.diagnostics(for: comparison) }.flatMap { $0 }
    }
}
