import Diagnostics
import PageTemplates
import Testing

private struct RowView: TemplateModel {
    var title: String
    var isNew = false

    static let members: TemplateMembers<RowView> = [
        .text("title") { $0.title },
        .flag("isNew") { $0.isNew },
    ]
}

private struct PageView: TemplateModel {
    var title: String? = "标题"
    var body: [UInt8]? = Array("<p>".utf8)
    var count: Int? = 3
    var place: RowView?
    var rows: [RowView] = []
    var tags: [String] = []
    var values: [String] = ["x", "y"]

    static let fields = TemplateLayout(names: ["a", "b"])
    static let members: TemplateMembers<PageView> = [
        .text("title") { $0.title },
        .markup("body") { $0.body },
        .integer("count") { $0.count },
        .object("place", RowView.self) { $0.place },
        .list("rows", RowView.self) { $0.rows },
        .texts("tags") { $0.tags },
        .value("values", shape: .object(fields)) { .object(TemplateObject(fields, $0.values.map(TemplateValue.text))) },
    ]
}

struct ModelTests {
    @Test func aModelIsPrintedByItsMembers() {
        let templates = library([
            "main": """
            {{title}} {{body}} {{count}} {{place.title}} {{#rows}}{{title}}{{#isNew}}!{{/isNew}} {{/rows}}\
            {{#tags}}{{.}},{{/tags}} {{values.b}}
            """
        ])
        let page = PageView(
            place: RowView(title: "地点"), rows: [RowView(title: "1", isNew: true), RowView(title: "2")],
            tags: ["a", "b"])
        #expect(templates.print(page) == "标题 <p> 3 地点 1! 2 a,b, y")
    }

    @Test func whatIsNilIsAbsent() {
        let page = PageView(title: nil, body: nil, count: nil)
        #expect(
            library([
                "main": "[{{title}}{{body}}{{count}}{{place.title}}{{#count}}no{{/count}}{{^place}}none{{/place}}]"
            ]).print(page) == "[none]")
    }

    @Test func aModelsLayoutIsThatOfItsMembers() {
        #expect(
            PageView.layout.members.map(\.name) == ["title", "body", "count", "place", "rows", "tags", "values"])
        #expect(PageView.layout.members[4].shape == .list(.object(RowView.layout)))
        #expect(PageView.layout === PageView.layout)
    }

    @Test func aTemplateIsCompiledForAModel() throws {
        let compiled = library(["main": "{{title}}"]).compile("main", for: RowView.self)
        let template = try #require(compiled.template)
        var bytes: [UInt8] = []
        template.render(RowView(title: "<"), into: &bytes)
        #expect(bytes == Array("&lt;".utf8))
    }

    @Test func aListCanBeMadeOneElementAtATime() {
        let members: TemplateMembers<Int> = [
            .list("rows", RowView.self) { count in (0..<count).lazy.map { RowView(title: "\($0)") } }
        ]
        var compilation = TemplateCompilation(library(["main": "{{#rows}}{{title}}{{/rows}}{{^rows}}none{{/rows}}"]))
        let template = compilation.template("main", for: members)
        #expect(template?.text(3) == "012" && template?.text(0) == "none")
    }

    @Test func textInPiecesIsPrintedAndTestedAsOneText() {
        let members: TemplateMembers<[String]> = [
            .text("t") { texts, pieces in for text in texts { pieces.append(text) } }
        ]
        var compilation = TemplateCompilation(library(["main": "{{t}} {{{t}}} {{#t}}{{.}}{{/t}}{{^t}}none{{/t}}"]))
        let template = compilation.template("main", for: members)
        #expect(template?.text(["<", "b"]) == "&lt;b <b &lt;b" && template?.text([""]) == "  none")
    }

    @Test func membersKnownOnlyAtRunTimeAreReachedByTheirNames() {
        let values = TemplateMembers<[String]>(
            ["a", "b"].enumerated().map { index, name in .text(name) { $0[index] } })
        let members: TemplateMembers<[String]> = [.object("values", values) { $0 }]
        var compilation = TemplateCompilation(library(["main": "{{values.b}}{{#values}}{{a}}{{/values}}"]))
        #expect(compilation.template("main", for: members)?.text(["x", "y"]) == "yx")
    }

    @Test func whatIsTheSameForEveryModelIsPrintedWhenTheTemplateIsCompiled() {
        let members: TemplateMembers<String> = [
            .object("site", constant: RowView(title: "<A>", isNew: true)), .text("c", constant: "c&"),
            .text("p") { $0 },
        ]
        var compilation = TemplateCompilation(
            library(["main": "{{site.title}}{{c}}{{{c}}} {{p}}{{#site}}{{title}}{{#isNew}}!{{/isNew}}{{/site}}"]))
        #expect(compilation.template("main", for: members)?.text("p") == "&lt;A&gt;c&amp;c& p&lt;A&gt;!")
    }

    private struct Pair: TemplateModel {
        let first: RowView
        let second: RowView

        static let members: TemplateMembers<Pair> = [.object("first", \.first), .object("second", \.second)]
    }

    @Test func aStoredModelIsPrintedWhereItLies() {
        let pair = Pair(first: RowView(title: "a"), second: RowView(title: "b", isNew: true))
        let template = "{{first.title}}{{#second}}{{title}}{{#isNew}}!{{/isNew}}{{/second}}{{^first}}none{{/first}}"
        #expect(library(["main": template]).print(pair) == "ab!")
    }

    @Test func theLayoutOfAModelIsNoObjects() async {
        await #expect(processExitsWith: .failure) {
            _ = TemplateObject(RowView.layout, [.text(""), .boolean(true)])
        }
        await #expect(processExitsWith: .failure) {
            _ = library(["main": ""]).compile("main", for: RowView.layout)
        }
        await #expect(processExitsWith: .failure) {
            _ = TemplateLayout.Member("row", .object(RowView.layout))
        }
    }

    @Test func layoutsAreEqualByNamesAndShapes() {
        #expect(TemplateLayout(names: ["a"]) == TemplateLayout([.init("a", .text)]))
        #expect(TemplateLayout(names: ["a"]) != TemplateLayout([.init("a", .integer)]))
        #expect(TemplateLayout(names: ["a", "b"]) != TemplateLayout(names: ["b", "a"]))
        #expect(TemplateLayout(names: ["a", "b", "a"]).slot(of: "a") == 0)
    }

    @Test func shapesTellWhatTheyAccept() {
        let layout = TemplateLayout(names: ["a"])
        let fitting = TemplateValue.object(TemplateObject(TemplateLayout(names: ["a"]), [.absent]))
        #expect(TemplateShape.object(layout).accepts(fitting))
        #expect(TemplateShape.list(.object(layout)).accepts(.list([fitting, .absent])))
        #expect(!TemplateShape.object(TemplateLayout(names: ["b"])).accepts(fitting))
        #expect(!TemplateShape.list(.text).accepts(.list([.text(""), .integer(1)])))
        #expect(!TemplateShape.text.accepts(.markup([])))
    }

    @Test func anObjectTellsItsValues() {
        let object = object(["a": .integer(1)])
        #expect(object["a"] == .integer(1))
        #expect(object["b"] == nil)
    }

    @Test func anObjectThatBreaksItsLayoutStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            _ = TemplateObject(TemplateLayout(names: ["a"]), [])
        }
        await #expect(processExitsWith: .failure) {
            _ = TemplateObject(TemplateLayout(names: ["a"]), [.integer(1)])
        }
        await #expect(processExitsWith: .failure) {
            let template = library(["main": ""]).compile("main", for: TemplateLayout(names: ["a"])).template
            var bytes: [UInt8] = []
            template?.render(.object(TemplateObject(TemplateLayout([]), [])), into: &bytes)
        }
    }
}

