import Diagnostics
import Markdown

/// A parsed text, for short tests.
func parsed(
    _ text: String, from start: SourceText.LineStart = .first,
    dataBlockNames: Set<String> = ["list", "chart", "figures"]
) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
    MarkdownDocument.parse(
        SourceText(file: "text.md", bytes: Array(text.utf8)), from: start, dataBlockNames: dataBlockNames)
}

/// The diagnostics, as `line:column code`.
func reports(_ text: String) -> [String] {
    parsed(text).diagnostics.map { diagnostic in
        let location = diagnostic.place?.location
        return "\(location?.line ?? 0):\(location?.column ?? 0) \(diagnostic.code)"
    }
}

func html(_ text: String, renderer: HTMLRenderer = HTMLRenderer()) -> String {
    String(decoding: renderer.render(parsed(text).document), as: UTF8.self)
}

/// `line:column`, and the text at the location.
func marked(_ place: SourcePlace) -> String {
    let line = Array((place.line ?? "").unicodeScalars)
    let start = min(place.location.column - 1, line.count)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line[start..<min(line.count, start + place.length)])
    return "\(place.location.line):\(place.location.column) \(String(text))"
}
