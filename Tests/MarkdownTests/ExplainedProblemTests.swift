import Diagnostics
import Markdown
import Testing

/// What `daylight explain` shows as an example really is one.
struct ExplainedProblemTests {
    /// Examples of limits are shortened, as nobody would read them.
    private static let examples = MarkdownProblem.examples.map(\.details).filter {
        !$0.example.wrong.contains("…") && !$0.example.wrong.hasPrefix("c")
    }

    @Test(arguments: examples.indices)
    func anExampleHasItsProblemAndTheFixedOneHasNone(index: Int) {
        let problem = Self.examples[index]
        #expect(Set(parsed(problem.example.wrong).diagnostics.map(\.code)) == [problem.code])
        #expect(parsed(problem.example.fixed).diagnostics.map(\.code) == [])
    }

    @Test func thereAreExamplesOfMostProblems() {
        #expect(Self.examples.count >= 17)
    }
}
