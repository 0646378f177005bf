import Diagnostics
import Markdown
import Testing

/// What is refused before the parser sees it.
@Suite struct LimitTests {
    private func refusal(_ text: String) -> [String] {
        #expect(parsed(text).document.isEmpty)
        return reports(text)
    }

    @Test func controlCharacters() {
        #expect(refusal("文\u{0}字") == ["1:2 markdown.control-character"])
        #expect(refusal("a\n文\u{7F}") == ["2:2 markdown.control-character"])
        #expect(refusal("a\u{C}\u{85}") == ["1:2 markdown.control-character", "1:3 markdown.control-character"])
        #expect(reports("a\tb\r\nc\u{A0}") == [])
        #expect(parsed("\u{1B}").diagnostics.first?.message.contains("U+001B") == true)
    }

    @Test func bytes() {
        let line = String(repeating: "中", count: 100) + "\n\n"
        #expect(refusal(String(repeating: line, count: 3_500)) == ["1:1 markdown.too-long"])
    }

    @Test func lines() {
        #expect(refusal(String(repeating: "\n", count: 20_001)) == ["1:1 markdown.too-many-lines"])
    }

    @Test func marks() {
        #expect(
            refusal(String(repeating: String(repeating: "[", count: 8_000) + "\n\n", count: 6)) == [
                "1:1 markdown.too-many-marks"
            ])
    }

    @Test func blocks() {
        #expect(refusal("a\n\n" + String(repeating: "中文\n", count: 10_000)) == ["3:1 markdown.block-too-long"])
        #expect(refusal("a\n\n" + String(repeating: "*", count: 9_000)) == ["3:1 markdown.block-too-many-marks"])
    }

    @Test func markers() {
        #expect(refusal("a\n\n" + String(repeating: "> ", count: 33) + "a") == ["3:1 markdown.too-many-markers"])
        #expect(refusal(String(repeating: "- 1. ", count: 20) + "a") == ["1:1 markdown.too-many-markers"])
        #expect(reports(String(repeating: "> ", count: 32) + "a") == [])
    }

    @Test func indentation() {
        #expect(refusal("a\n\n" + String(repeating: " ", count: 161) + "- a") == ["3:1 markdown.too-far-indented"])
        #expect(reports("a\n" + String(repeating: " ", count: 300) + "\nb") == [])
    }

    @Test func nesting() {
        let deep = (0..<33).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()
        #expect(refusal(deep) == ["33:65 markdown.too-deeply-nested"])
        let emphasis = String(repeating: "*a **a ", count: 20) + "b" + String(repeating: " a** a*", count: 20)
        #expect(refusal("文\n\n" + emphasis) == ["3:1 markdown.too-deeply-nested"])
    }

    @Test func frontMatterIsNotLookedAt() {
        let (document, diagnostics) = parsed("\u{1}\n文", from: SourceText.LineStart(line: 2, offset: 2))
        #expect(diagnostics == [])
        #expect(document.plainText() == "文")
    }
}
