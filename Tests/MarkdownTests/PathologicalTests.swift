import Foundation
import Markdown
import Testing

/// Texts that make naive parsers quadratic or deeply recursive. Whatever the limits allow is parsed quickly, and
/// nothing crashes.
@Suite(.serialized) struct PathologicalTests {
    /// Repeated up to the limits of a block, and in as many blocks as the limits of a body allow.
    @Test(arguments: [
        "[", "![", "[]", "[a](", "[a](b", "[a](<b", "[a](b \"c", "![[]()", "![*[x](y)", "[x](y) ", "[ (](", "[a][b]",
        "[[a]:",
        "*", "*a ", "**a *a ", "a** ", "*a**b_c", "_*", "!*_", "***a", "*a_ ", "`a``", "<a ", "<?", "a<!A ",
        "<![CDATA[",
        "<!--", "<http:", "&#1", "\\", "a", "a\n", "- ", "> ", "- a\n", "> a\n", "# a\n", "|a|b|\n", "|a|\n|-|\n",
        "a\n\n",
        "\n", "[a]: b\n", "\u{4E2D}\n\u{6587}", "-\t",
    ])
    func repeatedPiecesAreFast(_ piece: String) {
        let perBlock = (62 << 10) / piece.utf8.count
        let perMarks = 8_000 / piece.utf8.count
        let block = String(repeating: piece, count: perMarks)
        expectFast(String(repeating: piece, count: perBlock))
        expectFast(String(repeating: block + "\n\n", count: 5))
    }

    @Test func nestedAndUnclosedPiecesAreFast() {
        func times(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }
        for text in [
            times("[", 50_000) + "a" + times("]", 50_000), times("[", 4_000) + "a" + times("]", 4_000),
            times("[a](", 50_000), times("*a **a ", 50_000) + "b" + times(" a** a*", 50_000),
            times("*a **a ", 1_000) + "b" + times(" a** a*", 1_000), times("> ", 50_000) + "a",
            times("[x", 4_000) + times("]", 4_000), "a" + times("<!--", 2_000),
            times("[a](b", 2_000) + times(")", 2_000),
            (1...350).map { "e" + times("`", $0) }.joined(), times("`", 4_000) + "a", times("*", 8_000) + "a",
            (0..<2_000).map { "[\($0)]: u\n" }.joined() + "\n" + times("[1]", 2_000),
            "[a]: " + times("u", 60_000) + "\n\n" + times("[a]", 2_000),
            (0..<1_500).map { times(" ", $0) + "- a\n" }.joined() + times("\n", 10_000),
            (0..<60).map { times(" ", $0 * 2) + "- a\n" }.joined() + times("\n", 10_000),
            times("> ", 30) + "a\n" + times("b\n", 10_000), "| a |\n| - |\n" + times("| *a* `b` |\n", 1_000),
            times("a ", 400_000), times(times("\u{4E2D}", 1_000) + "\n\n", 300), times("# a\n", 8_000),
        ] {
            expectFast(text)
        }
    }

    private func expectFast(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let start = processorSeconds()
        let (document, _) = parsed(text)
        _ = HTMLRenderer().render(document)
        _ = document.plainText()
        let time = processorSeconds() - start
        #expect(time < 1, "\(text.prefix(20).debugDescription)…", sourceLocation: sourceLocation)
    }

    /// The processor time of this thread, which other programs on the machine do not affect.
    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
