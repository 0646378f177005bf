import Diagnostics
import PortalFixtures
import Testing

@Suite struct CurrentRegisterTests {
    @Test func whatIsNotRegisteredIsReported() async {
        var later = Published()
        later.rows.append("d,D,official,4,,w")
        later.rows[0] = "a,A,official,1,20,x;y"
        later.promise = provenance + "  total: 4\n"
        let notices = [",total,3,4,R,B", "a,fee,free,20,R,B"]
        #expect(
            await later.report(notices: notices) == [
                "things/1.csv:2:16 register.behind", "things/1.csv:5:1 register.behind",
                "things/collection.yaml:1:1 register.behind",
            ])
        #expect(await later.report(notices: notices, isRegistering: true) == [])
    }

    @Test func soIsANewField() async {
        var later = Published()
        later.fields.append("{name: more, title: More}")
        #expect(await later.report() == ["things/collection.yaml:1:1 register.behind"])
    }

    @Test func andAListThatIsNotRegisteredAtAll() async {
        let register = ["register/changes.csv": "date,collection,id,field,old,new,reason,basis\n"]
        #expect(
            await report(fields: [], provenance + "  total: 1\n", rows: ["a,A,official"], register)
                == ["things/collection.yaml:1:1 register.behind"])
        #expect(await report(rows: ["a,A,official"], register) == [])
        #expect(
            await report(fields: [], "registered: true\n", rows: ["a,A,official"], register)
                == ["things/collection.yaml:1:1 register.behind"])
    }

    @Test func withoutARegisterNothingIsCompared() async {
        #expect(await report(fields: [], provenance + "  total: 1\n", rows: ["a,A,official"]) == [])
    }
}
