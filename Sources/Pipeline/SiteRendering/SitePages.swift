internal import Diagnostics
internal import PageTemplates
package import PortalModel
internal import PublicationRegister

/// Generates the pages of a plan, one at a time and in any order.
///
/// A class only so that each page can refer to all of it at the cost of one reference; nothing in it ever changes.
package final class SitePages: Sendable {
    let plan: PagePlan
    /// By collection, the records that share a title, by title.
    let namesakes: [[String: [Int]]]
    /// By collection, the relations that its records' pages show.
    let relations: [[RelationIndex?]]
    /// Residents' words by the official titles of items.
    let synonyms: [String: [String]]
    /// The records with these titles, except those of the collection of residents' words.
    let recordsBySynonymTitle: [String: [RecordAddress]]

    /// Prepares the lookup tables, once for all pages.
    package init(_ plan: PagePlan) {
        let portal = plan.portal
        self.plan = plan
        namesakes = portal.collections.map(Self.namesakes)
        relations = portal.collections.map { collection in
            collection.declaration.relations.map { RelationIndex($0, of: collection, in: portal) }
        }
        synonyms = portal.residentsWords
        recordsBySynonymTitle = Self.records(withTitlesOf: synonyms, in: portal)
    }

    var portal: Portal { plan.portal }
    var words: RequiredStrings { plan.words }
    var templates: CompiledTemplates { plan.templates }
    var facets: [[Facet]] { plan.facets }

    /// What pages state about files that are made separately.
    package struct Surroundings: Sendable {
        /// The files that every search begins with.
        package var search: SearchStart
        /// The files that have been written, as the downloads page describes them.
        package var publishedFiles: [PublishedFile]

        package init(search: SearchStart, publishedFiles: [PublishedFile] = []) {
            self.search = search
            self.publishedFiles = publishedFiles
        }
    }

    /// Generates one file: the same bytes each time, also from several tasks at once.
    /// - Parameter output: the buffer to which the bytes are appended.
    package func write(_ content: PlannedFile.Content, _ surroundings: Surroundings, to output: inout [UInt8]) {
        switch content {
        case .home: templates.home.render(homePage(), into: &output)
        case .notFound: templates.notFound.render(notFoundPage(), into: &output)
        case .search: templates.search.render(searchPage(surroundings.search), into: &output)
        case .checks: templates.checks.render(checksPage(), into: &output)
        case .downloads: templates.downloads.render(downloadsPage(surroundings.publishedFiles), into: &output)
        case .changes:
            if let register = plan.register { templates.changes.render(changesPage(register), into: &output) }
        case .withdrawn(let position):
            if let page = withdrawnPage(plan.withdrawnRecords[position]) {
                templates.withdrawn.render(page, into: &output)
            }
        case .collection(let index): templates.collection.render(collectionPage(index), into: &output)
        case .part(let collection, let number): templates.part.render(partPage(collection, number), into: &output)
        case .record(let address): templates.records[address.collection].render(recordPage(address), into: &output)
        case .browse(let collection, let facet, let group):
            templates.browse.render(browsePage(collection, facet, group), into: &output)
        case .asset(let index): output.append(contentsOf: plan.assets[index].bytes)
        case .media(let index): output.append(contentsOf: portal.media[index].bytes)
        }
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
