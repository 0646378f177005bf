internal import PageTemplates
internal import PortalModel

/// A table of records, whole or in part. A class so that each of its rows holds it at the cost of one reference.
final class TableView: TemplateModel, Sendable {
    let collection: RecordCollection
    let records: [Record]
    /// The fields between title and standing, by their positions in the schema.
    let columns: [Int]
    /// The fields by whose values the rows can be narrowed on the page; none where they cannot.
    let facets: [Int]
    /// The records of other collections by their titles, where this collection holds what residents call them.
    let recordsByTitle: [String: [RecordAddress]]
    let builder: ViewBuilder

    init(
        of records: [Record], in collection: RecordCollection, isNarrowable: Bool = false,
        recordsByTitle: [String: [RecordAddress]] = [:], _ builder: ViewBuilder
    ) {
        let declaration = collection.declaration
        self.collection = collection
        self.records = records
        columns = declaration.columns.compactMap(collection.schema.index(of:))
        facets = isNarrowable ? declaration.browseFields.compactMap(collection.schema.index(of:)) : []
        self.recordsByTitle = recordsByTitle
        self.builder = builder
    }

    static let members: TemplateMembers<TableView> = [
        .text("title-column") { $0.title(of: Schema.BuiltIn.title) },
        .text("standing-column") { $0.title(of: Schema.BuiltIn.standing) },
        .list("columns", TableColumnView.self) { table in
            table.columns.lazy.map { TableColumnView(field: table.collection.schema.fields[$0]) }
        },
        .integer("count") { $0.records.count },
        .flag("hasRows") { !$0.records.isEmpty },
        .flag("isSortable") { $0.records.count > 1 },
        .list("rows", RowView.self) { table in table.records.lazy.map { RowView(table: table, record: $0) } },
    ]

    private func title(of field: String) -> String { collection.schema.field(field)?.title ?? field }
}

/// A field as the column of a table.
struct TableColumnView: TemplateModel {
    let field: Field

    static let members: TemplateMembers<TableColumnView> = [
        .text("name") { $0.field.name },
        .text("title") { $0.field.title },
    ]
}

/// A record as a row of a table.
struct RowView: TemplateModel {
    let table: TableView
    let record: Record

    static let members: TemplateMembers<RowView> = [
        .text("address") { $0.link.appendAddress(to: &$1) },
        .text("id") { $0.record.id },
        .text("title") { $0.record.title },
        .text("href") { $0.link.appendLink(to: &$1) },
        .object("standing", StandingView.self) { StandingView(standing: $0.record.standing) },
        .list("cells", FieldView.self) { row in
            row.table.columns.lazy.map {
                FieldView(
                    field: row.table.collection.schema.fields[$0], value: row.record.values[$0],
                    builder: row.table.builder)
            }
        },
        .text("facets") { $0.appendFacets(to: &$1) },
        .list("named", RecordLinkView.self) { $0.named },
    ]

    private var link: RecordLinkView {
        RecordLinkView(record: record, collection: table.collection, builder: table.builder)
    }

    /// By which values the collection's pages find it: `kind=penalty place=north`. Nothing where the rows of its table
    /// cannot be narrowed.
    private func appendFacets(to pieces: inout TextPieces) {
        var isFirst = true
        for facet in table.facets {
            let name = table.collection.schema.fields[facet].name
            for text in record.values[facet].texts {
                if !isFirst { pieces.append(" ") }
                isFirst = false
                pieces.append(name)
                pieces.append("=")
                pieces.append(text)
            }
        }
    }

    /// As many as have room beside a title; of more, the record's own page has all.
    private var named: [RecordLinkView] {
        guard let addresses = table.recordsByTitle[record.title], addresses.count <= 3 else { return [] }
        return addresses.map(table.builder.link)
    }
}
