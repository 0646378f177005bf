import Markdown
import Testing

@Suite struct TableTests {
    @Test func isPrintedWithScopesAndAlignments() {
        let text = """
            | 事项 | 天数 | 备注 |
            | :--- | ---: | :-: |
            | *甲* | 5 | [a](/b) |
            | 乙 \\| 丙 | `c\\|d` |  |
            """
        #expect(
            html(text) == """
                <div class="table-scroll" tabindex="0">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">事项</th>
                <th scope="col" class="align-right">天数</th>
                <th scope="col" class="align-center">备注</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left"><em>甲</em></td>
                <td class="align-right">5</td>
                <td class="align-center"><a href="/b">a</a></td>
                </tr>
                <tr>
                <td class="align-left">乙 | 丙</td>
                <td class="align-right"><code>c|d</code></td>
                <td class="align-center"></td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
        #expect(reports(text) == [])
    }

    @Test func needsNoOuterPipesAndNoRows() {
        #expect(
            html("a | b\n--- | ---").contains(
                "<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n</table>"))
    }

    @Test func cellsMayLookLikeBlocks() {
        let text = "| # a | - b | C# |\n|---|---|---|\n| 1. c | > d | ``` |\n| a \\ | #  | ## # |"
        let printed = html(text)
        for cell in ["# a", "- b", "C#", "1. c", "&gt; d", "```", "a \\", "#", "## #"] {
            #expect(printed.contains(">\(cell)</t"), "\(cell)")
        }
    }

    @Test func cellsKnowTheReferencesOfTheText() {
        #expect(
            html("| [a][r] |\n| --- |\n\n[r]: /u\n\n```\nunclosed").contains(
                "<th scope=\"col\"><a href=\"/u\">a</a></th>"))
    }

    @Test func standsInOtherBlocks() {
        let text = "前文[x](/x)\n\n- 项\n\n  > | 甲 |\n  > | --- |\n  > | **乙** |\n\n后文[y](/y)"
        let printed = html(text)
        #expect(printed.contains("<blockquote>\n<div class=\"table-scroll\""))
        #expect(printed.contains("<td><strong>乙</strong></td>"))
        #expect(printed.hasSuffix("<p>后文<a href=\"/y\">y</a></p>\n"))
        #expect(parsed(text).document.links.count == 2)
    }

    @Test func nodesAreNestedRowsInTable() {
        let nodes = parsed("| a | b |\n|---|---|\n| c | d |\n\ne").document.nodes
        let rows = nodes.indices.filter { if case .tableRow = nodes[$0].kind { true } else { false } }
        #expect(rows.map { nodes[$0].end - $0 } == [5, 5])
        #expect(rows.map { nodes[$0].parent } == [1, 1])
        #expect(nodes[1].end == 12)
        #expect(nodes[nodes[1].end].kind == .paragraph)
        #expect(nodes[nodes[1].end].parent == 0)
    }

    @Test func wrongShapesAreReported() {
        #expect(reports("文\n\n| a | b |\n|---|\n| c |") == ["4:1 markdown.table-columns-differ"])
        #expect(reports("文字\n| a |\n| - |") == ["2:1 markdown.table-not-separated"])
        #expect(reports("| a |\n| - |\n| b | c |") == ["3:1 markdown.table-row-too-long"])
        #expect(reports("| a | b |\n| - | - |\n| c |") == ["3:1 markdown.table-row-too-short"])
    }

    @Test func aPipeInAParagraphIsNoTable() {
        #expect(html("a | b\nc | d") == "<p>a | b\nc | d</p>\n")
    }
}
