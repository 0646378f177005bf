import CCmark
import Markdown
import Testing

/// If no extension is used, the HTML is cmark's.
@Suite struct ComparisonTests {
    @Test(arguments: [
        "", "\n\n", "Text.", "One\ntwo  \nthree\\\nfour", "# Title #\n\nText\n====\n\nSub\n---", "###### a\n####### b",
        "* a\n* b\n\n* c", "- a\n  - b\n\n    c\n- d", "1) a\n2) b", "7. a\n8. b", "- \n- a", "-\n\n  a",
        "> quote\nlazy\n> > deeper\n\n> - a\n>   b", "```swift\nlet a = \"<b>\" & 'c'\n```", "``` a&amp;b c\nx\n```",
        "    code\n\n    more\n\ttab", "~~~\nunclosed", "***\n---\n_ _ _", "*a* **b** ***c*** _d_ __e__ *a **b***",
        "`code` `` a ` b `` ` `", "&amp; &copy; &#20013; &#x4E2D; &nosuch; &", "\\* \\a \\\\ \\<",
        "<https://a.b/c?d=e&f>",
        "<a@b.cn>", "[a](b) [a](<b c> 'd') [a](b \"c&quot;d\") [](x) [a]()", "[a](/%20 \u{4E2D} \"t\")",
        "[a](https://b.cn/\u{4E2D}\u{6587}?a=1&b='2'[3]\\*)", "[foo]: /u 't'\n\n[foo] [Foo][] [x][foo] [foo](",
        "![a *b* `c` [d](e)](f) ![](g)", "![a](b \"t\") text", "<b>raw</b> <!-- c -->", "<div>\nraw\n</div>\n\ntext",
        "[a](javascript:b) ![a](data:text/html,b)", "a*b*c __init__ snake_case",
        "\u{5168}**\u{201C}a\u{201D}**\u{6587}",
        "a | b\nc | d", "- a\n\n  > b\n  >\n  > 1. c\n  >\n  >        d", "[a]: <b>\n[c]: d\n'e\nf'\n[a] [c]",
        "a\u{A0}b\u{3000}c",
        "\ta\n\n-\tb\n\n\tc", "1. a\n\n   b\n1. c", "*a\nb* [c\nd](e\n\"f\ng\") h", "[[a](b)](c) [a![b](c)](d)",
    ])
    func equalsCmark(_ text: String) {
        #expect(normalized(html(text, renderer: .likeCmark)) == normalized(cmark(text)))
    }

    /// Texts assembled from pieces of syntax, the same in each run.
    @Test func equalsCmarkOnMixedTexts() {
        var random = MixedText(seed: 20_210_201)
        for _ in 0..<1_500 {
            let text = random.next()
            let document = parsed(text).document
            let usesExtension = document.nodes.contains {
                switch $0.kind {
                case .table, .figure: true
                default: false
                }
            }
            if usesExtension { continue }
            #expect(normalized(html(text, renderer: .likeCmark)) == normalized(cmark(text)), "\(text.debugDescription)")
        }
    }
}

/// cmark's own HTML in its safe mode.
func cmark(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let html = bytes.withUnsafeBytes {
        cmark_markdown_to_html($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return html.map { String(cString: $0) } ?? ""
}

/// Removes intentional differences: see `HTMLRenderer`.
func normalized(_ html: String) -> String {
    var html = html.replacing(" />", with: ">")
        .replacing(" loading=\"lazy\" decoding=\"async\"", with: "")
        .replacing("&#39;", with: "'").replacing("&#x27;", with: "'")

        .replacing(/(<h[1-6]) id="[^"]*"/.matchingSemantics(.unicodeScalar)) { String($0.output.1) }
    if html.contains("<!-- raw HTML omitted -->") { html = html.replacing("<!-- raw HTML omitted -->", with: "") }
    // Line endings around omitted HTML blocks, and within paragraphs that contained nothing else.
    return html.replacing(/\n+/, with: "")
}

extension HTMLRenderer {
    /// Treats destinations the way cmark does.
    static let likeCmark = HTMLRenderer(
        resolver: MarkdownResolver(
            link: { ResolvedLink(href: address($0.destination)) },
            image: { ResolvedImage(source: address($0.destination)) },
            dataBlock: { _ in [] }))

    private static func address(_ destination: String) -> String {
        let lower = destination.lowercased()
        let isDangerous = ["javascript:", "vbscript:", "file:", "data:"].contains { lower.hasPrefix($0) }
        let isImage = ["png", "gif", "jpeg", "webp"].contains { lower.hasPrefix("data:image/\($0)") }
        return isDangerous && !isImage ? "" : destination
    }
}

/// Pieces of Markdown in a random order that is the same in each run.
struct MixedText {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private static let pieces = [
        "a", "b c", " ", "  ", "\n", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "[", "]", "](", ")", "(u)", "[r]",
        "![",
        "\\", "\\*", "&amp;", "&#42;", "&nope;", "&ngE;", "<", ">", "<https://a.cn>", "<b>", "> ", "- ", "1. ", "    ",
        "# ",
        "[r]: /u 't'\n", "\u{4E2D}\u{6587}", "\u{3002}", "\u{FF0C}", "```\n", "---\n", "===\n", "\t", "!", "\"t\"",
        "~~", "~",
        "[a](b \"c\")", "[a](\nb\n'c')", "**d**", "*e*", "`f`", "  \n", "\\\n", "<!-- x -->", "\n> ", "\n- ", "\n  ",
        "\n   > ",
        "|", "\n\n| a | b |\n|---|---|\n|",
    ]

    mutating func next() -> String {
        (0..<Int(random(below: 24)) + 1).map { _ in Self.pieces[Int(random(below: UInt64(Self.pieces.count)))] }
            .joined()
    }

    /// Xorshift; good enough for mixing.
    private mutating func random(below bound: UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % bound
    }
}
