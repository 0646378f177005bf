import Diagnostics
import PortalFixtures
import PortalModel
import Testing

@Suite struct ReferenceTests {
    private static let files = [
        "places/collection.yaml": Fixture.collection(["{name: area, title: Area}"]),
        "places/1.csv": "id,title,standing,area\np1,Place 1,official,North\np2,Place 2,official,\n",
        "services/collection.yaml": Fixture.collection([
            "{name: place, title: Place, reference: places}",
            "{name: others, title: Others, type: list, reference: places}",
            "{name: kind, title: Kind, reference: collections}",
            "{name: area, title: Area, lookup: place.area}",
        ]),
        "services/1.csv": """
        id,title,standing,place,others,kind
        s1,S 1,official,p2,p1;p2,places
        s2,S 2,official,p1,p1;p1;p9,
        s3,S 3,official,p9,,plces

        """,
    ]

    @Test func idsAreResolvedToRecordsAndCollections() async throws {
        let (portal, report) = await Fixture(Self.files).merge()
        #expect(report == [])
        let services = try #require(portal.collection("services"))
        let p1 = RecordReference(id: "p1", target: .record(RecordAddress(collection: 0, record: 0)))
        let p2 = RecordReference(id: "p2", target: .record(RecordAddress(collection: 0, record: 1)))
        let p9 = RecordReference(id: "p9", target: .unknown)
        #expect(services.records.map { $0.values[3] } == [.reference(p2), .reference(p1), .reference(p9)])
        #expect(
            services.records.map { $0.values[4] } == [.references([p1, p2]), .references([p1, p1, p9]), .missing])
        #expect(
            services.records.map { $0.values[5] } == [
                .reference(RecordReference(id: "places", target: .collection(0))), .missing,
                .reference(RecordReference(id: "plces", target: .unknown)),
            ])
    }

    @Test func referencesLeadBackOnceARecordAndField() async throws {
        let (portal, _) = await Fixture(Self.files).merge()
        let places = try #require(portal.collection("places"))
        #expect(
            places.backReferences == [
                [
                    BackReference(collection: 1, field: 3, records: [1]),
                    BackReference(collection: 1, field: 4, records: [0, 1]),
                ],
                [
                    BackReference(collection: 1, field: 3, records: [0]),
                    BackReference(collection: 1, field: 4, records: [0]),
                ],
            ])
        #expect(portal.collection("services")?.backReferences.allSatisfy(\.isEmpty) == true)
    }

    @Test func aLookUpTakesTheValueOfTheRecordReferredTo() async throws {
        let (portal, _) = await Fixture(Self.files).merge()
        let services = try #require(portal.collection("services"))
        #expect(services.records.map { $0.values[6] } == [.missing, .text("North"), .missing])
        // It is located at the reference, where it can be fixed.
        let place = portal.place(of: 6, in: services.records[1]).location
        #expect([place.line, place.column] == [3, 17])
    }

    @Test func aRecordMayReferToItself() async throws {
        let (portal, report) = await Fixture([
            "places/collection.yaml": Fixture.collection(["{name: parent, title: Parent, reference: places}"]),
            "places/1.csv": "id,title,standing,parent\na,A,official,a\nb,B,official,a\n",
        ]).merge()
        #expect(report == [])
        #expect(
            portal.collection("places")?.backReferences
                == [[BackReference(collection: 0, field: 3, records: [0, 1])], []])
    }

    @Test func addressesFollowTheOrderOfTheRecordsAndNotOfTheRows() async throws {
        let (portal, _) = await Fixture([
            "places/collection.yaml": Fixture.collection(
                ["{name: near, title: Near, reference: places}"], "sort: id\n"),
            "places/1.csv": "id,title,standing,near\nb,B,official,c\nc,C,official,\na,A,official,c\n",
        ]).merge()
        let address = try #require(portal.address(collection: "places", record: "c"))
        #expect(address == RecordAddress(collection: 0, record: 2))
        #expect(portal.record(at: address).title == "C")
        #expect(portal.collection("places")?.backReferences[2].map(\.records) == [[0, 1]])
    }

    @Test func aPortalFindsWhatIsThereAndNothingElse() async {
        let (portal, _) = await Fixture(Self.files).merge()
        #expect(portal.record("places", "p2")?.title == "Place 2")
        #expect(portal.record("places", "s1") == nil && portal.record("other", "p1") == nil)
        #expect(portal.collection("other") == nil)
        #expect(portal.standingCounts.official == 5)
        #expect(portal.collection("places")?.standingCounts.total == 2)
    }

    @Test func valuesHaveTheirPlaces() async throws {
        let (portal, _) = await Fixture([
            "places/collection.yaml": Fixture.collection(["{name: area, title: Area}"]),
            "places/1.csv": "area,id,standing,title\n\"北\r\n区\",p1,official,\"民\"\"政\"\r\n",
            "stories/collection.yaml": Fixture.collection(["{name: area, title: Area}"], "records: markdown\n"),
            "stories/s.md": "---\ntitle: 名\nstanding: official\n---\n",
        ]).merge()
        let place = try #require(portal.record("places", "p1"))
        #expect(place.title == "民\"政")
        func at(_ field: Int?, _ record: Record) -> [Int] {
            let place = portal.place(of: field, in: record)
            return [place.location.line, place.location.column, place.length]
        }
        #expect(at(3, place) == [2, 2, 1])
        #expect(at(0, place) == [3, 4, 2])
        #expect(at(1, place) == [3, 17, 4])
        #expect(at(nil, place) == [2, 1, 1])
        let story = try #require(portal.record("stories", "s"))
        #expect(at(1, story) == [2, 8, 1])
        #expect(at(3, story) == [1, 1, 1])
    }
}
