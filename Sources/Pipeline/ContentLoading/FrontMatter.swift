internal import Diagnostics
internal import PortalModel
internal import Yams

/// The YAML between two lines of three hyphens at the start of a Markdown file.
struct FrontMatter: Sendable {
    var fields: [FrontMatterField] = []
    /// The start of the Markdown.
    var body = SourceText.LineStart.first

    /// The maximum size in bytes. Front matter has only the fields of one record; the text comes after it.
    private static let limit = 64 << 10

    /// Reads the front matter, if the file begins with it.
    static func read(_ source: SourceText) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        let lines = source.bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let opening = lines.first, isFence(opening), lines.count > 1 else { return (FrontMatter(), []) }
        let start = lines[1].startIndex
        var index = start
        var line = 2
        while index < source.bytes.count {
            let rest = source.bytes[index...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            if isFence(rest[..<end]) {
                let body = SourceText.LineStart(line: line + 1, offset: min(end + 1, source.bytes.count))
                guard index - start <= limit else {
                    let problem = DeclarationProblem.frontMatterTooLong(bytes: index - start, limit: limit)
                    return (
                        FrontMatter(fields: [], body: body), [Diagnostic(problem, at: source.place(at: 0, length: 3))]
                    )
                }
                return read(source, yaml: String(decoding: source.bytes[start..<index], as: UTF8.self), body: body)
            }
            index = end + 1
            line += 1
        }
        let problem = Diagnostic(
            DeclarationProblem.unterminatedFrontMatter, at: source.place(at: 0, length: 3))
        return (FrontMatter(fields: [], body: SourceText.LineStart(line: line, offset: source.bytes.count)), [problem])
    }

    private static func read(
        _ source: SourceText, yaml: String, body: SourceText.LineStart
    ) -> (FrontMatter, [Diagnostic]) {
        var reader = DeclarationReader(source: source, linesBefore: 1)
        guard let mapping = reader.root(yaml, subject: .frontMatter) else {
            return (FrontMatter(fields: [], body: body), reader.diagnostics)
        }
        let fields = mapping.entries.compactMap { entry -> FrontMatterField? in
            guard !reader.isNull(entry.value) else { return nil }
            return FrontMatterField(
                name: entry.key,
                texts: reader.texts(entry.key, in: mapping).map(\.text),
                isList: entry.value.sequence != nil,
                nameOffset: offset(of: entry.keyMark, in: source),
                offset: offset(of: entry.value.mark, in: source))
        }
        return (FrontMatter(fields: fields, body: body), reader.diagnostics)
    }

    private static func offset(of mark: Mark?, in source: SourceText) -> Int {
        mark.map { source.offset(line: $0.line + 1, column: $0.column) } ?? 0
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        // Editors leave blank characters at the ends of lines; if they counted, the front matter would be published as
        // text.
        let blanks: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
        return line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(blanks.contains)
    }
}
