import Diagnostics
import PortalFixtures
import Testing

/// The catalogue's examples really are examples.
struct ExplainedProblemTests {
    private static let tables = TableProblem.explained.filter { example in
        !["too-large", "too-many-columns", "cell-too-long"].contains { example.problem.code == "table.\($0)" }
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
    func anExampleOfATableHasItsProblemAndTheMendedOneHasNot(index: Int) async {
        let example = Self.tables[index]
        #expect(await codes(example.wrong).contains(example.problem.code))
        #expect(await !codes(example.mended).contains(example.problem.code))
    }
}
