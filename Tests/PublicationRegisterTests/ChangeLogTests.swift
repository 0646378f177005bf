import Diagnostics
import PublicationRegister
import Testing

@Suite struct ChangeLogTests {
    private func log(_ lines: String...) -> ChangeLog {
        let text =
            "date,collection,id,field,old,new,reason,basis\n" + lines.map { "2026-01-01,things,\($0),R,B\n" }.joined()
        let source = SourceText(file: "changes.csv", bytes: Array(text.utf8))
        return Register([RegisterReader.read(source, named: "changes.csv").part]).changes
    }

    private func value(_ log: ChangeLog, after value: String, id: String = "a") -> FieldDigest? {
        log.digest(after: FieldDigest.unlessEmpty(value), of: "fee", id: id, in: "things")
    }

    @Test func noticesLeadFromOneValueToTheNext() {
        let log = log("a,fee,1,2", "a,fee,2,3")
        #expect(value(log, after: "1") == FieldDigest(of: "3"))
        #expect(value(log, after: "2") == FieldDigest(of: "3"))
        #expect(value(log, after: "3") == FieldDigest(of: "3"))
        #expect(value(log, after: "4") == FieldDigest(of: "4"))
        #expect(value(log, after: "1", id: "b") == FieldDigest(of: "1"))
    }

    /// However often a value has returned, the last registered value stays the same.
    @Test func earlierNoticesChangeNothingAnyMore() {
        let log = log("a,fee,1,2", "a,fee,2,1", "a,fee,1,2")
        #expect(value(log, after: "2") == FieldDigest(of: "2"))
        #expect(value(log, after: "1") == FieldDigest(of: "2"))
    }

    @Test func aValueMayComeAndGo() {
        let log = log("a,fee,,1", "a,fee,1,")
        #expect(value(log, after: "") == nil)
        #expect(value(log, after: "1") == nil)
    }

    @Test func aNoticeForEveryRecordIsOneForEach() {
        let log = log("*,fee,1,2", "a,fee,2,3")
        #expect(value(log, after: "1") == FieldDigest(of: "3"))
        #expect(value(log, after: "1", id: "b") == FieldDigest(of: "2"))
        #expect(value(log, after: "5", id: "b") == FieldDigest(of: "5"))
    }

    @Test func totals() {
        let log = log(",total,4,3", ",total,3,")
        #expect(log.count(after: 4, of: "total", in: "things") == nil)
        #expect(log.count(after: 5, of: "total", in: "things") == 5)
    }
}
