import Diagnostics
import PageTemplates
import Testing

/// What `daylight explain` shows as an example really is one.
struct ExplainedProblemTests {
    /// Those that are one template; the others are of several, or shortened.
    private static let examples = TemplateProblem.examples.map(\.details).filter { problem in
        !["duplicate-template", "recursion", "too-large", "nested-too-deeply"].contains {
            problem.code == "template.\($0)"
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
    func anExampleHasItsProblemAndTheFixedOneHasNone(index: Int) {
        let problem = Self.examples[index]
        #expect(codes(problem.example.wrong).contains(problem.code))
        #expect(codes(problem.example.fixed) == [])
    }
}
