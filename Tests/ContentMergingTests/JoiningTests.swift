import ContentLoading
import ContentMerging
import Diagnostics
import PortalFixtures
import PortalModel
import Testing

/// Rows and texts become records.
@Suite struct JoiningTests {
    private func merge(_ files: [String: String]) async -> (records: [Record], report: [String]) {
        let (portal, report) = await Fixture(files).merge()
        return (portal.collection("things")?.records ?? [], report.map { $0.replacing("content/things/", with: "") })
    }

    private let rows = "id,title,standing\nb,B,official\na,A,reported\n"

    @Test func rowsOfAllTablesBecomeRecordsInTheirOrder() async {
        let (records, report) = await merge([
            "things/collection.yaml": Fixture.collection(), "things/2.csv": "title,id,standing\nC,c,demonstration\n",
            "things/1.csv": rows,
        ])
        #expect(report == [])
        #expect(records.map(\.id) == ["b", "a", "c"])
        #expect(records.map(\.title) == ["B", "A", "C"])
        #expect(records.map(\.standing) == [.official, .reported, .demonstration])
    }

    @Test func aTextJoinsTheRowWithItsName() async {
        let (records, report) = await merge([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": rows, "things/a.md": "Long text.\n",
        ])
        #expect(report == [])
        #expect(records.map { $0.body != nil } == [false, true])
        #expect(records.last?.body?.offset == 0)
    }

    @Test func textsAloneBecomeRecords() async {
        let (records, report) = await merge([
            "things/collection.yaml": Fixture.collection([], "records: markdown\n"),
            "things/b.md": "---\ntitle: B\nstanding: official\n---\nText.\n",
            "things/a.md": "---\nstanding: reported\ntitle: A\n---\n",
        ])
        #expect(report == [])
        #expect(records.map(\.id) == ["a", "b"])
        #expect(records.map(\.title) == ["A", "B"])
        #expect(records.map { $0.body != nil } == [false, true])
        #expect(records.map { $0.values[0] } == [.text("a"), .text("b")])
    }

    @Test(arguments: [
        ("", "things/1.csv", "id,title,standing\nb,B,official\n"),
        ("body: none\n", "things/1.csv", "id,title,standing\nb,B,official\n"),
        ("records: markdown\n", "things/b.md", "---\ntitle: B\nstanding: official\n---\n"),
    ])
    func indexIsTheTextOfTheCollectionItself(declaration: String, file: String, text: String) async {
        let (portal, report) = await Fixture([
            "things/collection.yaml": Fixture.collection([], declaration), file: text, "things/index.md": "\nText.\n\n",
        ]).merge()
        #expect(report == [])
        let things = portal.collection("things")
        #expect(things?.records.map(\.id) == ["b"])
        #expect(things?.body.map(portal.markdown) == "Text.")
        #expect(portal.texts.map(\.record) == [nil])
    }

