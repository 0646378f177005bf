package import Diagnostics
internal import PageTemplates
package import PortalChecks
package import PortalModel
internal import PublicationRegister

/// The pages of a checked portal: their addresses and the templates with which they will be printed. No page has been
/// generated yet.
package struct PagePlan: Sendable {
    let portal: Portal
    let asOf: String
    /// The exceptions that were granted.
    let exceptions: [GrantedException]
    /// What has been published, with the notices of changes.
    let register: Register?
    let words: RequiredStrings
    let menus: Menus
    let assets: [HashedAsset]
    let templates: CompiledTemplates
    /// By collection.
    let facets: [[Facet]]

    /// Compiles the templates for the portal's collections.
    /// - Returns: the plan, if the templates have no errors, and all diagnostics.
    package static func make(
        _ checked: CheckedPortal, _ templates: SiteTemplates
    ) -> (plan: PagePlan?, diagnostics: [Diagnostic]) {
        let portal = checked.portal
        let (words, wordDiagnostics) = RequiredStrings.read(
            templates.words, language: portal.site.language, file: templates.wordsFile)
        let site = SiteView(
            site: portal.site, hasDemonstrationRecords: portal.standingCounts.demonstration > 0,
            hasRegister: checked.register != nil)
        let shared = SharedMembers(site: site, words: templates.words, assets: templates.assets)
        let (compiled, templateDiagnostics) = CompiledTemplates.compile(templates, shared, portal)
        let plan = compiled.map { compiled in
            PagePlan(
                portal: portal, asOf: checked.asOf.description, exceptions: checked.exceptions,
                register: checked.register, words: words, menus: Menus(portal, words: words), assets: templates.assets,
                templates: compiled, facets: portal.collections.map { Facet.facets(of: $0, in: portal) })
        }
        return (plan, wordDiagnostics + templateDiagnostics)
    }

    /// Every page, asset and file of `media/`.
    package var files: [PlannedFile] {
        var files = [
            PlannedFile(PagePath.home, .home), PlannedFile(PagePath.notFound, .notFound),
            PlannedFile(PagePath.search, .search), PlannedFile(PagePath.checks, .checks),
            PlannedFile(PagePath.downloads, .downloads),
        ]
        for index in portal.collections.indices { append(index, to: &files) }
        if register != nil {
            files.append(PlannedFile(PagePath.changes, .changes))
            files += withdrawnRecords.enumerated().map { position, record in
                PlannedFile(PagePath.record(record.entry.id, of: record.notice.collection), .withdrawn(position))
            }
        }
        files += assets.indices.map { PlannedFile(assets[$0].path, .asset($0)) }
        files += portal.media.indices.map { PlannedFile("media/" + portal.media[$0].path, .media($0)) }
        return files
    }

    private func append(_ index: Int, to files: inout [PlannedFile]) {
        let collection = portal.collections[index]
        files.append(PlannedFile(PagePath.index(of: collection.id), .collection(index)))
        for number in parts(of: collection) {
            files.append(PlannedFile(PagePath.part(number, of: collection.id), .part(collection: index, number)))
        }
        for position in collection.records.indices {
            let path = PagePath.record(collection.records[position].id, of: collection.id)
            files.append(PlannedFile(path, .record(RecordAddress(collection: index, record: position))))
        }
        for (facetIndex, facet) in facets[index].enumerated() {
            for (groupIndex, group) in facet.groups.enumerated() {
                let path = PagePath.browse(collection.id, by: facet.field, value: group.value)
                files.append(PlannedFile(path, .browse(collection: index, facet: facetIndex, group: groupIndex)))
            }
        }
    }

    /// Withdrawn records of collections that still exist.
    var withdrawnRecords: [WithdrawnRecord] {
        register?.withdrawnRecords.filter { portal.collection($0.notice.collection) != nil } ?? []
    }

    /// The numbers of a list's pages in parts; empty if one page is enough.
    func parts(of collection: RecordCollection) -> Range<Int> {
        let (count, size) = (collection.records.count, collection.declaration.partSize)
        return count > size ? 1..<(count + size - 1) / size + 1 : 1..<1
    }
}

/// A file of the site: its path, and what it will contain.
package struct PlannedFile: Sendable {
    /// Relative to the site's root, with `/` between the parts.
    package let path: String
    package let content: Content

    init(_ path: String, _ content: Content) {
        self.path = path
        self.content = content
    }

    /// What a file contains. Collections, facets and others are represented by their positions.
    package enum Content: Sendable {
        case home, notFound, checks, changes
        /// It states which files a search reads first.
        case search
        /// It lists the data files that have been written.
        case downloads
        case collection(Int)
        case part(collection: Int, Int)
        case record(RecordAddress)
        case browse(collection: Int, facet: Int, group: Int)
        case withdrawn(Int)
        case asset(Int)
        case media(Int)
    }
}

extension PlannedFile.Content {
    /// Whether it describes other files that have been written.
    package var isOfWrittenFiles: Bool {
        if case .downloads = self { true } else { false }
    }
}
