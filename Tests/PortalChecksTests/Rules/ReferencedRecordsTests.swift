import PortalFixtures
import Testing

@Suite struct ReferencedRecordsTests {
    private let offices = [
        "offices/collection.yaml": Fixture.collection(
            ["{name: near, title: Near, reference: offices}"], "referenced: required\n"),
        "offices/1.csv": "id,title,standing,near\nnorth,N,official,\nsouth,S,official,\n",
    ]
    private let fields = ["{name: office, title: Office, reference: offices}"]

    private func found(_ office: String, _ others: [String: String] = [:]) async -> [String] {
        await report(
            fields: fields, header: "id,title,standing,office", rows: ["a,A,official,\(office)"],
            others.merging(offices) { given, _ in given })
    }

    @Test func aFieldRefers() async {
        #expect(await found("north") == ["offices/1.csv:3:1 record.not-referenced"])
    }

    @Test func aTextAndTheSiteRefer() async {
        #expect(await found("north", ["things/a.md": "[S](record:offices/south)\n"]) == [])
        #expect(await found("north", ["site.yaml": Fixture.site + "navigation: [offices/south]\n"]) == [])
        #expect(
            await found("north", ["site.yaml": Fixture.site + "navigation: [offices]\n"])
                == ["offices/1.csv:3:1 record.not-referenced"])
    }

    @Test func aRecordThatNamesItselfIsNotReferredTo() async {
        let files = ["offices/1.csv": "id,title,standing,near\nnorth,N,official,north\nsouth,S,official,\n"]
        #expect(await found("south", files) == ["offices/1.csv:2:1 record.not-referenced"])
        let text = ["offices/south.md": "[S](record:offices/south)\n"]
        #expect(await found("north", text) == ["offices/1.csv:3:1 record.not-referenced"])
    }

    @Test func aFigureIsReferredToByWhatShowsIt() async {
        let declaration = Fixture.collection(["{name: value, title: Value, type: number}"], "referenced: required\n")
        let files = [
            "figures/collection.yaml": declaration,
            "figures/1.csv": "id,title,standing,value\ngrids,G,official,1\nunits,U,official,2\nposts,P,official,3\n",
        ]
        #expect(
            await report(text: "[1](figure:grids)\n\n```figures units\n```\n", files)
                == ["figures/1.csv:4:1 record.not-referenced"])
        let site = ["site.yaml": Fixture.site + "home: {figures: [grids, units, posts]}\n"]
        #expect(await report(text: "Text.\n", files.merging(site) { $1 }) == [])
    }

    @Test func nothingIsAskedOfOtherCollections() async {
        #expect(await found("", ["offices/collection.yaml": Fixture.collection(["{name: near, title: Near}"])]) == [])
    }
}
