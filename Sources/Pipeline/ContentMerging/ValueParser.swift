internal import PortalModel

/// Turns a cell or a line of front matter into a value of its field's type.
struct ValueParser {
    /// Finds what an id in a field refers to.
    let resolve: @Sendable (_ id: String, _ reference: Reference) -> RecordReference

    func value(_ text: String, of type: FieldType, _ reference: Reference?) -> Value {
        guard !text.isEmpty else { return .missing }
        if case .list(let delimiter) = type {
            return list(elements(of: text, delimiter), reference, source: text)
        }
        if let reference { return .reference(resolve(text, reference)) }
        return scalar(text, of: type) ?? .malformed(text)
    }

    /// A list whose elements are already separate in the source.
    func value(_ texts: [String], isList: Bool, of type: FieldType, _ reference: Reference?) -> Value {
        guard isList else { return value(texts.first ?? "", of: type, reference) }
        guard case .list = type else { return .malformed(texts.joined(separator: ", ")) }
        return texts.isEmpty ? .missing : list(texts, reference, source: texts.joined(separator: ", "))
    }

    private func elements(of text: String, _ delimiter: UInt8) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var elements: [String] = []
            elements.reserveCapacity(bytes.count { $0 == delimiter } + 1)
            var start = 0
            for index in bytes.indices where bytes[index] == delimiter {
                elements.append(String(decoding: bytes[start..<index], as: UTF8.self))
                start = index + 1
            }
            elements.append(String(decoding: bytes[start...], as: UTF8.self))
            return elements
        }
    }

    private func list(_ elements: [String], _ reference: Reference?, source: String) -> Value {
        if elements.contains("") { return .malformed(source) }
        if let reference { return .references(elements.map { resolve($0, reference) }) }
        return .list(elements)
    }

    private func scalar(_ text: String, of type: FieldType) -> Value? {
        switch type {
        case .string, .list: .text(text)
        case .integer: integer(text).map(Value.integer)
        case .number: DecimalNumber(text).map(Value.number)
        case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        case .date: CalendarDate(text).map(Value.date)
        case .year: text.utf8.count == 4 && text.utf8.first != 0x2D ? integer(text).map(Value.integer) : nil
        }
    }

    /// ASCII digits with no sign other than a minus, no leading zero and no grouping, so that the number read is the
    /// one written.
    private func integer(_ text: String) -> Int? {
        let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
        guard let first = digits.first, first != 0x30 || digits.count == 1,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text)
    }
}
