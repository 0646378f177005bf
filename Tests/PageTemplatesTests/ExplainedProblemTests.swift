import Diagnostics
import PageTemplates
import Testing

/// The catalogue's examples really are examples.
struct ExplainedProblemTests {
    /// The examples that are a single template; the others consist of several, or are shortened.
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
