import Diagnostics
import PageTemplates
import Testing

struct NameProblemTests {
    private let place = TemplateShape.object(TemplateLayout(names: ["title", "telephone"]))

    @Test(arguments: [
        ("{{titel}}", "main:1:3 template.unknown-name", "Did you mean title?"),
        ("a\n {{& titel }}", "main:2:6 template.unknown-name", "Did you mean title?"),
        ("{{#rowz}}{{any}}{{/rowz}}", "main:1:4 template.unknown-name", "Did you mean rows?"),
        ("{{^rowz}}{{title}}{{/rowz}}", "main:1:4 template.unknown-name", "Did you mean rows?"),
        ("{{telephone}}", "main:1:3 template.unknown-name", "Did you mean place.telephone?"),
        ("{{zzzz}}", "main:1:3 template.unknown-name", "Known here: title, isOpen, rows, place."),
        ("{{#rows}}{{nam}}{{/rows}}", "main:1:12 template.unknown-name", "Did you mean name?"),
        ("{{name}}", "main:1:3 template.unknown-name", "Known here: title, isOpen, rows, place."),
        ("{{place.titel}}", "main:1:3 template.unknown-member", "Did you mean title?"),
        ("{{place.zzzz}}", "main:1:3 template.unknown-member", "Known here: title, telephone."),
        ("{{rows.name}}", "main:1:3 template.no-members", "Write {{name}} inside {{#rows}} … {{/rows}}."),
        ("{{#title.length}}{{/title.length}}", "main:1:4 template.no-members", nil),
        (
            "{{rows}}", "main:1:3 template.not-printable",
            "Open it with {{#rows}} … {{/rows}}, which prints its content for each element."
        ),
        (
            "{{isOpen}}", "main:1:3 template.not-printable",
            "Use it as a section: {{#isOpen}} … {{/isOpen}} prints its content if it is true."
        ),
        ("{{{place}}}", "main:1:4 template.not-printable", "Print one of its values, such as {{place.title}}."),
        ("{{.}}", "main:1:3 template.not-printable", "Print one of its values, such as {{title}}."),
        (
            "{{#isOpen}}{{.}}{{/isOpen}}", "main:1:14 template.not-printable",
            "Use it as a section: {{#.}} … {{/.}} prints its content if it is true."
        ),
    ])
    func names(template: String, expected: String, help: String?) {
        let rows = TemplateShape.list(.object(TemplateLayout(names: ["name"])))
        let problems = library(["main": template])
            .diagnostics(["title": .text, "isOpen": .boolean, "rows": rows, "place": place])
        #expect(problems.map(\.summary) == [expected])
        #expect(problems.first?.help == help)
    }

    @Test func allAreReported() {
        #expect(
            library(["main": "{{a}}\n{{v}}\n{{#c}}{{d}}{{>e}}{{/c}}\n{{f}}"]).problems(["v": .text])
                == [
                    "main:1:3 template.unknown-name", "main:3:4 template.unknown-name",
                    "main:3:15 template.unknown-template", "main:4:3 template.unknown-name",
                ])
    }

    @Test func aLongListOfNamesIsShortened() {
        let layout = TemplateLayout(names: (1...30).map { "field\($0)" })
        let help = library(["main": "{{zzzzzzzz}}"]).compile("main", for: layout).diagnostics.first?.help
        #expect(help?.hasSuffix("field20 and 10 more.") == true)
    }

    @Test func nothingInScopeIsSaid() {
        #expect(library(["main": "{{v}}"]).diagnostics().first?.help == "Nothing has a name here.")
    }

    @Test func theNameIsMarked() {
        #expect(library(["main": "事项 {{ 名称.x }}"]).diagnostics().map(\.marked) == ["名称.x"])
    }
}
