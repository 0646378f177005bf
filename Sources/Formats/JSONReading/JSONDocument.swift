/// A JSON text (RFC 8259) as flat nodes with their locations: nothing is copied until a value is requested.
package struct JSONDocument: Sendable {
    package enum Kind: Sendable, Hashable {
        case null
        case boolean
        case number
        case string
        case array
        case object
    }

    /// A value; each member of an object is two nodes, the name and the value.
    struct Node: Sendable {
        let kind: Kind
        /// Whether it is a string with escapes.
        var isEscaped = false
        /// In bytes, as is the length; of a string, without its quotes.
        let offset: UInt32
        var length: UInt32 = 0
        /// The node after this one and its descendants.
        var next: Int32 = 0
    }

    /// The text as it was read.
    package let bytes: [UInt8]
    let nodes: [Node]

    /// Reads a whole text. Numbers are kept as written; the names within an object are unique.
    /// - Parameter maximumDepth: the maximum depth of nested arrays and objects.
    package static func read(_ bytes: [UInt8], maximumDepth: Int = 100) throws(JSONFailure) -> JSONDocument {
        JSONDocument(bytes: bytes, nodes: try JSONParser.parse(bytes, maximumDepth: maximumDepth))
    }

    /// The number of values and member names.
    package var nodeCount: Int { nodes.count }

    package var root: JSONNode { JSONNode(index: 0) }

    package func kind(of node: JSONNode) -> Kind { nodes[node.index].kind }

    /// Where a value begins, in bytes; a string begins after its quote.
    package func offset(of node: JSONNode) -> Int { Int(nodes[node.index].offset) }

    // MARK: Arrays and objects

    /// The elements of an array; empty for any other value.
    package func elements(of node: JSONNode) -> [JSONNode] {
        guard nodes[node.index].kind == .array else { return [] }
        return children(of: node)
    }

    /// The members of an object, in the order of the text; empty for any other value.
    package func members(of node: JSONNode) -> [(name: JSONNode, value: JSONNode)] {
        guard nodes[node.index].kind == .object else { return [] }
        let children = children(of: node)
        return stride(from: 0, to: children.count, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The value of an object's member.
    package func member(_ name: String, of node: JSONNode) -> JSONNode? {
        guard nodes[node.index].kind == .object else { return nil }
        var name = name
        return name.withUTF8 { name in
            var child = node.index + 1
            let end = Int(nodes[node.index].next)
            while child < end {
                if isContent(of: nodes[child], name) { return JSONNode(index: child + 1) }
                child = Int(nodes[child + 1].next)
            }
            return nil
        }
    }

    private func isContent(of node: Node, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if node.isEscaped { return content(of: node).elementsEqual(text) }
        guard Int(node.length) == text.count else { return false }
        for position in 0..<text.count where bytes[Int(node.offset) + position] != text[position] { return false }
        return true
    }

    /// The first element of an array, or the name of an object's first member; `nil` if there is none. With
    /// ``sibling(of:in:)`` it iterates over more elements than an array should hold.
    package func firstChild(of node: JSONNode) -> JSONNode? {
        switch nodes[node.index].kind {
        case .array, .object: node.index + 1 < Int(nodes[node.index].next) ? JSONNode(index: node.index + 1) : nil
        case .null, .boolean, .number, .string: nil
        }
    }

    /// The next element of an array; after a member's name its value, and after that the next name.
    package func sibling(of node: JSONNode, in parent: JSONNode) -> JSONNode? {
        let next = Int(nodes[node.index].next)
        return next < Int(nodes[parent.index].next) ? JSONNode(index: next) : nil
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

    /// A string's UTF-8 with its escapes resolved; a number, `true`, `false` or `null` as written; empty for an array
    /// or an object.
    package func content(of node: JSONNode) -> ArraySlice<UInt8> { content(of: nodes[node.index]) }

    private func content(of node: Node) -> ArraySlice<UInt8> {
        let range = Int(node.offset)..<Int(node.offset + node.length)
        return node.isEscaped ? JSONEscapes.resolved(bytes[range])[...] : bytes[range]
    }

    /// As ``content(of:)``, in place if possible.
    package func withContent<Result>(of node: JSONNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let node = nodes[node.index]
        if node.isEscaped { return content(of: node).withUnsafeBufferPointer(body) }
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(node.offset)..<Int(node.offset + node.length)]))
        }
    }

    /// A string's text; `nil` if the value is not a string.
    package func text(of node: JSONNode) -> String? {
        guard nodes[node.index].kind == .string else { return nil }
        return String(decoding: content(of: node), as: UTF8.self)
    }

    /// A whole number; `nil` if the value is not one or is too large.
    package func integer(of node: JSONNode) -> Int? {
        guard nodes[node.index].kind == .number else { return nil }
        return Int(String(decoding: content(of: node), as: UTF8.self))
    }
}

/// A value within a ``JSONDocument``.
package struct JSONNode: Sendable, Hashable {
    let index: Int
}
