import Diagnostics
import Markdown
import Testing

@Suite struct DocumentTests {
    @Test func anchors() {
        let text = "# 办理 流程\n# 办理 流程\n# Hello, World!\n# ！\n# 办理-流程-2\n# `a_b` **C**\n# 第１步：①\n# 办理 流程"
        #expect(
            parsed(text).document.headings.map(\.anchor)
                == ["办理-流程", "办理-流程-2", "hello-world", "section", "办理-流程-2-2", "a_b-c", "第１步", "办理-流程-3"])
        #expect(parsed("## a\n\nb\n===").document.headings.map(\.level) == [2, 1])
    }

    @Test func figures() {
        let text = "![大厅](media:hall.jpg \"大厅 <外景>\")"
        let resolver = MarkdownResolver(
            link: { _ in .text }, image: { _ in ResolvedImage(source: "/m/hall 1.jpg", width: 8, height: 6) },
            dataBlock: { _ in [] })
        #expect(
            html(text, renderer: HTMLRenderer(resolver: resolver)) == """
                <figure><img src="/m/hall%201.jpg" alt="大厅" width="8" height="6" loading="lazy" \
                decoding="async">\
                <figcaption>大厅 &lt;外景&gt;</figcaption></figure>

                """)
        #expect(html("文 \(text)", renderer: HTMLRenderer(resolver: resolver)).hasPrefix("<p>文 <img src="))
        #expect(html("![大厅](/a.jpg)").hasPrefix("<p><img"))
        #expect(html(text) == "<figure>大厅<figcaption>大厅 &lt;外景&gt;</figcaption></figure>\n")
    }

    @Test func dataBlocks() {
        let text = "- 甲\n\n  ```list public-services department=justice\n  说明\n  ```\n\n```swift\na\n```"
        let document = parsed(text).document
        #expect(document.dataBlocks.map(\.name) == ["list"])
        #expect(document.dataBlocks.map(\.arguments) == [["public-services", "department=justice"]])
        #expect(document.dataBlocks.map(\.caption) == ["说明"])
        #expect(document.dataBlocks.map { marked($0.place) } == ["3:6 list public-services department=justice"])
        let resolver = MarkdownResolver(
            link: { _ in .text }, image: { _ in nil }, dataBlock: { Array("<b>\($0.name)</b>".utf8) })
        let printed = html(text, renderer: HTMLRenderer(resolver: resolver))
        #expect(printed.contains("\n<b>list</b>\n</li>"))
        #expect(printed.contains("<pre><code class=\"language-swift\">a\n</code></pre>"))
    }

    @Test func softBreaks() {
        #expect(html("中文\n中文，\n中文a\n中文\n“引”\n文\nb\n“c”\n\"d\"") == "<p>中文中文，中文a\n中文“引”文\nb\n“c”\n&quot;d&quot;</p>\n")
        #expect(html("中\n**文**\n[字](/a)\n한국\n어") == "<p>中<strong>文</strong><a href=\"/a\">字</a>\n한국\n어</p>\n")
        #expect(html("中\n![图](/a)\n`文`\n字") == html("中\n![图](/a)\n`文`字"))
    }

    @Test func rawHTMLIsReportedAndNotPrinted() {
        let text = "文<b>字</b>\n\n<div>\n块\n</div>\n\n<!-- 注 -->"
        #expect(
            reports(text) == [
                "1:2 markdown.raw-html", "1:6 markdown.raw-html", "3:1 markdown.raw-html", "7:1 markdown.comment",
            ])
        #expect(html(text) == "<p>文字</p>\n")
        let kinds = parsed(text).document.nodes.map(\.kind)
        #expect(kinds.contains(.htmlInline("<b>")))
        #expect(kinds.contains(.htmlBlock("<div>\n块\n</div>\n")))
    }

    @Test func plainText() {
        let document = parsed(
            "# 标题\n\n第一段**重**\n点 `码`[链](/a)![图](/b)。\n\n- 甲\n- 乙\n\n```\n代码\n```\n\n| a | b |\n|---|---|\n\n![x](/y \"图题\")"
        ).document
        #expect(document.plainText() == "标题 第一段重点 码链。 甲 乙 a b 图题")
        #expect(document.plainText(limit: 4) == "标题 第")
        #expect(document.plainText(limit: 2) == "标题")
        #expect(document.plainText(limit: 0) == "")
        #expect(document.plainText(of: 1) == "标题")
        #expect(document.plainText(of: 99) == "")
    }

    @Test func resolvedLinks() {
        let resolver = MarkdownResolver(
            link: { link in
                switch link.target {
                case .record: ResolvedLink(href: "../a/?b=1&c='2'\"", attributes: [HTMLAttribute("class", "\"r\"")])
                case .count: ResolvedLink(href: nil, attributes: [HTMLAttribute("data-count", "a")])
                default: .text
                }
            }, image: { _ in nil }, dataBlock: { _ in [] })
        #expect(
            html("[一](record:a/b \"题\") [二](count:a) [*三*](/c)", renderer: HTMLRenderer(resolver: resolver)) == """
                <p><a href="../a/?b=1&amp;c=&#39;2&#39;%22" title="题" class="&quot;r&quot;">一</a> \
                <span data-count="a">二</span> <em>三</em></p>

                """)
    }

    @Test func anotherWritersOutputStays() {
        var output = Array("<main>".utf8)
        HTMLRenderer().render(parsed("a").document, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "<main><p>a</p>\n")
    }

    @Test func emptyTexts() {
        #expect(parsed("").document.isEmpty)
        #expect(parsed("\n \n").document.isEmpty)
        #expect(parsed("abc", from: SourceText.LineStart(line: 9, offset: 99)).document.isEmpty)
    }

    /// A parent comes before its children and contains exactly the nodes up to its end.
    @Test func nodesFormATree() {
        var random = MixedText(seed: 3)
        for _ in 0..<1_000 {
            let nodes = parsed(random.next()).document.nodes
            #expect(nodes.first?.end == nodes.count)
            for index in nodes.indices.dropFirst() {
                let parent = nodes[index].parent
                #expect(parent < index && nodes[index].end <= nodes[parent].end && nodes[index].end > index)
                #expect(nodes[parent].position.offset <= nodes[index].position.offset)
            }
        }
    }
}
