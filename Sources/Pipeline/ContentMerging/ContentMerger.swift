package import ContentLoading
package import Diagnostics
internal import Parallelism
internal import PortalModel

/// Joins rows, texts and references into one immutable portal.
package enum ContentMerger {
    /// - Returns: everything that could be joined, and diagnostics for the rest.
    package static func merge(_ content: LoadedContent) async -> (merged: MergedContent, diagnostics: [Diagnostic]) {
        let sources = content.sources
        let inspector = TextInspector(placeholders: content.site?.placeholders ?? .usual)
        let notes = content.site?.tableNotes ?? .usual
        let drafted = await concurrentMap(content.collections) {
            Drafting.draft($0, sources: sources, inspector: inspector, notes: notes)
        }
        let assembly = RecordAssembly(collections: drafted.map(\.collection), sources: sources)
        var assembled: [[Record]] = []
        for (index, collection) in drafted.map(\.collection).enumerated() {
            assembled.append(
                await concurrentMap(Array(collection.drafts.indices), smallestRun: 50) {
                    assembly.record(RecordAddress(collection: index, record: $0))
                })
        }
        let schemas = content.collections.map(\.declaration.schema)
        let backReferences = BackReferences.collect(assembled, schemas: schemas)
        let collections = content.collections.indices.map { index in
            RecordCollection(
                declaration: content.collections[index].declaration, body: content.collections[index].ownText?.body,
                records: assembled[index], backReferences: backReferences[index],
                positions: drafted[index].collection.positions)
        }
        let merged = MergedContent(
            site: content.site ?? .unreadable, collections: collections, sources: sources,
            tableColumns: tableColumns(of: content), media: content.media)
        return (merged, drafted.flatMap(\.diagnostics))
    }

    private static func tableColumns(of content: LoadedContent) -> [TableColumns?] {
        var columns = [TableColumns?](repeating: nil, count: content.sources.count)
        for collection in content.collections {
            for table in collection.tables {
                columns[table.source] = TableColumns(
                    headers: table.headers, fields: table.fields, schema: collection.declaration.schema)
            }
        }
        return columns
    }
}

extension SiteDeclaration {
    /// Replaces a `site.yaml` that could not be read, so that everything else can be checked in the same run.
    fileprivate static var unreadable: SiteDeclaration {
        guard let day = CalendarDate(secondsSince1970: 0) else {
            preconditionFailure("1 January 1970 is a valid date")
        }
        return SiteDeclaration(
            title: "", description: "", url: "", language: "", published: day, asOf: day,
            publisher: Publisher(name: ""), source: SourceText(file: "site.yaml", bytes: []))
    }
}
