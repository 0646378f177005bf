import Diagnostics
import PortalChecks
import PortalFixtures
import Testing

/// What `daylight explain` shows as an example really is one.
@Suite struct ExplainedProblemTests {
    private static let blocks = DataBlockProblem.examples.map(\.details)

    private func codes(_ text: String) async -> [String] {
        let files = [
            "figures/collection.yaml": Fixture.collection([
                "{name: value, title: Value, type: number}", "{name: unit, title: Unit}",
            ]),
            "figures/1.csv": """
            id,title,standing,value,unit
            visits,Visits,official,900,people
            loans,Loans,official,1200,people
            opening-hours,Hours,official,40,hours
            plan,Plan,official,,people
            growth,Growth,official,120,%
            days-2024,Days,official,5,days
            days-2025,Days,official,4,days
            days-2026,Days,official,2,days

            """,
        ]
        return await report(text: text, files).compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    @Test(arguments: blocks.indices)
    func anExampleOfADataBlockHasItsProblemAndTheFixedOneHasNot(index: Int) async {
        let problem = Self.blocks[index]
        #expect(await codes(problem.example.wrong).contains(problem.code))
        #expect(await !codes(problem.example.fixed).contains(problem.code))
    }
}
