public import Diagnostics
internal import Markdown
public import OutputPlan
internal import PageTemplates
public import PortalChecks
internal import PortalModel
internal import PublicationRegister

/// Makes the pages of a checked portal.
///
/// A class only so that each planned page can hold all of it at the cost of one reference; nothing in it ever changes.
public final class SiteRenderer: Sendable {
    let portal: Portal
    let asOf: String
    /// What does not hold and was excepted.
    let exceptions: [GrantedException]
    /// What was published, with the notices of what became of it.
    let register: Register?
    let words: RequiredWords
    let values: SharedValues
    let templates: CompiledTemplates
    /// By collection.
    let facets: [[Facet]]
    /// By collection, the records that share a title, by that title.
    let namesakes: [[String: [Int]]]
    /// By collection, what its records' pages show beside them.
    let relations: [[RelationIndex?]]
    /// Residents' words by the official titles of items.
    let synonyms: [String: [String]]
    /// The records with these titles, but for those that hold the words.
    let recordsBySynonymTitle: [String: [RecordAddress]]

    private init(
        _ checked: CheckedPortal, words: RequiredWords, values: SharedValues, templates: CompiledTemplates,
        isPublishing: Bool
    ) {
        let portal = checked.portal
        self.portal = portal
        self.asOf = checked.asOf.description
        self.exceptions = checked.exceptions
        self.register = checked.register
        self.words = words
        self.values = values
        self.templates = templates
        self.facets = portal.collections.map { Facet.facets(of: $0, in: portal) }
        self.namesakes = isPublishing ? portal.collections.map(Self.namesakes) : portal.collections.map { _ in [:] }
        self.relations = portal.collections.map { collection in
            isPublishing ? collection.declaration.relations.map { RelationIndex($0, of: collection, in: portal) } : []
        }
        self.synonyms = portal.residentsWords
        self.recordsBySynonymTitle = isPublishing ? Self.records(withTitlesOf: synonyms, in: portal) : [:]
    }

    /// Compiles the templates for the portal's collections.
    /// - Parameter isPublishing: whether pages are going to be made: a check is spared what only they need.
    /// - Returns: the renderer where nothing is wrong with the templates, and all that is wrong.
    public static func make(
        _ checked: CheckedPortal, _ templates: SiteTemplates, isPublishing: Bool = true
    ) -> (renderer: SiteRenderer?, diagnostics: [Diagnostic]) {
        let portal = checked.portal
        let (words, wordDiagnostics) = RequiredWords.read(
            templates.words, language: portal.site.language, file: templates.wordsFile)
        let site = SiteView(
            site: portal.site, hasDemonstrationRecords: portal.standingCounts.demonstration > 0,
            hasRegister: checked.register != nil)
        let layouts = PageLayouts(site: site, words: templates.words, assets: templates.assets)
        let (compiled, templateDiagnostics) = CompiledTemplates.compile(templates, layouts, portal)
        guard let compiled else { return (nil, wordDiagnostics + templateDiagnostics) }
        let renderer = SiteRenderer(
            checked, words: words, values: SharedValues(portal, templates, layouts, words: words), templates: compiled,
            isPublishing: isPublishing)
        return (renderer, wordDiagnostics + templateDiagnostics)
    }

    /// Every page, asset and media file.
    public func plan(search: SearchStart = SearchStart()) -> [PlannedOutput] {
        var outputs = [
            PlannedOutput(path: PagePath.home, bytes: homePage),
            PlannedOutput(path: PagePath.notFound, bytes: notFoundPage),
            PlannedOutput(path: PagePath.search) { [self] in searchPage(search) },
        ]
        for index in portal.collections.indices { outputs += plan(index) }
        outputs += planOfChanges()
        outputs += values.assets.map { asset in PlannedOutput(path: asset.path) { asset.bytes } }
        outputs += portal.media.map { file in PlannedOutput(path: "media/" + file.path) { file.bytes } }
        return outputs
    }

    private func plan(_ index: Int) -> [PlannedOutput] {
        let collection = portal.collections[index]
        var outputs = [PlannedOutput(path: PagePath.index(of: collection.id)) { [self] in collectionPage(index) }]
        for number in parts(of: collection) {
            let path = PagePath.part(number, of: collection.id)
            outputs.append(PlannedOutput(path: path) { [self] in partPage(index, number) })
        }
        for position in collection.records.indices {
            let address = RecordAddress(collection: index, record: position)
            let path = PagePath.record(collection.records[position].id, of: collection.id)
            outputs.append(PlannedOutput(path: path) { [self] in recordPage(address) })
        }
        for (facetIndex, facet) in facets[index].enumerated() {
            for (groupIndex, group) in facet.groups.enumerated() {
                let path = PagePath.browse(collection.id, by: facet.field, value: group.value)
                outputs.append(PlannedOutput(path: path) { [self] in browsePage(index, facetIndex, groupIndex) })
            }
        }
        return outputs
    }

    private static func namesakes(in collection: RecordCollection) -> [String: [Int]] {
        Dictionary(grouping: collection.records.indices) { collection.records[$0].title }.filter { $0.value.count > 1 }
    }

    private static func records(
        withTitlesOf synonyms: [String: [String]], in portal: Portal
    ) -> [String: [RecordAddress]] {
        guard !synonyms.isEmpty else { return [:] }
        var records: [String: [RecordAddress]] = [:]
        for (index, collection) in portal.collections.enumerated()
        where collection.id != portal.site.synonyms?.collection {
            for (position, record) in collection.records.enumerated() where synonyms[record.title] != nil {
                records[record.title, default: []].append(RecordAddress(collection: index, record: position))
            }
        }
        return records
    }
}