struct LenientTests {
    private func print(_ templates: KeyValuePairs<String, String>, _ value: TemplateValue) -> String? {
        library(templates).compileLeniently("main").template?.text(value)
    }

    @Test func whatIsNotThereIsPrintedAsNothing() {
        let value = TemplateValue.object(object(["yes": .boolean(true), "list": .list([.text("x")])]))
        #expect(print(["main": "[{{a}}{{a.b}}{{#a}}{{/a}}{{>a}}{{yes}}{{list}}{{yes.a}}]"], value) == "[true]")
    }

    @Test func templatesMayIncludeThemselves() {
        let leaf = object(["name": .text("b"), "nodes": .list([])])
        let root = object(["name": .text("a"), "nodes": .list([.object(leaf)])])
        #expect(
            print(["main": "{{>node}}", "node": "{{name}}\n{{#nodes}}\n  {{>node}}\n{{/nodes}}\n"], .object(root))
                == "a\n  b\n")
    }

    @Test func endlessTemplatesEnd() {
        #expect(print(["main": "a{{>main}}{{>main}}"], .absent)?.isEmpty == false)
        #expect(print(["main": "{{#o}}{{>main}}{{>main}}{{/o}}"], .object(object(["o": .integer(1)]))) == "")
    }

    @Test func aMistakeInTheSyntaxIsOneHereToo() {
        #expect(
            library(["main": "{{#a}}{{b c}}"]).compileLeniently("main").diagnostics.map(\.summary)
                == ["main:1:1 template.unclosed-section"])
    }
}

@Suite struct ConstantTests {
    private let inner = TemplateLayout(names: ["a", "b"])
    private func layout(_ constant: TemplateValue?) -> TemplateLayout {
        TemplateLayout([
            TemplateLayout.Member("site", .object(inner), constant: constant), TemplateLayout.Member("page", .text),
        ])
    }

    @Test func whatIsTheSameInEveryObjectIsPrintedWhenTheTemplateIsCompiled() throws {
        let site = TemplateValue.object(TemplateObject(inner, [.text("<A>"), .absent]))
        let layout = layout(site)
        let library = TemplateLibrary([TemplateSource("t", text("{{site.a}}{{{site.a}}}{{site.b}} {{page}}"))])
        let template = try #require(library.compile("t", for: layout).template)
        var bytes: [UInt8] = []
        // The object's own value is not evaluated.
        template.render(.object(TemplateObject(layout, [.absent, .text("p")])), into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "&lt;A&gt;<A> p")
    }

    @Test func namesOfConstantsAreCheckedAsOthersAre() {
        let site = TemplateValue.object(TemplateObject(inner, [.text("A"), .absent]))
        let library = TemplateLibrary([TemplateSource("t", text("{{site.c}}{{site}}"))])
        let (template, diagnostics) = library.compile("t", for: layout(site))
        #expect(template == nil)
        #expect(diagnostics.map(\.code) == ["template.unknown-member", "template.not-printable"])
    }

    @Test func asSectionsTheyAreLikeOthers() throws {
        let site = TemplateValue.object(TemplateObject(inner, [.text("A"), .absent]))
        let layout = layout(site)
        let library = TemplateLibrary([TemplateSource("t", text("{{#site}}{{a}}{{^b}}none{{/b}}{{/site}}"))])
        let template = try #require(library.compile("t", for: layout).template)
        var bytes: [UInt8] = []
        template.render(.object(TemplateObject(layout, [site, .absent])), into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "Anone")
    }

    private func text(_ template: String) -> SourceText { SourceText(file: "t.mustache", bytes: Array(template.utf8)) }
}
