import TextOutput

/// Prints a document as HTML.
///
/// Where no extension is used the output is that of cmark in its safe mode, except that headings have an `id`, raw HTML
/// is left out altogether, a line end between Chinese characters is left out, images load lazily, void elements have
/// no slash, and apostrophes are escaped.
public struct HTMLRenderer: Sendable {
    public let resolver: MarkdownResolver
    /// What is added to each heading's level: 0 prints `##` as `<h2>`. Levels stay between 1 and 6.
    public let headingOffset: Int

    public init(resolver: MarkdownResolver = .plain, headingOffset: Int = 0) {
        self.resolver = resolver
        self.headingOffset = headingOffset
    }

    /// The document as UTF-8.
    public func render(_ document: MarkdownDocument) -> [UInt8] {
        var output: [UInt8] = []
        render(document, into: &output)
        return output
    }

    /// Appends the document as UTF-8.
    public func render(_ document: MarkdownDocument, into output: inout [UInt8]) {}
}
