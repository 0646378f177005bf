import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing
import TextInput

@Suite struct EncodingTests {
    /// 民政局 and 达川 in GB18030.
    private static let office: [UInt8] = [0xC3, 0xF1, 0xD5, 0xFE, 0xBE, 0xD6]
    private static let header = Array("id,title,standing\n".utf8)

    private func load(_ rows: [UInt8], _ rest: String = "", header: [UInt8] = header) async -> (
        titles: [String], report: [String]
    ) {
        let (content, report) = await Fixture(bytes: [
            "things/collection.yaml": Array(Fixture.collection([], rest).utf8), "things/things.csv": header + rows,
        ]).load()
        let titles = content.collections.flatMap(\.tables).flatMap { table in
            table.table.rows.map { row in
                table.table.cells[row.firstCell + 1].text(in: content.sources[table.source].bytes)
            }
        }
        return (titles, report.map { $0.replacing("content/things/things.csv:", with: "") })
    }

    private func row(_ title: [UInt8]) -> [UInt8] { Array("a,".utf8) + title + Array(",official\n".utf8) }

    @Test func gb18030IsReadWhereItIsDeclared() async {
        let (titles, report) = await load(row(Self.office), "encoding: gb18030\n")
        #expect(report == [])
        #expect(titles == ["民政局"])
    }

    @Test func fourByteCharactersOfGB18030AreRead() async {
        // U+20000 and U+00E0.
        let (titles, report) = await load(row([0x95, 0x32, 0x82, 0x36, 0xA8, 0xA4]), "encoding: gb18030\n")
        #expect(report == [])
        #expect(titles == ["\u{20000}à"])
    }

    @Test func aMarkInGB18030IsNoPartOfTheFirstName() async {
        let (titles, report) = await load(
            row(Self.office), "encoding: gb18030\n", header: [0x84, 0x31, 0x95, 0x33] + Self.header)
        #expect(report == [])
        #expect(titles == ["民政局"])
    }

    @Test func utf8IsReadWhereGB18030IsDeclared() async {
        let (titles, report) = await load(row(Array("民政局".utf8)), "encoding: gb18030\n")
        #expect(report == [])
        #expect(titles == ["民政局"])
    }

    @Test func wordsOfGB18030ThatLookLikeUTF8AreReadAsDeclared() async {
        // 隆 is C2 A1, which is also an inverted exclamation mark in UTF-8.
        let (titles, report) = await load(row([0xC2, 0xA1]), "encoding: gb18030\n")
        #expect(report == [])
        #expect(titles == ["隆"])
        #expect(await load(row([0xC2, 0xA1])).titles == ["¡"])
    }

    @Test func gb18030IsGuessedWithANote() async {
        let (titles, report) = await load(row(Self.office))
        #expect(report == ["1:1 content.guessed-encoding"])
        #expect(titles == ["民政局"])
    }

    @Test func gb18030IsNotGuessedWhereTheHeaderDoesNotFit() async {
        let (titles, report) = await load(row(Self.office), header: Array("id,name,standing\n".utf8))
        #expect(report == ["2:3 content.not-utf-8", "1:1 table.empty"].filter { $0.contains("utf-8") })
        #expect(titles == [])
    }

    @Test func damagedUTF8IsRefusedWithItsPlace() async {
        // The last byte of 局 is lost; the rest could be read as GB18030, as different characters.
        let (titles, report) = await load(row(Array("区民政局".utf8.dropLast())))
        #expect(report == ["2:6 content.not-utf-8"])
        #expect(titles == [])
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xF8, 0x88],
    ])
    func whatOnlyLooksLikeUTF8IsRefused(bytes: [UInt8]) async {
        let (_, report) = await load(row(Array("区民政局".utf8) + bytes))
        #expect(report == ["2:7 content.not-utf-8"])
    }

    @Test func anUndecodableByteIsReportedWithItsPlace() async {
        let (titles, report) = await load(row(Self.office + [0xFF]), "encoding: gb18030\n")
        #expect(report == ["2:6 content.undecodable"])
        #expect(titles == [])
    }

    @Test func aCharacterThatIsCutOffIsReported() async {
        let (_, report) = await load(Array("a,".utf8) + [0xC3], "encoding: gb18030\n")
        #expect(report == ["2:3 content.undecodable"])
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func utf16IsRefused(mark: [UInt8]) async {
        let (_, report) = await load(row(Self.office), header: mark + [0x69, 0x00])
        #expect(report == ["1:1 content.byte-order"])
    }
}
