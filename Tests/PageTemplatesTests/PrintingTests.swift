import PageTemplates
import Testing

struct PrintingTests {
    @Test(arguments: [
        ("{{v}}", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;"),
        ("{{{v}}}", "<a href=\"x\"> & '"),
        ("{{&v}}", "<a href=\"x\"> & '"),
        ("{{ v }}{{{ v }}}{{& v }}", "&lt;a href=&quot;x&quot;&gt; &amp; &#39;<a href=\"x\"> & '<a href=\"x\"> & '"),
    ])
    func textIsEscapedUnlessAskedFor(template: String, expected: String) {
        #expect(library(["main": template]).print(["v": .text("<a href=\"x\"> & '")]) == expected)
    }

    @Test func markupIsPrintedAsItIsByBothForms() {
        #expect(library(["main": "{{v}}{{{v}}}{{&v}}"]).print(["v": .markup(Array("<b>&".utf8))]) == "<b>&<b>&<b>&")
    }

    @Test func integersArePrintedInDigits() {
        #expect(
            library(["main": "{{a}} {{b}} {{{c}}}"])
                .print(["a": .integer(0), "b": .integer(-1_234_567), "c": .integer(.max)])
                == "0 -1234567 9223372036854775807")
    }

    @Test func whatIsPrintedIsNotReadAgain() {
        #expect(library(["main": "{{v}}"]).print(["v": .text("{{w}}"), "w": .text("no")]) == "{{w}}")
    }

    @Test func commentsPrintNothing() {
        #expect(library(["main": "a{{! no {{ }}b{{!\n more\n}}c"]).print([:]) == "abc")
    }

    @Test func delimitersChangeForTheTemplateAlone() {
        let templates = library([
            "main": "{{=<% %>=}}<%v%>{{v}}<%>part%><%={{ }}=%>{{v}}", "part": "({{v}}<%v%>)",
        ])
        #expect(templates.print(["v": .text("x")]) == "x{{v}}(x<%v%>)x")
    }

    @Test func anEmptyTemplatePrintsNothing() {
        #expect(library(["main": ""]).print([:]) == "")
    }

    @Test func outputIsAppended() throws {
        let template = try #require(library(["main": "b"]).compile("main", for: TemplateLayout([])).template)
        var bytes = Array("a".utf8)
        template.render(.object(TemplateObject(TemplateLayout([]), [])), into: &bytes)
        #expect(bytes == Array("ab".utf8))
    }
}

struct SectionTests {
    @Test(arguments: [
        (TemplateValue.absent, "no"), (.text(""), "no"), (.text("x"), "yes"), (.markup([]), "no"),
        (.markup([0x20]), "yes"), (.boolean(false), "no"), (.boolean(true), "yes"), (.integer(0), "yes"),
        (.list([]), "no"), (.list([.text("a"), .text("b")]), "yesyes"), (.object(object([:])), "yes"),
    ])
    func whatIsAbsentFalseOrEmptyIsSkipped(value: TemplateValue, expected: String) {
        #expect(library(["main": "{{#v}}yes{{/v}}{{^v}}no{{/v}}"]).print(["v": value]) == expected)
    }

    @Test func aListIsPrintedForEachElement() {
        let rows: [TemplateValue] = ["a", "b"].map { .object(object(["n": .text($0)])) }
        #expect(
            library(["main": "{{#rows}}<{{n}}{{m}}>{{/rows}}"]).print(["rows": .list(rows), "m": .text("!")])
                == "<a!><b!>")
    }

    @Test func theValueAtHandIsAFullStop() {
        #expect(library(["main": "{{#v}}({{.}}){{/v}}"]).print(["v": .list([.text("&"), .text("b")])]) == "(&amp;)(b)")
        #expect(library(["main": "{{#v}}({{.}}){{/v}}"]).print(["v": .integer(3)]) == "(3)")
        #expect(
            library(["main": "{{#v}}({{#.}}{{.}}{{/.}}){{/v}}"])
                .print(["v": .list([.list([.integer(1), .integer(2)]), .list([])])]) == "(12)()")
    }

    @Test func anInvertedSectionAddsNoNames() {
        #expect(
            library(["main": "{{^v}}{{n}}{{/v}}"]).print(["v": .boolean(false), "n": .text("outer")]) == "outer")
    }

    @Test func namesAreFoundFromTheInsideOutwards() {
        let inner = object(["name": .text("inner")])
        #expect(
            library(["main": "{{name}} {{#o}}{{name}} {{other}}{{/o}} {{name}}"])
                .print(["name": .text("outer"), "other": .text("o"), "o": .object(inner)])
                == "outer inner o outer")
    }

    @Test func dottedNamesLeadThroughObjects() {
        let value = TemplateValue.object(object(["b": .object(object(["c": .text("x")]))]))
        #expect(
            library(["main": "{{a.b.c}}{{#a.b}}{{c}}{{/a.b}}{{#a}}{{b.c}}{{/a}}{{^a.b.c}}no{{/a.b.c}}"])
                .print(["a": value]) == "xxx")
    }

    @Test func anAbsentObjectPrintsNothing() {
        let layout = TemplateLayout([.init("place", .object(TemplateLayout(names: ["title"])))])
        let (template, problems) = library(["main": "[{{place.title}}{{#place}}{{title}}{{/place}}]"])
            .compile("main", for: layout)
        #expect(problems == [])
        #expect(template?.text(.object(TemplateObject(layout, [.absent]))) == "[]")
    }

    @Test func theFirstPartOfANameDecides() {
        let inner = object(["b": .object(object(["d": .text("inner")]))])
        let outer = TemplateValue.object(object(["c": .text("outer")]))
        #expect(
            library(["main": "{{#a}}{{b.c}}{{/a}}"]).print(["a": .object(inner), "b": outer])
                == "main:1:9 template.unknown-member")
    }
}
