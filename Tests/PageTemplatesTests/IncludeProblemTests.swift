import Diagnostics
import PageTemplates
import Testing

struct IncludeProblemTests {
    @Test func missingTemplates() {
        let templates = library(["main": "{{>card}}\n {{<pages}}{{/pages}}\n{{>*name}}", "cart": "", "page": ""])
        let problems = templates.diagnostics()
        #expect(
            problems.map(\.summary) == [
                "main:1:4 template.unknown-template", "main:2:5 template.unknown-template",
                "main:3:4 template.unknown-template",
            ])
        #expect(
            problems.map(\.help) == [
                "Did you mean cart?", "Did you mean page?",
                "A template is named in the tag itself; names from data are not supported.",
            ])
    }

    @Test func aMissingTemplateThatTheProgramAsksForHasNoPlace() {
        let (template, problems) = library(["main": ""]).compile("mein", for: TemplateLayout([]))
        #expect(template == nil)
        #expect(problems.map(\.code) == ["template.unknown-template"])
        #expect(problems.first?.place == nil)
        #expect(problems.first?.help == "Did you mean main?")
    }

    @Test func twoTemplatesOfOneName() {
        let templates = TemplateLibrary([
            TemplateSource("main", SourceText(file: "a/main.mustache", bytes: [])),
            TemplateSource("main", SourceText(file: "b/main.mustache", bytes: [])),
        ])
        let problems = templates.compile("main", for: TemplateLayout([])).diagnostics
        #expect(problems == templates.diagnostics)
        #expect(problems.map(\.summary) == ["a/main:1:1 template.duplicate-template"])
        #expect(problems.first?.explanation.contains("b/main.mustache") == true)
    }

    @Test(arguments: [
        (["main": "{{>main}}"], "main:1:4", "main → main"),
        (["main": "{{>a}}", "a": "{{>b}}", "b": "\n{{#v}}{{>a}}{{/v}}"], "b:2:10", "a → b → a"),
        (
            ["main": "{{<a}}{{$x}}{{>b}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}", "b": "{{>main}}"], "b:1:4",
            "main → b → main"
        ),
        (["main": "{{>a}}{{>b}}", "a": "{{>b}}", "b": "{{>a}}"], "b:1:4", "a → b → a"),
    ])
    func recursion(templates: [String: String], place: String, path: String) {
        let library = TemplateLibrary(
            templates.sorted { $0.key < $1.key }.map {
                TemplateSource($0.key, SourceText(file: $0.key, bytes: Array($0.value.utf8)))
            })
        let problems = library.diagnostics(["v": .text]).filter { $0.summary.hasPrefix(place) }
        #expect(problems.map(\.summary) == [place + " template.recursion"])
        #expect(problems.first?.explanation.contains(path) == true)
    }

    @Test func aProblemInAPartialIsAtItsOwnPlaceAndSaysTheWay() {
        let templates = library(["main": "{{>list}}", "list": "\n {{>row}}", "row": "<b>{{titel}}</b>"])
        let problem = templates.diagnostics(["title": .text]).first
        #expect(problem?.summary == "row:1:6 template.unknown-name")
        #expect(problem?.explanation.hasSuffix("Found through main → list → row.") == true)
        #expect(problem?.help == "Did you mean title?")
    }

    @Test func oneMistakeIsReportedOnce() {
        let templates = library(["main": "{{>row}}{{>row}}{{#v}}{{>row}}{{/v}}", "row": "{{x}}{{", "two": "{{>row}}"])
        let expected = ["row:1:3 template.unknown-name", "row:1:6 template.unclosed-tag"]
        #expect(templates.problems(["v": .text]) == expected)
        let members: TemplateMembers<String> = [.text("v") { $0 }]
        var compilation = TemplateCompilation(templates)
        let compiled = ["main", "two", "gone"].map { compilation.template($0, for: members) }
        #expect(compilation.diagnostics.map(\.summary) == ["template.unknown-template"] + expected)
        #expect(compiled.allSatisfy { $0 == nil })
    }

    @Test func aTemplateKnowsWhatItIsMadeOf() {
        var compilation = TemplateCompilation(library(["b": "{{>a}}", "a": ""]))
        let compiled = ["b", "a"].map { compilation.template($0, for: TemplateMembers<Int>([])) }
        #expect(compilation.diagnostics == [])
        #expect(compiled.map { $0?.name } == ["b", "a"])
        #expect(compiled.map { $0?.sources } == [["a", "b"], ["a"]])
    }

    @Test func templatesThatMultiplyAreBounded() {
        // Each includes the next twice, in two contexts.
        let sources = (0..<30).map { index in
            let text = "{{#v}}{{>t\(index + 1)}}{{/v}}{{#w}}{{>t\(index + 1)}}{{/w}}"
            return TemplateSource("t\(index)", SourceText(file: "t\(index)", bytes: Array(text.utf8)))
        }
        let end = TemplateSource("t30", SourceText(file: "t30", bytes: []))
        let layout = TemplateLayout([.init("v", .text), .init("w", .integer)])
        let problems = TemplateLibrary(sources + [end]).compile("t0", for: layout).diagnostics
        #expect(!problems.isEmpty)
        #expect(Set(problems.map(\.code)) == ["template.too-large"])
    }
}

