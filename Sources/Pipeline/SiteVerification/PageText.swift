/// A text of a page: where it stands in the page, or, where character references had to be resolved, in the page's
/// ``PageFacts/resolved``.
struct PageText: Sendable {
    /// The highest bit says which; a page is much smaller.
    private let first: UInt32
    private let last: UInt32

    private static let resolvedBit: UInt32 = 1 << 31

    @inline(__always)
    init(_ span: ByteSpan, isResolved: Bool) {
        first = UInt32(truncatingIfNeeded: span.start) | (isResolved ? Self.resolvedBit : 0)
        last = UInt32(truncatingIfNeeded: span.end)
    }

    static let none = PageText(.none, isResolved: false)

    var isResolved: Bool { first & Self.resolvedBit != 0 }
    var span: ByteSpan { ByteSpan(start: Int(first & ~Self.resolvedBit), end: Int(last)) }
    var count: Int { span.count }
}

/// What the texts of a page point into, while the page is being proved.
struct PageTexts {
    let page: ByteBuffer
    /// ``PageFacts/resolved``.
    let resolved: ByteBuffer
    /// ``PageFacts/fieldTexts``.
    let fieldTexts: ByteBuffer

    @inline(__always)
    subscript(text: PageText) -> ByteBuffer { text.isResolved ? resolved[text.span] : page[text.span] }

    func string(_ text: PageText) -> String { String(self[text]) }
}
