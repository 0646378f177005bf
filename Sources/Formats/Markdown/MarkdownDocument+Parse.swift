package import Diagnostics

extension MarkdownDocument {
    /// Parses a text: CommonMark, with pipe tables, heading anchors, figures and data blocks.
    ///
    /// - Parameters:
    ///   - source: the whole file.
    ///   - start: the start of the body, after the front matter.
    ///   - dataBlockNames: the first words of info strings that make a fenced code block a data block.
    /// - Returns: the document, empty if the text was refused, and all problems in it, in reading order.
    package static func parse(
        _ source: SourceText, from start: SourceText.LineStart = .first, dataBlockNames: Set<String> = []
    ) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
        let lines = SourceLines(source, from: start)
        let refusals = MarkdownLimits.problems(in: lines)
        guard refusals.isEmpty else { return (.empty, diagnostics(of: refusals, in: lines)) }
        var builder = DocumentBuilder(lines, dataBlockNames: dataBlockNames)
        let document = builder.build()
        return (document, diagnostics(of: builder.problems, in: lines))
    }

    private static func diagnostics(of problems: [LocatedProblem], in lines: SourceLines) -> [Diagnostic] {
        var finder = PlaceFinder(lines)
        // First in the order of the file, which the finder is made for; then in reading order.
        return problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { Diagnostic($0.problem, at: finder.place(at: $0.range.lowerBound, length: $0.range.count)) }
            .sorted(by: Diagnostic.areInReadingOrder)
    }
}
