/// Prints a document as HTML.
///
/// Without extensions, the output is that of cmark in safe mode, except that headings have an `id`, raw HTML and line
/// breaks between Chinese characters are omitted, images load lazily, void elements have no slash, and apostrophes are
/// escaped.
package struct HTMLRenderer: Sendable {
    package let resolver: MarkdownResolver

    package init(resolver: MarkdownResolver = .plain) {
        self.resolver = resolver
    }

    /// The document as UTF-8.
    package func render(_ document: MarkdownDocument) -> [UInt8] {
        var output: [UInt8] = []
        render(document, into: &output)
        return output
    }

    /// Appends the document as UTF-8.
    package func render(_ document: MarkdownDocument, into output: inout [UInt8]) {
        var writer = HTMLWriter(document: document, renderer: self, output: output)
        // The bytes have a single owner at any time, so appending never copies them.
        output = []
        writer.write()
        output = writer.output
    }
}
