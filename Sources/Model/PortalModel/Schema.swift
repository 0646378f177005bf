/// The fields of a collection's records, in the order in which they are shown.
package struct Schema: Sendable {
    /// The fields that every collection has, because the program itself works with them.
    package enum BuiltIn {
        package static let id = "id"
        package static let title = "title"
        package static let standing = "standing"
        package static let all = [id, title, standing]
    }

    package let fields: [Field]
    /// Names of fields whose values together are unique to each record (Table Schema `uniqueKeys`).
    package let uniqueKeys: [[String]]
    private let indices: [String: Int]

    package init(fields: [Field], uniqueKeys: [[String]] = []) {
        self.fields = fields
        self.uniqueKeys = uniqueKeys
        self.indices = Dictionary(
            fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of a field, the same in ``fields`` and in each record's values.
    package func index(of name: String) -> Int? { indices[name] }

    package func field(_ name: String) -> Field? { indices[name].map { fields[$0] } }
}
