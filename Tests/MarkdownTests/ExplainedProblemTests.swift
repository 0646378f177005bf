import Diagnostics
import Markdown
import Testing

/// The catalogue's examples really are examples.
struct ExplainedProblemTests {
    /// Examples of limits are shortened, as nobody would read them.
    private static let examples = MarkdownProblem.explained.filter {
        !$0.wrong.contains("…") && !$0.wrong.hasPrefix("c")
    }

    @Test(arguments: examples.indices)
    func anExampleHasItsProblemAndTheMendedOneHasNone(index: Int) {
        let example = Self.examples[index]
        #expect(Set(parsed(example.wrong).diagnostics.map(\.code)) == [example.problem.code])
        #expect(parsed(example.mended).diagnostics.map(\.code) == [])
    }

    @Test func thereAreExamplesOfMostProblems() {
        #expect(Self.examples.count >= 17)
    }
}
