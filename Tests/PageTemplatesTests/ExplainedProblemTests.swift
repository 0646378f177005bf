import Diagnostics
import PageTemplates
import Testing

/// What the catalogue shows as an example is one.
struct ExplainedProblemTests {
    /// Those that are one template; the others are of several, or shortened.
    private static let examples = TemplateProblem.explained.filter { example in
        !["duplicate-template", "recursion", "too-large", "nested-too-deeply"].contains {
            example.problem.code == "template.\($0)"
        }
    }

    private func codes(_ template: String) -> [String] {
        let row = TemplateLayout(names: ["title"])
        return library([
            "main": template, "parts/card": "{{title}}",
            "layout": "{{$head}}{{$title}}{{/title}}{{/head}}{{$main}}{{/main}}",
        ]).diagnostics([
            "title": .text, "url": .text, "rows": .list(.object(row)),
            "place": .object(TemplateLayout(names: ["title", "url"])),
        ]).map(\.code)
    }

    @Test(arguments: examples.indices)
    func anExampleHasItsProblemAndTheMendedOneHasNone(index: Int) {
        let example = Self.examples[index]
        #expect(codes(example.wrong).contains(example.problem.code))
        #expect(codes(example.mended) == [])
    }
}
