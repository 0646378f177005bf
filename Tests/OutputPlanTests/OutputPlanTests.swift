import Diagnostics
import OutputPlan
import Testing

@Suite struct OutputPlanTests {
    private func plan(_ paths: String...) -> (paths: [String], messages: [String]) {
        let plan = OutputPlan(paths.map { path in PlannedOutput(path: path) { [] } })
        return (plan.outputs.map(\.path), OutputPlan.problems(of: paths).map { "\($0.code): \($0.message)" })
    }

    @Test func outputsAreOrderedByTheBytesOfTheirPaths() {
        let (paths, messages) = plan("b.html", "a/é.html", "a/z.html", "B.css", "a-b/c.html", "a.html")
        #expect(paths == ["B.css", "a-b/c.html", "a.html", "a/z.html", "a/é.html", "b.html"])
        #expect(messages == [])
    }

    @Test func twoOutputsOfOnePathAreReportedOnceForEachTooMany() {
        #expect(
            plan("a.html", "b.html", "a.html", "a.html").messages == [
                "plan.two-outputs: two pages or files would be written to a.html",
                "plan.two-outputs: two pages or files would be written to a.html",
            ])
    }

    @Test func pathsThatDifferOnlyInCaseAreOnePath() {
        #expect(
            plan("media/Plan.svg", "media/plan.svg").messages == [
                "plan.two-outputs: two pages or files would be written to media/plan.svg"
            ])
    }

    @Test func aFileCannotBeAFolderToo() {
        #expect(
            plan("404.html", "404.html/index.html", "a/B", "a/b/c/d.html", "a/b/e.html").messages == [
                "plan.file-and-folder: 404.html would be both a file and a folder",
                "plan.file-and-folder: a/b would be both a file and a folder",
            ])
        #expect(plan("a/b.html", "a/b/c.html", "a/b-c/d.html", "a/c/e/f.html", "a/c/g.html").messages == [])
    }

    @Test func nothingIsMadeWhileItIsPlanned() {
        var outputs = [PlannedOutput(path: "late.html") { Array("made".utf8) }]
        outputs = OutputPlan(outputs).outputs
        #expect(outputs.map { $0.bytes() } == [Array("made".utf8)])
    }
}
