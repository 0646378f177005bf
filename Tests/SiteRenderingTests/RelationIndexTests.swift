import PortalChecks
import PortalFixtures
import PortalModel
import Testing

@testable import SiteRendering

@Suite struct RelationIndexTests {
    /// What a record of `places` finds among `things`, and a record of `things` among its own collection.
    private func relatedRecords(
        _ relation: String, of id: String, in owner: String = "places"
    ) async throws -> RelationIndex.RelatedRecords {
        let things = Fixture.collection(
            [
                "{name: place, title: Place, reference: places}",
                "{name: near, title: Near, type: list, reference: places}",
                "{name: kind, title: Kind, categories: [{value: b, label: Bee}, {value: a, label: Ay}]}",
            ], owner == "things" ? "related:\n  - {name: r, title: R, \(relation)}\n" : "")
        let places = Fixture.collection(
            ["{name: parent, title: Parent, reference: places}"],
            owner == "places" ? "related:\n  - {name: r, title: R, \(relation)}\n" : "")
        let (checked, _, report) = await Fixture([
            "places/collection.yaml": places,
            "places/1.csv": "id,title,standing,parent\nsouth,South,official,\nnorth,North,official,south\n",
            "things/collection.yaml": things,
            "things/1.csv": """
            id,title,standing,place,near,kind
            t1,T1,official,south,north;south,a
            t2,T2,reported,north,north,b
            t3,T3,demonstration,south,south;south,b
            t4,T4,official,south,,

            """,
        ]).check()
        #expect(report == [])
        let portal = try #require(checked).portal
        let collection = try #require(portal.collection(owner))
        let index = try #require(RelationIndex(collection.declaration.relations[0], of: collection, in: portal))
        let position = try #require(collection.index(of: id))
        return index.relatedRecords(of: collection.records[position], at: position, in: portal)
    }

    private func words(_ groups: [RelationIndex.Group]) -> [String] {
        groups.map { "\($0.value) \($0.title) \($0.count) \($0.shown)" }
    }

    @Test func recordsThatNameARecordBelongToIt() async throws {
        let related = try await relatedRecords("collection: things, match: {place: id}", of: "south")
        #expect(
            related.shown == [0, 2, 3] && related.isComplete && !related.omitsItself && related.keys == [["south"]])
        #expect(related.counts.official == 2 && related.counts.reported == 0 && related.counts.demonstration == 1)
    }

    @Test func nothingBelongsWhereNoValueMatches() async throws {
        let related = try await relatedRecords("collection: things, match: {place: parent}", of: "south")
        #expect(related.counts.total == 0 && related.shown.isEmpty && related.keys.isEmpty)
    }

    @Test func anyOfSeveralOwnFieldsMatches() async throws {
        let related = try await relatedRecords("collection: things, match: {place: [id, parent]}", of: "north")
        #expect(related.shown == [0, 1, 2, 3] && related.keys == [["north"], ["south"]])
        #expect(related.counts.total == 4)
    }

    @Test func aRecordThatMatchesTwiceBelongsOnce() async throws {
        let twice = try await relatedRecords(
            "collection: things, match: {near: [id, parent]}, group: kind", of: "north")
        #expect(words(twice.groups) == ["b Bee 2 [1, 2]", "a Ay 1 [0]"] && twice.counts.total == 3)
        let repeated = try await relatedRecords("collection: things, match: {near: id}", of: "south")
        #expect(repeated.shown == [0, 2])
    }

    @Test func everyMatchAndEveryConditionHolds() async throws {
        let both = try await relatedRecords("collection: things, match: {place: id, near: id}", of: "south")
        #expect(both.shown == [0, 2])
        let conditioned = try await relatedRecords(
            "collection: things, match: {place: id}, where: {kind: [b]}", of: "south")
        #expect(conditioned.shown == [2])
    }

    @Test(.timeLimit(.minutes(20))) func longListsAreNotMultiplied() async throws {
        let count = 1_000
        let all = (0..<count).map { "p\($0)" }.joined(separator: ";")
        let lists = [
            "{name: near, title: Near, type: list, reference: places}",
            "{name: far, title: Far, type: list, reference: places}",
            "{name: off, title: Off, type: list, reference: places}",
        ]
        let (checked, _, report) = await Fixture([
            "places/collection.yaml": Fixture.collection(
                lists,
                "related:\n  - {name: r, title: R, collection: things, match: {near: near, far: far, off: off}}\n"),
            "places/1.csv": "id,title,standing,near,far,off\n"
                + (0..<count).map { "p\($0),P\($0),official,\($0 == 0 ? "\(all),\(all),\(all)" : ",,")\n" }.joined(),
            "things/collection.yaml": Fixture.collection(lists),
            "things/1.csv":
                "id,title,standing,near,far,off\nt1,T1,official,\(all),\(all),\(all)\nt2,T2,official,\(all),,p1\n",
        ]).check()
        #expect(report == [])
        let portal = try #require(checked).portal
        let places = try #require(portal.collection("places"))
        let index = try #require(RelationIndex(places.declaration.relations[0], of: places, in: portal))
        #expect(index.relatedRecords(of: places.records[0], at: 0, in: portal).shown == [0])
        #expect(index.relatedRecords(of: places.records[1], at: 1, in: portal).shown == [])
    }

    @Test func severalListsHoldTogether() async throws {
        let both = try await relatedRecords(
            "collection: things, match: {near: [id, parent], place: [id, parent]}, group: kind", of: "north")
        #expect(words(both.groups) == ["b Bee 2 [1, 2]", "a Ay 1 [0]"] && both.shown == [] && both.counts.total == 3)
        let own = try await relatedRecords(
            "collection: things, match: {near: near, place: place}", of: "t1", in: "things")
        #expect(own.shown == [2] && own.omitsItself && own.counts.total == 1)
        let list = try await relatedRecords("collection: things, match: {near: near, id: id}", of: "t1", in: "things")
        #expect(list.shown == [] && list.omitsItself)
    }

    @Test func groupsAreInTheOrderOfTheirValuesAndWhatIsInNoneIsKept() async throws {
        let related = try await relatedRecords("collection: things, match: {place: id}, group: kind", of: "south")
        #expect(words(related.groups) == ["b Bee 1 [2]", "a Ay 1 [0]"])
        #expect(related.shown == [3] && related.isComplete)
    }

    @Test func aLimitCountsAllAndShowsTheFirst() async throws {
        let related = try await relatedRecords("collection: things, limit: 2", of: "south")
        #expect(related.shown == [0, 1] && related.counts.total == 4 && !related.isComplete)
        let none = try await relatedRecords("collection: things, group: kind, limit: 0", of: "south")
        #expect(words(none.groups) == ["b Bee 2 []", "a Ay 1 []"] && none.shown.isEmpty && !none.isComplete)
    }

    @Test func aRecordIsNotBesideItself() async throws {
        let all = try await relatedRecords("collection: things", of: "t2", in: "things")
        #expect(all.shown == [0, 2, 3] && all.counts.total == 3 && all.counts.reported == 0 && all.omitsItself)
        let grouped = try await relatedRecords(
            "collection: things, match: {place: place}, group: kind", of: "t3", in: "things")
        #expect(words(grouped.groups) == ["a Ay 1 [0]"] && grouped.shown == [3])
    }

    @Test(arguments: [("t1", [1, 2]), ("t3", [3, 0]), ("t4", [0, 1])])
    func neighboursAreThoseThatFollowAndThenTheFirst(id: String, expected: [Int]) async throws {
        #expect(try await relatedRecords("collection: things, limit: 2", of: id, in: "things").shown == expected)
    }
}
