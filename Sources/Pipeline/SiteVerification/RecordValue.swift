/// A value of a record in its collection's JSON, as a position. The elements of an array follow it.
struct RecordValue: Sendable {
    enum Kind: UInt32 {
        case string
        /// A number, `true` or `false`.
        case scalar
        case null
        case object
        case array
        /// An element of the array before it.
        case element
    }

    /// The number of the field's name, and the kind in the lowest three bits.
    private let fieldAndKind: UInt32
    /// In bytes, from the record's first text; for an array, its number of elements, and 0.
    private let start: UInt32
    private let end: UInt32

    init(field: Int, kind: Kind, start: Int, end: Int) {
        fieldAndKind = UInt32(truncatingIfNeeded: field) << 3 | kind.rawValue
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    init(field: Int, elementCount: Int) {
        self.init(field: field, kind: .array, start: elementCount, end: 0)
    }

    var field: Int { Int(fieldAndKind >> 3) }
    var isArray: Bool { fieldAndKind & 7 == Kind.array.rawValue }
    var isString: Bool { fieldAndKind & 7 == Kind.string.rawValue }
    var isNull: Bool { fieldAndKind & 7 == Kind.null.rawValue }
    var isObject: Bool { fieldAndKind & 7 == Kind.object.rawValue }
    var isElement: Bool { fieldAndKind & 7 == Kind.element.rawValue }
    var elementCount: Int { isArray ? Int(start) : 0 }

    /// Empty for an array or an object.
    var span: ByteSpan { isArray ? .none : ByteSpan(start: Int(start), end: Int(end)) }

    /// The same value with another number for its field's name.
    func renumbered(_ field: Int) -> RecordValue {
        RecordValue(fieldAndKind: UInt32(truncatingIfNeeded: field) << 3 | fieldAndKind & 7, start: start, end: end)
    }

    private init(fieldAndKind: UInt32, start: UInt32, end: UInt32) {
        (self.fieldAndKind, self.start, self.end) = (fieldAndKind, start, end)
    }
}

/// The values of the records, read in place; see ``PublishedData/withValues(_:)``.
struct RecordValues {
    let texts: ByteBuffer
    let values: UnsafeBufferPointer<RecordValue>
    let records: UnsafeBufferPointer<PublishedData.Record>

    /// The position of a record's value in a field. The search begins where the last one ended, because fields have the
    /// same order everywhere.
    @inline(__always)
    func value(of field: Int, in record: PublishedData.Record, from next: inout Int) -> Int? {
        let range = record.values
        let first = range.contains(next) ? next : range.lowerBound
        for index in first..<range.upperBound where values[index].field == field && !values[index].isElement {
            next = index + 1 + values[index].elementCount
            return index
        }
        for index in range.lowerBound..<first where values[index].field == field && !values[index].isElement {
            next = index + 1 + values[index].elementCount
            return index
        }
        return nil
    }

    @inline(__always)
    func content(_ value: Int, of record: PublishedData.Record) -> ByteBuffer {
        let span = values[value].span
        return ByteBuffer(start: texts.baseAddress.map { $0 + record.textStart + span.start }, count: span.count)
    }

    /// The positions of the values that a record can be browsed by: the elements of an array, or the value itself.
    @inline(__always)
    func elements(of value: Int) -> Range<Int> {
        values[value].isArray ? value + 1..<value + 1 + values[value].elementCount : value..<value + 1
    }

    // MARK: Comparing

    /// Whether a text is the value: a string, a number as it is written, `true` or `false`; or the elements of an array,
    /// joined with one separator throughout.
    @inline(__always)
    func has(_ text: ByteBuffer, as value: Int, of record: PublishedData.Record) -> Bool {
        let entry = values[value]
        if entry.isArray { return isJoined(text, elements(of: value), record) }
        if entry.isNull { return text.isEmpty }
        return !entry.isObject && content(value, of: record).isEqual(to: text)
    }

    private func isJoined(_ text: ByteBuffer, _ elements: Range<Int>, _ record: PublishedData.Record) -> Bool {
        var position = 0
        var separator: UInt8?
        for element in elements {
            if element > elements.lowerBound {
                guard position < text.count, text[position] == separator ?? text[position] else { return false }
                separator = text[position]
                position += 1
            }
            let content = content(element, of: record)
            guard text[ByteSpan(start: position, end: text.count)].starts(with: content) else { return false }
            position += content.count
        }
        return position == text.count
    }

    /// Whether the items of a list are the elements of an array, or the only item is the value.
    func has(
        _ items: ArraySlice<ByteSpan>, in texts: ByteBuffer, as value: Int, of record: PublishedData.Record
    ) -> Bool {
        let elements = elements(of: value)
        guard items.count == elements.count else { return false }
        for (item, element) in zip(items, elements) where !texts[item].isEqual(to: content(element, of: record)) {
            return false
        }
        return true
    }

    /// The first of the elements, or the value itself, that is a text.
    func element(_ text: ByteBuffer, of value: Int, _ record: PublishedData.Record) -> Int? {
        elements(of: value).first { content($0, of: record).isEqual(to: text) }
    }

    /// A value in a message.
    func shown(_ value: Int, of record: PublishedData.Record) -> String {
        elements(of: value).map { String(content($0, of: record)) }.joined(separator: "; ")
    }
}
