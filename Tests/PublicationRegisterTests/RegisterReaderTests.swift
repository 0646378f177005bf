import Diagnostics
import PortalFixtures
import PublicationRegister
import Testing

@Suite struct RegisterReaderTests {
    private func read(_ files: [String: String]) -> (register: Register, report: [String]) {
        let files = files.sorted { $0.key < $1.key }.map { name, text in
            (name: name, source: SourceText(file: name, bytes: Array(text.utf8)))
        }
        let read = files.map { RegisterReader.read($0.source, named: $0.name) }
        return (Register(read.map(\.part)), read.flatMap(\.diagnostics).report)
    }

    private func notices(_ lines: String...) -> [String] {
        let header = "date,collection,id,field,old,new,reason,basis\n"
        return read(["changes.csv": header + lines.map { $0 + "\n" }.joined()]).report
    }

    @Test func whatIsWrittenIsReadAgain() {
        let things = "id,title,standing,fee\na,\"A, or B\",official,e3b0c44298fc\nb,B,official,\n"
        let totals = "collection,counted,count\nthings,total,2\nthings,kind=x|y,1\n"
        let (register, report) = read(["things.csv": things, "totals.csv": totals])
        #expect(report == [])
        #expect(register.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [things, totals])
    }

    @Test func linesAreWrittenInTheOrderOfTheirIds() {
        let (register, _) = read(["things.csv": "id,title,standing\nb,B,official\nB,C,official\na,A,official\n"])
        #expect(register.lists.first?.entries.map(\.id) == ["a", "b"])
    }

    @Test func aLineThatCannotBeReadIsReportedAtItsPlace() {
        let lines = "id,title,standing,fee\n../a,A,official,\na,A,official,3.4E+11\na,A,official,\nb,B\n"
        #expect(
            read(["things.csv": lines]).report == [
                "things.csv:2:1 register.malformed", "things.csv:3:14 register.malformed",
                "things.csv:4:1 register.repeated-line", "things.csv:5:1 table.ragged-row",
            ])
        #expect(read(["things.csv": "code,title\n"]).report == ["things.csv:1:1 register.columns"])
        #expect(
            read(["totals.csv": "collection,counted,count\nthings,total,-1\n"]).report
                == ["totals.csv:2:14 register.malformed"])
        #expect(read(["changes.csv": "date,collection\n"]).report == ["changes.csv:1:1 register.columns"])
    }

    @Test func everyKindOfNotice() {
        #expect(
            notices(
                "2026-01-01,things,a,,,withdrawn,R,B", "2026-01-01,things,a,fee,1,2,R,B",
                "2026-01-01,things,*,fee,1,2,R,B", "2026-01-01,things,*,fee,,,R,B", "2026-01-01,things,,total,2,1,R,B",
                "2026-01-01,things,,kind=x,2,,R,B") == [])
    }

    @Test(arguments: [
        (",things,a,,,withdrawn,R,B", "1 register.notice-date"),
        ("1/2/2026,things,a,,,withdrawn,R,B", "1 register.notice-date"),
        ("2026-01-01,,a,,,withdrawn,R,B", "12 register.notice-incomplete"),
        ("2026-01-01,things,a,,,withdrawn, ,B", "33 register.notice-incomplete"),
        ("2026-01-01,things,a,,,withdrawn,R,", "35 register.notice-incomplete"),
        ("2026-01-01,things,a,,,gone,R,B", "19 register.notice-form"),
        ("2026-01-01,things,*,,,withdrawn,R,B", "19 register.notice-form"),
        ("2026-01-01,things,a,fee,1,1,R,B", "19 register.notice-form"),
        ("2026-01-01,things,,total,many,1,R,B", "19 register.notice-form"),
    ])
    func aNoticeThatIsNoneIsReportedAtItsCell(line: String, place: String) {
        #expect(notices(line) == ["changes.csv:2:" + place])
    }
}
