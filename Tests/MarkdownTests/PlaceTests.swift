import Diagnostics
import Testing

@testable import Markdown

/// The locations of links, images, headings and data blocks match the file, in Unicode scalars.
@Suite struct PlaceTests {
    private func links(_ text: String, from start: SourceText.LineStart = .first) -> [String] {
        parsed(text, from: start).document.links.map { marked($0.place) }
    }

    @Test func afterChineseText() {
        #expect(links("办事请看[清单](record:a/b)。") == ["1:5 [清单](record:a/b)"])
    }

    @Test func onLaterLinesOfContainers() {
        let text = """
            > 引文[一](x)
            > - 条目
            >   续行[二](y)
            懒续行[三](z)

            1. 甲
               [四](w)

            \t10. 乙
            """
        #expect(links(text) == ["1:5 [一](x)", "3:7 [二](y)", "4:4 [三](z)", "7:4 [四](w)"])
    }

    @Test func afterEscapesReferencesAndCode() {
        #expect(links("\\[a](b) &lt;&#20013; `[c](d)` <b@c.cn> [e](f)") == ["1:31 <b@c.cn>", "1:40 [e](f)"])
    }

    @Test func afterDefinitionsAndLinksOverTwoLines() {
        let text = "[r]: /u\n'title'\n文字[r] [a](\n/b\n'c') [d][r] [R][]"
        #expect(links(text) == ["3:3 [r]", "3:7 [a](", "5:6 [d][r]", "5:13 [R][]"])
    }

    @Test func inHeadingsAndTables() {
        let text = "## 见[一](x) ##\n\n| 甲 | 乙 |\n| --- | ---: |\n| a \\| b | `c\\|d` [二](y) |\n\n标题[三](z)\n==="
        #expect(links(text) == ["1:5 [一](x)", "5:19 [二](y)", "7:3 [三](z)"])
    }

    @Test func inEmphasisAndOtherLinks() {
        #expect(links("***重点[一](x)** 其他*，![图](p.png)[![图](q.png)](y)") == ["1:6 [一](x)", "1:30 [![图](q.png)](y)"])
        let images = parsed("![图](p.png)[![图](q.png)](y)").document.images
        #expect(images.map { marked($0.place) } == ["1:1 ![图](p.png)", "1:13 ![图](q.png)"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func withAnyLineEndsAndFrontMatter(_ end: String) {
        let lines = [
            "---", "title: 标题", "---", "第一段", "第二行[一](x)", "", "> 引文", "> [二](y)", "", "```list 目录 a=b", "说明", "```",
        ]
        let text = lines.joined(separator: end)
        let start = SourceText.LineStart(
            line: 4, offset: lines.prefix(3).reduce(0) { $0 + $1.utf8.count + end.utf8.count })
        let document = parsed(text, from: start).document
        #expect(document.links.map { marked($0.place) } == ["5:4 [一](x)", "8:3 [二](y)"])
        #expect(document.dataBlocks.map { marked($0.place) } == ["10:4 list 目录 a=b"])
        #expect(document.dataBlocks.map(\.caption) == ["说明"])
        #expect(document.nodes[1].position == MarkdownPosition(offset: start.offset, line: 4, column: 1))
    }

    @Test func ofHeadings() {
        let headings = parsed("文\n\n> ## 标题 ##\n\n下划线\n---").document.headings
        #expect(headings.map { marked($0.place) } == ["3:3 ## 标题 ##", "5:1 下划线"])
    }

    @Test func withTabs() {
        #expect(links("-\t甲\n\t[一](x)\n\n>\t> 乙\n>\t> [二](y)") == ["2:2 [一](x)", "5:5 [二](y)"])
    }

    /// The walk through tree and source stays in step: after a block, none of its text is left.
    @Test func alignmentReachesTheEndOfMixedTexts() {
        var random = MixedText(seed: 7)
        for _ in 0..<3_000 {
            let text = random.next()
            var builder = DocumentBuilder(
                SourceLines(SourceText(file: "a.md", bytes: Array(text.utf8)), from: .first), dataBlockNames: [])
            _ = builder.build()
            for (block, content) in builder.contents {
                let alignment = InlineAlignment(of: block, in: builder.tree, content: content)
                let end = content.skipBlanks(at: alignment.cursor)
                // A heading's closing marks, or the line under it, are not text.
                if case .heading = builder.tree[block].kind, [0x23, 0x0A].contains(content[end]) { continue }
                #expect(content.skipSpaces(at: end) >= content.bytes.count, "\(text.debugDescription)")
            }
        }
    }
}
