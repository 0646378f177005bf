import Diagnostics
import PortalChecks
import PortalFixtures
import PublicationRegister

/// A list `things` as it was published, and possible later states.
struct Published {
    var fields = [
        "{name: number, title: Number, type: integer}", "{name: fee, title: Fee}",
        "{name: how, title: How, type: list}",
    ]
    var header = "id,title,standing,number,fee,how"
    var rows = ["a,A,official,1,free,x;y", "b,B,official,2,10,x", "c,C,official,3,,z"]
    var promise = provenance + "  total: 3\n  numbering: {field: number}\n"
    var body = ""

    private var files: [String: String] {
        var files = [
            "things/collection.yaml": Fixture.collection(fields, promise),
            "things/1.csv": ([header] + rows).map { $0 + "\n" }.joined(),
        ]
        if !body.isEmpty { files["things/a.md"] = body }
        return files
    }

    /// The register's files as `daylight register` writes them.
    func register() async -> [String: String] {
        var register: [String: String] = [:]
        for file in await Fixture(files).register().register?.files ?? [] {
            register["register/" + file.name] = String(decoding: file.bytes, as: UTF8.self)
        }
        return register
    }

    /// The diagnostics for this as a later state of what `before` registered.
    /// - Parameter notices: lines of `changes.csv` after their date, 2026-01-15, and the collection.
    func report(
        since before: Published = Published(), notices: [String] = [], isRegistering: Bool = false
    ) async -> [String] {
        await diagnostics(since: before, notices: notices, isRegistering: isRegistering).report
            .map { $0.replacing("content/", with: "") }
    }

    func diagnostics(
        since before: Published = Published(), notices: [String] = [], lines: [String] = [],
        isRegistering: Bool = false
    ) async -> [Diagnostic] {
        let lines = notices.map { "2026-01-15,things,\($0)" } + lines
        let changes = "date,collection,id,field,old,new,reason,basis\n" + lines.map { $0 + "\n" }.joined()
        let register = await before.register().merging(["register/changes.csv": changes]) { $1 }
        let fixture = Fixture(files.merging(register) { $1 })
        return isRegistering ? await fixture.register().diagnostics : await fixture.check().diagnostics
    }
}
