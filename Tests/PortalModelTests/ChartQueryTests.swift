import PortalModel
import Testing

@Suite struct ChartQueryTests {
    @Test func figuresAndAKind() {
        let query = ChartQuery(arguments: ["a", "kind=shares", "b"])
        #expect(query.figures == ["a", "b"] && query.kind == .shares && query.unreadable == [])
        #expect(ChartQuery(arguments: ["a"]).kind == .bars)
        #expect(ChartQuery(arguments: ["a", "b", "kind=before-after"]).kind == .change)
    }

    @Test func whatItDoesNotKnowIsKept() {
        let query = ChartQuery(arguments: ["a", "kind=pie", "kind=bars", "kind=shares", "x=1", "="])
        #expect(query.kind == .bars && query.unreadable == ["kind=pie", "kind=shares", "x=1", "="])
    }
}
