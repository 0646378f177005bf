internal import ContentLoading
internal import Diagnostics
internal import PortalModel
internal import TextInput

/// A record in the making: the location of its fields, and the id by which others refer to it.
struct Draft: Sendable {
    enum Form: Sendable {
        /// A row of a table of the collection.
        case row(table: Int, row: Int)
        /// A Markdown file of the collection whose front matter contains the fields.
        case text(Int)
    }

    let id: String
    let form: Form
    /// The Markdown file with its long text.
    var text: Int?
    /// Its value in the collection's sort field.
    let sortKey: SortKey
}

/// Numbers come first, by size, then texts, by their bytes, then what has no value.
enum SortKey: Sendable, Comparable {
    case number(Double)
    case text([UInt8])
    case none

    static func < (left: SortKey, right: SortKey) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
        case (.number, .text), (.number, .none), (.text, .none): true
        case (.text, .number), (.none, .number), (.none, .text), (.none, .none): false
        }
    }
}

/// The drafts of a collection, in the order of its records.
///
/// A class, because every record is made from one and copying it is not cheap.
final class DraftCollection: Sendable {
    let loaded: LoadedCollection
    let drafts: [Draft]
    let positions: [String: Int]

    init(loaded: LoadedCollection, drafts: [Draft], positions: [String: Int]) {
        self.loaded = loaded
        self.drafts = drafts
        self.positions = positions
    }
}

extension LoadedCollection {
    /// The value of a draft in a field: its text or its elements.
    func sourceValue(of draft: Draft, field: Int, sources: [SourceText]) -> SourceValue? {
        switch draft.form {
        case .row(let tableIndex, let rowIndex):
            let table = tables[tableIndex]
            guard let column = table.fields.firstIndex(of: field) else { return nil }
            let row = table.table.rows[rowIndex]
            let cell = table.table.cells[row.firstCell + column]
            return SourceValue(texts: [cell.text(in: sources[table.source].bytes)], isList: false)
        case .text(let index):
            let name = declaration.schema.fields[field].name
            guard let entry = texts[index].fields.first(where: { $0.name == name }) else { return nil }
            return SourceValue(texts: entry.texts, isList: entry.isList)
        }
    }
}

/// A value as it is written in its source.
struct SourceValue {
    let texts: [String]
    let isList: Bool
}
