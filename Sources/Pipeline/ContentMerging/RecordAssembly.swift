internal import ContentLoading
internal import Diagnostics
internal import Markdown
internal import PortalModel
internal import TextInput

/// The second pass: each draft's values, its references resolved against all collections.
struct RecordAssembly: Sendable {
    private let collections: [DraftCollection]
    private let sources: [SourceText]
    private let parser: ValueParser
    /// Parallel to the collections.
    private let shapes: [Shape]

    /// What is needed of a schema for each record. Fields are large values, and a copy of one for each value of each
    /// record would be most of the work.
    private struct Shape {
        let types: [FieldType]
        let references: [Reference?]
        let lookups: [(field: Int, lookup: FieldLookup)]
        let title: Int?
        let standing: Int?

        init(of schema: Schema) {
            types = schema.fields.map(\.type)
            references = schema.fields.map(\.reference)
            lookups = schema.fields.enumerated().compactMap { index, field in field.lookup.map { (index, $0) } }
            title = schema.index(of: Schema.BuiltIn.title)
            standing = schema.index(of: Schema.BuiltIn.standing)
        }
    }

    init(collections: [DraftCollection], sources: [SourceText]) {
        self.collections = collections
        self.sources = sources
        self.shapes = collections.map { Shape(of: $0.loaded.declaration.schema) }
        let positions = Dictionary(
            uniqueKeysWithValues: collections.enumerated().map { ($0.element.loaded.declaration.id, $0.offset) })
        self.parser = ValueParser { id, reference in
            switch reference {
            case .collections:
                return positions[id].map { .collection($0) } ?? .unknown
            case .records(let collection):
                guard let index = positions[collection], let record = collections[index].positions[id] else {
                    return .unknown
                }
                return .record(RecordAddress(collection: index, record: record))
            }
        }
    }

    func record(_ address: RecordAddress) -> Record {
        let collection = collections[address.collection]
        let shape = shapes[address.collection]
        let draft = collection.drafts[address.record]
        var values = [Value](repeating: .missing, count: shape.types.count)
        var offsets = [UInt32](repeating: RecordOrigin.nowhere, count: shape.types.count)
        fill(&values, &offsets, draft, collection.loaded, shape)
        for (index, lookup) in shape.lookups {
            let field = collection.loaded.declaration.schema.fields[index]
            (values[index], offsets[index]) = found(
                lookup, for: field, values, offsets, collection.loaded.declaration.schema)
        }
        func text(_ field: Int?) -> String? {
            guard let field else { return nil }
            if case .text(let text) = values[field] { return text }
            return values[field].texts.first
        }
        return Record(
            id: draft.id,
            title: text(shape.title) ?? draft.id,
            // A standing that is none is reported by the checks; until then it claims nothing.
            standing: text(shape.standing).flatMap(Standing.init) ?? .demonstration,
            values: values,
            origin: origin(of: draft, collection.loaded, offsets),
            body: body(of: draft, collection.loaded))
    }

    // MARK: Values

    private func fill(
        _ values: inout [Value], _ offsets: inout [UInt32], _ draft: Draft, _ loaded: LoadedCollection, _ shape: Shape
    ) {
        switch draft.form {
        case .row(let tableIndex, let rowIndex):
            let table = loaded.tables[tableIndex]
            let row = table.table.rows[rowIndex]
            let bytes = sources[table.source].bytes
            for (column, field) in table.fields.enumerated() {
                guard let field else { continue }
                let cell = table.table.cells[row.firstCell + column]
                offsets[field] = cell.offset
                guard cell.length > 0 else { continue }
                values[field] = parser.value(
                    cell.text(in: bytes), of: shape.types[field], shape.references[field])
            }
        case .text(let index):
            let schema = loaded.declaration.schema
            for entry in loaded.texts[index].fields {
                guard let field = schema.index(of: entry.name) else { continue }
                offsets[field] = UInt32(entry.offset)
                values[field] = parser.value(
                    entry.texts, isList: entry.isList, of: shape.types[field], shape.references[field])
            }
            if let field = schema.index(of: Schema.BuiltIn.id) { values[field] = .text(draft.id) }
        }
    }

    /// The value that the record referred to has in the looked-up field. Its place is that of the reference: there it
    /// can be mended.
    private func found(
        _ lookup: FieldLookup, for field: Field, _ values: [Value], _ offsets: [UInt32], _ schema: Schema
    ) -> (Value, UInt32) {
        guard let reference = schema.index(of: lookup.reference),
            case .reference(let referred) = values[reference],
            case .record(let address) = referred.target
        else { return (.missing, RecordOrigin.nowhere) }
        let target = collections[address.collection]
        guard let targetField = target.loaded.declaration.schema.index(of: lookup.field),
            let written = target.loaded.written(
                target.drafts[address.record], field: targetField, sources: sources)
        else { return (.missing, offsets[reference]) }
        return (
            parser.value(written.texts, isList: written.isList, of: field.type, field.reference), offsets[reference]
        )
    }

    // MARK: Origins

    private func origin(of draft: Draft, _ loaded: LoadedCollection, _ offsets: [UInt32]) -> RecordOrigin {
        switch draft.form {
        case .row(let tableIndex, let rowIndex):
            let table = loaded.tables[tableIndex]
            let row = table.table.rows[rowIndex]
            return RecordOrigin(
                source: table.source,
                start: SourceText.LineStart(line: Int(row.line), offset: Int(row.offset)), row: Int(row.number),
                offsets: offsets)
        case .text(let index):
            return RecordOrigin(source: loaded.texts[index].source, start: .first, offsets: offsets)
        }
    }

    private func body(of draft: Draft, _ loaded: LoadedCollection) -> MarkdownBody? {
        guard let index = draft.text else { return nil }
        return loaded.declaration.body == .none ? nil : loaded.texts[index].body
    }
}

extension LoadedText {
    /// `nil` where nothing is written in it.
    var body: MarkdownBody? {
        document.isEmpty ? nil : MarkdownBody(source: source, offset: bodyOffset, document: document)
    }
}
