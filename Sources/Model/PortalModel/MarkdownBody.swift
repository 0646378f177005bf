internal import Diagnostics
package import Markdown

/// A long text: the Markdown in its file, and its tree. It is a class, so that the many records without one do not
/// reserve space for it.
package final class MarkdownBody: Sendable {
    /// The position of the file in ``Portal/sources``.
    package let source: Int
    /// Where the Markdown begins in the file, in bytes: after any front matter.
    package let offset: Int
    package let document: MarkdownDocument

    package init(source: Int, offset: Int, document: MarkdownDocument) {
        self.source = source
        self.offset = offset
        self.document = document
    }
}

/// A long text with what it belongs to: a record, or a collection, on whose page it appears.
package struct PortalText: Sendable {
    /// The position of the collection.
    package let collection: Int
    /// The position of the record in it; `nil` if the text is the collection's own.
    package let record: Int?
    package let body: MarkdownBody
}

extension Portal {
    /// The Markdown of a long text as in its file, without surrounding blank lines.
    package func markdown(of body: MarkdownBody) -> String {
        var bytes = sources[body.source].bytes[body.offset...]
        while let last = bytes.last, last == 0x0A || last == 0x0D || last == 0x20 { bytes.removeLast() }
        while let first = bytes.first, first == 0x0A || first == 0x0D { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
