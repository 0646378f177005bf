/// The fields of a collection's records, in the order in which they are shown.
public struct Schema: Sendable {
    /// The fields that every collection has, because the program itself works with them.
    public enum BuiltIn {
        public static let id = "id"
        public static let title = "title"
        public static let standing = "standing"
        public static let all = [id, title, standing]
    }

    public let fields: [Field]
    /// Names of fields whose values no two records share all of (Table Schema `uniqueKeys`).
    public let uniqueKeys: [[String]]
    private let indices: [String: Int]

    public init(fields: [Field], uniqueKeys: [[String]] = []) {
        self.fields = fields
        self.uniqueKeys = uniqueKeys
        self.indices = Dictionary(
            fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of a field, the same in ``fields`` and in each record's values.
    public func index(of name: String) -> Int? { indices[name] }

    public func field(_ name: String) -> Field? { indices[name].map { fields[$0] } }
}
