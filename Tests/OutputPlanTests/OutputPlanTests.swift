import Diagnostics
import OutputPlan
import Testing

@Suite struct OutputPlanTests {
    private func output(_ path: String) -> PlannedOutput { PlannedOutput(path: path) { Array(path.utf8) } }

    @Test func outputsAreOrderedByTheBytesOfTheirPaths() {
        let (plan, diagnostics) = OutputPlan.plan([output("b"), output("a/z"), output("a-b"), output("B")])
        #expect(plan.outputs.map(\.path) == ["B", "a-b", "a/z", "b"])
        // Two of them are one file where upper and lower case are one.
        #expect(diagnostics.map(\.code) == ["plan.two-outputs"])
    }

    @Test func twoOutputsForOnePathAreAnError() {
        let (_, diagnostics) = OutputPlan.plan([output("a.html"), output("b.html"), output("a.html")])
        #expect(diagnostics.map(\.message) == ["two pages or files would be written to a.html"])
        #expect(OutputPlan.plan([output("a.html"), output("b.html")]).diagnostics.isEmpty)
    }
}