    @Test func aTextOfACollectionHasNoFieldsAndIsNoneWhereItIsEmpty() async {
        let files = ["things/collection.yaml": Fixture.collection(), "things/1.csv": rows]
        let (portal, report) = await Fixture(
            files.merging(["things/index.md": "---\ntitle: A\norder: 1\n---\nText.\n"]) { $1 }
        )
        .merge()
        #expect(
            report == [
                "content/things/index.md:2:1 record.fields-in-text",
                "content/things/index.md:3:1 record.fields-in-text",
            ])
        #expect(portal.collection("things")?.body != nil)
        let empty = await Fixture(files.merging(["things/index.md": "\n"]) { $1 }).merge()
        #expect(empty.report == [] && empty.portal.collection("things")?.body == nil)
    }

    @Test func anotherSpellingOfIndexIsCorrected() async {
        let (content, _) = await ContentLoader.load(
            Fixture([
                "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\nIndex,A,official\n",
                "things/INDEX.md": "Text.\n",
            ]).tree)
        let (_, diagnostics) = await ContentMerger.merge(content)
        #expect(
            diagnostics.report == [
                "content/things/1.csv:2:1 record.invalid-id", "content/things/INDEX.md:1:1 record.text-without-row",
            ])
        #expect(
            diagnostics.compactMap(\.help).sorted() == [
                "Did you mean index?",
                "Give the record another id; index.md, in lower case, is the text of the collection's own page.",
            ])
    }

    // MARK: Problems of rows

    @Test(arguments: [
        (",A,official", ["1.csv:2:1 record.missing-id"]),
        ("a b,A,official", ["1.csv:2:1 record.invalid-id"]),
        ("index,A,official", ["1.csv:2:1 record.invalid-id"]),
        ("a,A,official\nb,B,official\na,C,official", ["1.csv:4:1 record.duplicate-id"]),
        ("a,A,official\nA,B,official", ["1.csv:3:1 record.duplicate-id"]),
        (",A,official\n区,B,official\na,C,official", ["1.csv:2:1 record.missing-id", "1.csv:3:1 record.invalid-id"]),
    ])
    func anErrorInAnIdIsReported(rows: String, expected: [String]) async {
        let (records, report) = await merge([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\n\(rows)\n",
        ])
        #expect(report == expected)
        #expect(records.count == rows.split(separator: "\n").count - expected.count)
    }

    @Test func aRepeatedIdNamesTheFirstEvenInAnotherFile() async {
        let (_, diagnostics, report) = await Fixture([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": rows,
            "things/2.csv": "title,standing,id\nC,official,a\n",
        ]).check()
        #expect(report == ["content/things/2.csv:2:12 record.duplicate-id"])
        #expect(diagnostics.first?.help == "The first one is at content/things/1.csv:3:1.")
    }

    // MARK: Problems of texts

    @Test func aTextWithoutARowIsReportedWithTheNearest() async {
        let (_, diagnostics, report) = await Fixture([
            "things/collection.yaml": Fixture.collection(),
            "things/1.csv": "id,title,standing\nGG-0417,A,official\n", "things/GG-0471.md": "Text.\n",
        ]).check()
        #expect(report == ["content/things/GG-0471.md:1:1 record.text-without-row"])
        #expect(diagnostics.first?.help == "Did you mean GG-0417?")
    }

    @Test func aTextWhoseNameDiffersInCaseIsNotJoined() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": rows, "things/A.md": "Text.\n",
        ])
        #expect(report == ["A.md:1:1 record.text-without-row"])
    }

    @Test func fieldsInTheTextOfARowAreReportedEachAtItsName() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": rows,
            "things/a.md": "---\ntitle: A\nnote: 区\n---\nText.\n",
        ])
        #expect(report == ["a.md:2:1 record.fields-in-text", "a.md:3:1 record.fields-in-text"])
    }

    @Test func everyRecordHasATextWhereTextsAreRequired() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection([], "body: required\n"), "things/1.csv": rows,
            "things/a.md": "Text.\n",
        ])
        #expect(report == ["1.csv:2:1 record.row-without-text"])
    }

    @Test func aTextWithNothingInItIsNone() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection([], "body: required\n"), "things/1.csv": rows,
            "things/a.md": "\n", "things/b.md": "Text.\n",
        ])
        #expect(report == ["1.csv:3:1 record.row-without-text"])
        let (_, others) = await merge([
            "things/collection.yaml": Fixture.collection([], "records: markdown\nbody: required\n"),
            "things/a.md": "---\ntitle: A\nstanding: official\n---\n",
        ])
        #expect(others == ["a.md:1:1 record.row-without-text"])
    }

    @Test func aTextIsReportedWhereACollectionHasNone() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection([], "body: none\n"), "things/1.csv": rows,
            "things/a.md": "Text.\n",
        ])
        #expect(report == ["a.md:1:1 record.unexpected-text"])
        let (_, others) = await merge([
            "things/collection.yaml": Fixture.collection([], "records: markdown\nbody: none\n"),
            "things/a.md": "---\ntitle: A\nstanding: official\n---\nText.\n",
            "things/b.md": "---\ntitle: B\nstanding: official\n---\n",
        ])
        #expect(others == ["a.md:5:1 record.unexpected-text"])
    }

    @Test func aTableIsReportedWhereACollectionHasNone() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection([], "records: markdown\n"), "things/1.csv": rows,
        ])
        #expect(report == ["1.csv:1:1 record.unexpected-table"])
    }

    @Test func aFieldThatTheSchemaDoesNotHaveIsReported() async {
        let (_, diagnostics, report) = await Fixture([
            "things/collection.yaml": Fixture.collection([], "records: markdown\n"),
            "things/a.md": "---\ntitle: A\nstandin: official\nstanding: official\n---\n",
        ]).check()
        #expect(report == ["content/things/a.md:3:1 record.unknown-field"])
        #expect(diagnostics.first?.help == "Did you mean standing?")
    }

    @Test func aFieldWhoseValueIsDerivedIsReported() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection(
                [
                    "{name: place, title: Place, reference: things}",
                    "{name: area, title: Area, lookup: place.title}",
                ], "records: markdown\n"),
            "things/a.md": "---\nid: a\ntitle: A\nstanding: official\narea: North\n---\n",
        ])
        #expect(report == ["a.md:2:1 record.derived-field", "a.md:5:1 record.derived-field"])
    }

    @Test func aFileNameThatIsNoIdIsReported() async {
        let (_, report) = await merge([
            "things/collection.yaml": Fixture.collection([], "records: markdown\n"),
            "things/first story.md": "---\ntitle: A\nstanding: official\n---\n",
        ])
        #expect(report == ["first story.md:1:1 record.invalid-id"])
    }
}
