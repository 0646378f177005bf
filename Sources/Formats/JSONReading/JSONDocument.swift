/// A JSON text (RFC 8259) as flat nodes with their places: nothing is copied until a value is asked for.
public struct JSONDocument: Sendable {
    public enum Kind: Sendable, Hashable {
        case null
        case boolean
        case number
        case string
        case array
        case object
    }

    /// A value; members of an object are two nodes each, the name and the value.
    struct Node: Sendable {
        let kind: Kind
        /// Of a string: whether it holds escapes.
        var isEscaped = false
        /// In bytes; of a string, of what is between the quotes.
        let offset: UInt32
        var length: UInt32 = 0
        /// The node after this one and all within it.
        var next: Int32 = 0
    }

    /// The text, as it was read.
    public let bytes: [UInt8]
    let nodes: [Node]

    /// Reads a whole text. Numbers are kept as they are written; the names within an object are all different.
    /// - Parameter maximumDepth: how deeply arrays and objects may be nested.
    public static func read(_ bytes: [UInt8], maximumDepth: Int = 100) throws(JSONFailure) -> JSONDocument {
        JSONDocument(bytes: bytes, nodes: try JSONParser.parse(bytes, maximumDepth: maximumDepth))
    }

    public var root: JSONNode { JSONNode(index: 0) }

    public func kind(of node: JSONNode) -> Kind { nodes[node.index].kind }

    /// Where a value begins, in bytes; of a string, after its quote.
    public func offset(of node: JSONNode) -> Int { Int(nodes[node.index].offset) }

    // MARK: Arrays and objects

    /// The elements of an array; none where it is something else.
    public func elements(of node: JSONNode) -> [JSONNode] {
        guard nodes[node.index].kind == .array else { return [] }
        return children(of: node)
    }

    /// The members of an object, in the order of the text; none where it is something else.
    public func members(of node: JSONNode) -> [(name: JSONNode, value: JSONNode)] {
        guard nodes[node.index].kind == .object else { return [] }
        let children = children(of: node)
        return stride(from: 0, to: children.count, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The value of an object's member.
    public func member(_ name: String, of node: JSONNode) -> JSONNode? {
        guard nodes[node.index].kind == .object else { return nil }
        var child = node.index + 1
        let end = Int(nodes[node.index].next)
        while child < end {
            if content(of: JSONNode(index: child)).elementsEqual(name.utf8) { return JSONNode(index: child + 1) }
            child = Int(nodes[child + 1].next)
        }
        return nil
    }

    private func children(of node: JSONNode) -> [JSONNode] {
        var children: [JSONNode] = []
        var child = node.index + 1
        let end = Int(nodes[node.index].next)
        while child < end {
            children.append(JSONNode(index: child))
            child = Int(nodes[child].next)
        }
        return children
    }

    // MARK: Values

    /// A string's UTF-8 without its escapes; a number, `true`, `false` or `null` as it is written; of an array or an
    /// object nothing.
    public func content(of node: JSONNode) -> ArraySlice<UInt8> {
        let node = nodes[node.index]
        let range = Int(node.offset)..<Int(node.offset + node.length)
        return node.isEscaped ? JSONEscapes.resolved(bytes[range])[...] : bytes[range]
    }

    /// A string's text; `nil` where the value is no string.
    public func text(of node: JSONNode) -> String? {
        guard nodes[node.index].kind == .string else { return nil }
        return String(decoding: content(of: node), as: UTF8.self)
    }

    /// A whole number; `nil` where the value is none, or too large.
    public func integer(of node: JSONNode) -> Int? {
        guard nodes[node.index].kind == .number else { return nil }
        return Int(String(decoding: content(of: node), as: UTF8.self))
    }
}

/// A value within a ``JSONDocument``.
public struct JSONNode: Sendable, Hashable {
    let index: Int
}
