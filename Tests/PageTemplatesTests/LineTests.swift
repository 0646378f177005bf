import PageTemplates
import Testing

struct LineTests {
    @Test(arguments: [
        ("a\n{{#v}}\nb\n{{/v}}\nc\n", "a\nb\nc\n"),
        ("a\r\n{{#v}}\r\nb\r\n{{/v}}\r\nc\r\n", "a\r\nb\r\nc\r\n"),
        ("a\n  {{#v}}  \n  b\n\t{{/v}}\t\nc", "a\n  b\nc"),
        ("  {{#v}}\nb\n  {{/v}}", "b\n"),
        ("a\n{{!\n comment\n}}\nb", "a\nb"),
        ("a\n {{=| |=}}\nb|v|", "a\nbx"),
        // Something else on the line, or a tag that prints: nothing is removed.
        ("a {{#v}}\nb\n{{/v}} c", "a \nb\n c"),
        ("  {{v}}\n", "  x\n"),
        ("{{#v}}{{/v}}\n", "\n"),
        ("{{#v}} {{! comment }}\nb{{/v}}", " \nb"),
        // A carriage return alone does not end a line.
        ("{{#v}}\rb{{/v}}", "\rb"),
    ])
    func linesOfTagsAloneAreNotPrinted(template: String, expected: String) {
        #expect(library(["main": template]).print(["v": .text("x")]) == expected)
    }

    @Test func aPartialAloneInItsLineIsIndented() {
        let templates = library([
            "main": "<ul>\n  {{>item}}\n</ul>\n", "item": "<li>\n  {{v}}\n\n</li>\n",
        ])
        #expect(templates.print(["v": .text("x")]) == "<ul>\n  <li>\n    x\n\n  </li>\n</ul>\n")
    }

    @Test func indentationAddsUp() {
        let templates = library([
            "main": " {{>a}}\n", "a": "a\n  {{>b}}\n{{#v}}\n  {{.}}\n{{/v}}\n", "b": "{{v}}\nb{{>c}}\n", "c": "c\nd",
        ])
        #expect(templates.print(["v": .text("x")]) == " a\n   x\n   bc\nd\n   x\n")
    }

    @Test func linesInValuesAreNotIndented() {
        let templates = library(["main": " {{>a}}\n", "a": "<pre>{{{v}}}</pre>\n"])
        #expect(templates.print(["v": .text("1\n2")]) == " <pre>1\n2</pre>\n")
    }

    @Test func aPartialWithinALineIsNotIndented() {
        #expect(library(["main": "  a {{>p}}\n", "p": "1\n2"]).print([:]) == "  a 1\n2\n")
        // Nor is one that starts its line but does not fill it.
        #expect(library(["main": "  {{>p}} a\n", "p": "1\n2"]).print([:]) == "  1\n2 a\n")
    }
}
