internal import JSONReading

/// Compares what a page or a table shows with what JSON has.
enum ValueComparison {
    /// Whether a text is the value: a string, a number as it is written, `true` or `false`; or the elements of an
    /// array, joined with one separator that is the same throughout.
    static func text(_ text: ArraySlice<UInt8>, is node: JSONNode, of json: JSONDocument) -> Bool {
        switch json.kind(of: node) {
        case .string, .number, .boolean: json.content(of: node) == text
        case .array: isJoined(text, json.elements(of: node).map { json.content(of: $0) })
        case .null: text.isEmpty
        case .object: false
        }
    }

    static func items(_ items: [ArraySlice<UInt8>], are node: JSONNode, of json: JSONDocument) -> Bool {
        guard json.kind(of: node) == .array else { return items.count == 1 && json.content(of: node) == items[0] }
        let elements = json.elements(of: node)
        return elements.count == items.count
            && zip(elements, items).allSatisfy { json.content(of: $0) == $1 }
    }

    private static func isJoined(_ text: ArraySlice<UInt8>, _ elements: [ArraySlice<UInt8>]) -> Bool {
        var rest = text
        var separator: UInt8?
        for (position, element) in elements.enumerated() {
            if position > 0 {
                guard let byte = rest.popFirst(), byte == separator ?? byte else { return false }
                separator = byte
            }
            guard rest.starts(with: element) else { return false }
            rest = rest.dropFirst(element.count)
        }
        return rest.isEmpty
    }

    /// A value in a message.
    static func shown(_ node: JSONNode, of json: JSONDocument) -> String {
        guard json.kind(of: node) == .array else { return String(decoding: json.content(of: node), as: UTF8.self) }
        return json.elements(of: node).map { shown($0) }.joined(separator: "; ")
        func shown(_ node: JSONNode) -> String { String(decoding: json.content(of: node), as: UTF8.self) }
    }

    /// The values by which a record can be browsed: the elements of an array, or the value itself.
    static func values(of node: JSONNode, of json: JSONDocument) -> [ArraySlice<UInt8>] {
        json.kind(of: node) == .array
            ? json.elements(of: node).map { json.content(of: $0) } : [json.content(of: node)]
    }
}
