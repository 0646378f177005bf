import Diagnostics
import PortalFixtures
import Testing
import TextInput

/// What `daylight explain` shows as an example really is one.
struct ExplainedProblemTests {
    private static let tables = TableProblem.examples.map(\.details).filter { problem in
        !["too-large", "too-many-columns", "cell-too-long"].contains { problem.code == "table.\($0)" }
    }

    /// - Parameter csv: a table of permits.
    private func codes(_ csv: String) async -> [String] {
        let fields = ["office", "address"].map { "{name: \($0), title: \($0)}" }
        let content = Fixture([
            "permits/collection.yaml": Fixture.collection(
                fields + ["{name: place, title: Place, lookup: office.place}"]),
            "permits/permits.csv": csv,
        ])
        return await content.load().report.compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    @Test(arguments: tables.indices)
    func anExampleOfATableHasItsProblemAndTheFixedOneHasNot(index: Int) async {
        let problem = Self.tables[index]
        #expect(await codes(problem.example.wrong).contains(problem.code))
        #expect(await !codes(problem.example.fixed).contains(problem.code))
    }
}
