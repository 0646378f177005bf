import PageTemplates
import Testing

struct InheritanceTests {
    @Test func blocksPrintTheirContentUnlessOverridden() {
        let templates = library([
            "main": "{{<page}}{{$title}}{{v}}{{/title}}{{/page}}",
            "page": "[{{$title}}none{{/title}}{{$rest}}!{{/rest}}]",
        ])
        #expect(templates.print(["v": .text("x")]) == "[x!]")
        #expect(library(["main": "{{$a}}b{{/a}}"]).print([:]) == "b")
    }

    @Test func theOutermostOverrideWins() {
        let templates = library([
            "main": "{{<middle}}{{$a}}main{{/a}}{{/middle}}",
            "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/base}}", "base": "{{$a}}{{/a}} {{$b}}{{/b}}",
        ])
        #expect(templates.print([:]) == "main middle")
    }

    @Test func overridesSayTheNamesOfThePlaceTheyGoTo() {
        let templates = library([
            "main": "{{<list}}{{$row}}<{{name}}>{{/row}}{{/list}}",
            "list": "{{#rows}}{{$row}}{{/row}}{{/rows}}",
        ])
        let rows: [TemplateValue] = ["a", "b"].map { .object(object(["name": .text($0)])) }
        #expect(templates.print(["rows": .list(rows)]) == "<a><b>")
    }

    @Test func aParentMayStandInsideItsOwnBlock() {
        let templates = library([
            "main": "{{<card}}{{$body}}{{<card}}{{$body}}x{{/body}}{{/card}}{{/body}}{{/card}}",
            "card": "({{$body}}{{/body}})",
        ])
        #expect(templates.print([:]) == "((x))")
    }

    @Test func aBlockInItsOwnOverrideIsANewPlace() {
        let templates = library([
            "main": "{{<page}}{{$a}}1{{$a}}2{{/a}}{{/a}}{{/page}}", "page": "[{{$a}}0{{/a}}]",
        ])
        #expect(templates.print([:]) == "[12]")
    }

    @Test func overridesReachThroughPartials() {
        let templates = library([
            "main": "{{<page}}{{$title}}x{{/title}}{{/page}}", "page": "{{>head}}", "head": "<{{$title}}{{/title}}>",
        ])
        #expect(templates.print([:]) == "<x>")
    }

    @Test func commentsMayStandBesideBlocks() {
        let templates = library([
            "main": "{{<page}}\n  {{! why }}\n  {{$a}}x{{/a}}\n{{/page}}\n", "page": "{{$a}}{{/a}}",
        ])
        #expect(templates.print([:]) == "x")
    }

    @Test func overridesTakeTheIndentationOfTheirPlace() {
        let templates = library([
            "main": "{{<page}}\n  {{$main}}\n    <p>\n      {{v}}\n    </p>\n  {{/main}}\n{{/page}}\n",
            "page": "<main>\n\t{{$main}}\n\t{{/main}}\n</main>\n",
        ])
        #expect(templates.print(["v": .text("x")]) == "<main>\n\t<p>\n\t  x\n\t</p>\n</main>\n")
    }

    @Test func defaultContentSaysTheIndentation() {
        let templates = library([
            "main": "{{<page}}{{$main}}\none\n{{#v}}\n  {{.}}\n{{/v}}\n{{/main}}{{/page}}\n",
            "page": "{{$main}}\n    default\n{{/main}}\n",
        ])
        #expect(templates.print(["v": .text("x")]) == "    one\n      x\n")
    }

    @Test func anOverrideWithinALineIsNotIndented() {
        let templates = library([
            "main": "{{<page}}{{$a}}\n  1\n  2\n{{/a}}{{/page}}", "page": "  <b>{{$a}}{{/a}}</b>\n",
        ])
        #expect(templates.print([:]) == "  <b>1\n2\n</b>\n")
    }

    @Test(arguments: [
        ("a\n  {{$x}}{{/x}}\nb\n", "a\nb\n", "a\n  1\n  2\nb\n"),
        ("a\r\n  {{$x}}0{{/x}} \r\nb\r\n", "a\r\n  0\r\nb\r\n", "a\r\n  1\n  2\nb\r\n"),
        ("a\n  {{$x}}0{{/x}} !\nb\n", "a\n  0 !\nb\n", "a\n  1\n  2\n !\nb\n"),
        ("{{$x}}\n    0{{/x}}!\nb\n", "    0!\nb\n", "    1\n    2\n!\nb\n"),
        ("\n\n{{$x}}{{/x}}", "\n\n", "\n\n1\n2\n"),
    ])
    func aBlockThatFillsItsLineGivesItUp(page: String, expected: String, overridden: String) {
        #expect(library(["main": page]).print([:]) == expected)
        let templates = library(["main": "{{<page}}\n{{$x}}\n1\n2\n{{/x}}\n{{/page}}", "page": page])
        #expect(templates.print([:]) == overridden)
    }

    @Test func anOverrideOfOneLineFillsABlockOfMany() {
        let templates = library([
            "main": " {{<page}}{{$a}}1{{/a}}{{/page}}\n", "page": "a\n  {{$a}}\n    0\n  {{/a}}\nb\n",
        ])
        #expect(templates.print([:]) == " a\n     1\n b\n")
    }
}