struct BlockProblemTests {
    private let page = "{{$title}}{{/title}}{{$main}}{{$inner}}{{/inner}}{{/main}}"

    @Test(arguments: [
        ("{{<page}}{{$titel}}x{{/titel}}{{/page}}", "main:1:13 template.unknown-block", "Did you mean title?"),
        (
            "{{<page}}{{$zzzz}}x{{/zzzz}}{{/page}}", "main:1:13 template.unknown-block",
            "Known here: title, main, inner."
        ),
        ("{{<none}}{{$a}}x{{/a}}{{/none}}", "main:1:13 template.unknown-block", "none has no blocks."),
        (
            "{{<page}}{{$main}}x{{/main}}{{$inner}}y{{/inner}}{{/page}}", "main:1:32 template.hidden-block",
            "Override only one of them, or write {{$inner}} inside the block that replaces the other."
        ),
        (
            "{{<page}}{{$main}}x{{/main}}{{$main}}y{{/main}}{{/page}}", "main:1:29 template.block-overridden-twice",
            "Keep one of them."
        ),
        (
            "{{<page}}\n  text \n{{/page}}", "main:2:3 template.outside-block",
            "Put it into a block of page, or remove it."
        ),
        ("{{<page}}{{v}}{{/page}}", "main:1:10 template.outside-block", "Put it into a block of page, or remove it."),
        (
            "{{<page}}{{>none}}{{/page}}", "main:1:10 template.outside-block",
            "Put it into a block of page, or remove it."
        ),
        (
            "{{<page}}{{#v}}{{$a}}{{/a}}{{/v}}{{/page}}", "main:1:10 template.outside-block",
            "Put it into a block of page, or remove it."
        ),
    ])
    func blocks(main: String, expected: String, help: String) {
        let problems = library(["main": main, "page": page, "none": ""]).diagnostics(["v": .text])
        #expect(problems.map(\.summary) == [expected])
        #expect(problems.first?.help == help)
    }

    @Test func anOverrideThatAnOuterOneReplacesIsNoMistake() {
        let templates = library([
            "main": "{{<middle}}{{$a}}1{{/a}}{{/middle}}", "middle": "{{<base}}{{$a}}2{{/a}}{{/base}}",
            "base": "{{$a}}3{{/a}}",
        ])
        #expect(templates.problems() == [])
    }

    @Test func namesInAnOverrideAreCheckedWhereItGoes() {
        let templates = library([
            "main": "{{<list}}{{$row}}{{titel}}{{/row}}{{/list}}", "list": "{{#rows}}{{$row}}{{/row}}{{/rows}}",
        ])
        let problems = templates.diagnostics(["rows": .list(.object(TemplateLayout(names: ["title"])))])
        #expect(problems.map(\.summary) == ["main:1:20 template.unknown-name"])
        #expect(problems.first?.help == "Did you mean title?")
    }

    @Test func textMarkedOutsideBlocksEndsWithItsLine() {
        let problems = library(["main": "{{<page}} one two \n three{{/page}}", "page": ""]).diagnostics()
        #expect(problems.map(\.marked) == ["one two "])
    }
}
