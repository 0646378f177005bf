internal import ContentLoading
internal import Diagnostics
internal import Markdown
internal import PortalModel
internal import TextInput

/// The second pass: each draft's values, with references resolved against all collections.
struct RecordAssembly: Sendable {
    private let collections: [DraftCollection]
    private let sources: [SourceText]
    private let parser: ValueParser
    /// Parallel to the collections.
    private let fieldsToRead: [FieldsToRead]

    /// The parts of a schema that each record needs; a class, because copying them is expensive.
    private final class FieldsToRead: Sendable {
        let types: [FieldType]
        let references: [Reference?]
        let lookups: [(field: Int, lookup: FieldLookup)]
        let id: Int?
        let title: Int?
        let standing: Int?

        init(of schema: Schema) {
            types = schema.fields.map(\.type)
            references = schema.fields.map(\.reference)
            lookups = schema.fields.enumerated().compactMap { index, field in field.lookup.map { (index, $0) } }
            id = schema.index(of: Schema.BuiltIn.id).flatMap { index in
                let field = schema.fields[index]
                return field.type == .string && field.reference == nil ? index : nil
            }
            title = schema.index(of: Schema.BuiltIn.title)
            standing = schema.index(of: Schema.BuiltIn.standing)
        }
    }

    init(collections: [DraftCollection], sources: [SourceText]) {
        self.collections = collections
        self.sources = sources
        self.fieldsToRead = collections.map { FieldsToRead(of: $0.loaded.declaration.schema) }
        let positions = Dictionary(
            uniqueKeysWithValues: collections.enumerated().map { ($0.element.loaded.declaration.id, $0.offset) })
        let references = Self.references(to: collections)
        self.parser = ValueParser { id, reference in
            switch reference {
            case .collections:
                return RecordReference(id: id, target: positions[id].map { .collection($0) } ?? .unknown)
            case .records(let collection):
                guard let index = positions[collection], let record = collections[index].positions[id] else {
                    return RecordReference(id: id, target: .unknown)
                }
                return references[index][record]
            }
        }
    }

    /// Parallel to the collections and their drafts; empty for a collection that no field refers to.
    private static func references(to collections: [DraftCollection]) -> [[RecordReference]] {
        let references = collections.flatMap { $0.loaded.declaration.schema.fields.compactMap(\.reference) }
        return collections.enumerated().map { index, collection in
            guard references.contains(.records(collection: collection.loaded.declaration.id)) else { return [] }
            return collection.drafts.enumerated().map { position, draft in
                RecordReference(id: draft.id, target: .record(RecordAddress(collection: index, record: position)))
            }
        }
    }

    func record(_ address: RecordAddress) -> Record {
        let collection = collections[address.collection]
        let schema = fieldsToRead[address.collection]
        let draft = collection.drafts[address.record]
        var values = [Value](repeating: .missing, count: schema.types.count)
        fill(&values, draft, collection, schema)
        for (index, lookup) in schema.lookups {
            let field = collection.loaded.declaration.schema.fields[index]
            values[index] = lookedUpValue(lookup, for: field, values, collection.loaded.declaration.schema)
        }
        func text(_ field: Int?) -> String? {
            guard let field else { return nil }
            if case .text(let text) = values[field] { return text }
            return values[field].texts.first
        }
        return Record(
            id: draft.id,
            title: text(schema.title) ?? draft.id,
            // An invalid standing is reported by the checks; until then the record claims nothing.
            standing: text(schema.standing).flatMap(Standing.init) ?? .demonstration,
            values: values,
            origin: origin(of: draft, collection, values),
            body: body(of: draft, collection))
    }

    // MARK: Values

    private func fill(
        _ values: inout [Value], _ draft: Draft, _ collection: DraftCollection, _ schema: FieldsToRead
    ) {
        switch draft.form {
        case .row(let tableIndex, let rowIndex):
            let table = collection.loaded.tables[tableIndex]
            let row = table.table.rows[rowIndex]
            let bytes = sources[table.source].bytes
            for (column, field) in table.fields.enumerated() {
                guard let field, field != schema.id else { continue }
                let cell = table.table.cells[row.firstCell + column]
                guard cell.length > 0 else { continue }
                values[field] = parser.value(
                    cell.text(in: bytes), of: schema.types[field], schema.references[field])
            }
        case .text(let index):
            for entry in collection.loaded.texts[index].fields {
                guard let field = collection.loaded.declaration.schema.index(of: entry.name) else { continue }
                values[field] = parser.value(
                    entry.texts, isList: entry.isList, of: schema.types[field], schema.references[field])
            }
        }
        if let id = schema.id { values[id] = .text(draft.id) }
    }

    /// The value of the record referred to in the looked-up field.
    private func lookedUpValue(_ lookup: FieldLookup, for field: Field, _ values: [Value], _ schema: Schema) -> Value {
        guard let target = target(of: lookup, values, schema) else { return .missing }
        let collection = collections[target.collection]
        guard let targetField = collection.loaded.declaration.schema.index(of: lookup.field),
            let sourceValue = collection.loaded.sourceValue(
                of: collection.drafts[target.record], field: targetField, sources: sources)
        else { return .missing }
        return parser.value(sourceValue.texts, isList: sourceValue.isList, of: field.type, field.reference)
    }

    private func target(of lookup: FieldLookup, _ values: [Value], _ schema: Schema) -> RecordAddress? {
        guard let reference = schema.index(of: lookup.reference), case .reference(let referred) = values[reference],
            case .record(let address) = referred.target
        else { return nil }
        return address
    }

    // MARK: Origins

    private func origin(of draft: Draft, _ collection: DraftCollection, _ values: [Value]) -> RecordOrigin {
        switch draft.form {
        case .row(let tableIndex, let rowIndex):
            let table = collection.loaded.tables[tableIndex]
            return RecordOrigin(source: table.source, row: table.table.rows[rowIndex])
        case .text(let index):
            let text = collection.loaded.texts[index]
            return RecordOrigin(
                source: text.source, offsets: offsets(in: text, collection.loaded.declaration.schema, values))
        }
    }

    /// A looked-up value has the location of the reference, where it can be changed.
    private func offsets(in text: LoadedText, _ schema: Schema, _ values: [Value]) -> [UInt32] {
        var offsets = [UInt32](repeating: RecordOrigin.nowhere, count: schema.fields.count)
        for entry in text.fields {
            if let field = schema.index(of: entry.name) { offsets[field] = UInt32(entry.offset) }
        }
        for (index, field) in schema.fields.enumerated() {
            guard let lookup = field.lookup else { continue }
            let hasTarget = target(of: lookup, values, schema) != nil
            offsets[index] =
                hasTarget
                ? schema.index(of: lookup.reference).map { offsets[$0] } ?? RecordOrigin.nowhere
                : RecordOrigin.nowhere
        }
        return offsets
    }

    private func body(of draft: Draft, _ collection: DraftCollection) -> MarkdownBody? {
        guard let index = draft.text else { return nil }
        return collection.loaded.declaration.body == .none ? nil : collection.loaded.texts[index].body
    }
}

extension LoadedText {
    /// `nil` if there is no text.
    var body: MarkdownBody? {
        document.isEmpty ? nil : MarkdownBody(source: source, offset: bodyOffset, document: document)
    }
}
