import Diagnostics
import PortalFixtures
import Testing

@Suite struct CoveredRecordsTests {
    private let places = [
        "places/collection.yaml": Fixture.collection(["{name: kind, title: Kind}"]),
        "places/1.csv":
            "id,title,standing,kind\np,P,official,village\nq,Q,official,village\nr,R,official,street\n",
        "others/collection.yaml": Fixture.collection(),
        "others/1.csv": "id,title,standing\np,P,official\nq,Q,official\nr,R,official\n",
    ]

    private func found(_ rows: [String], where condition: String = "", by: String = "place") async -> [String] {
        await diagnostics(
            fields: [
                "{name: place, title: Place, type: list, reference: places}",
                "{name: other, title: Other, type: list, reference: others}",
            ], "promise:\n  coverage: [{of: places, by: \(by)\(condition)}]\n",
            header: "id,title,standing,place,other", rows: rows, places
        ).map { "\([$0].report[0]): \($0.message)" }
    }

    private let place = "content/things/collection.yaml:12:19 promise.not-covered: no record of things has"

    @Test func holds() async {
        #expect(await found(["a,A,official,p;q,", "b,B,official,r,"]) == [])
        #expect(await found(["a,A,official,p;q,"], where: ", where: {kind: village}") == [])
    }

    @Test func eachRecordThatIsNotCoveredIsReported() async {
        #expect(await found(["a,A,official,p,"]) == ["\(place) q (Q) as its place", "\(place) r (R) as its place"])
        #expect(await found(["a,A,official,p,"], where: ", where: {kind: village}") == ["\(place) q (Q) as its place"])
    }

    @Test func theSameIdsOfAnotherCollectionCoverNothing() async {
        #expect(await found(["a,A,official,,p;q;r"], by: "other").count == 3)
    }
}
