/// A text of a page: its location in the page or, if character references had to be resolved, in ``PageFacts/resolved``.
struct PageText: Sendable {
    private let place: ByteSpan

    /// Added to the start of a resolved text; a page is much smaller.
    private static let resolvedBit = 1 << 31

    @inline(__always)
    init(_ span: ByteSpan, isResolved: Bool) {
        place = isResolved ? ByteSpan(start: span.start | Self.resolvedBit, end: span.end) : span
    }

    static let none = PageText(.none, isResolved: false)

    var isResolved: Bool { place.start & Self.resolvedBit != 0 }
    var span: ByteSpan { ByteSpan(start: place.start & ~Self.resolvedBit, end: place.end) }
    var count: Int { span.count }
}

/// The bytes that the texts of a page point into, while the page is being proved.
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
