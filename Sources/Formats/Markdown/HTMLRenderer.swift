/// Prints a document as HTML.
///
/// Where no extension is used the output is that of cmark in its safe mode, except that headings have an `id`, raw HTML
/// is left out altogether, a line end between Chinese characters is left out, images load lazily, void elements have
/// no slash, and apostrophes are escaped.
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
        // The bytes have one owner at a time, so that appending never copies them.
        output = []
        writer.write()
        output = writer.output
    }
}
