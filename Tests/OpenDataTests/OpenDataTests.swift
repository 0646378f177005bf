import OpenData
import OutputPlan
import PortalFixtures
import PortalModel
import Testing

/// Exact bytes: other programs depend on the format itself.
@Suite struct OpenDataTests {
    private func data(_ files: [String: String]) async throws -> OpenData {
        let (checked, _, report) = await Fixture(files).check()
        #expect(report == [])
        return OpenData(try #require(checked))
    }

    private func text(_ path: String, _ data: OpenData) throws -> String {
        String(decoding: try #require(data.plan().first { $0.path == path }).bytes(), as: UTF8.self)
    }

    private let fields = [
        "{name: count, title: Count, type: integer}", "{name: fee, title: Fee, type: number}",
        "{name: open, title: Open, type: boolean}", "{name: day, title: Day, type: date}",
        "{name: year, title: Year, type: year}", "{name: parts, title: Parts, type: list, delimiter: '|'}",
        "{name: near, title: Near, reference: things}",
        "{name: far, title: Far, type: list, reference: things}",
        "{name: kind, title: Kind, lookup: near.kind_of}", "{name: kind_of, title: Kind of}",
    ]

    private var typed: [String: String] {
        [
            "things/collection.yaml": Fixture.collection(fields),
            "things/1.csv": """
            id,title,standing,count,fee,open,day,year,parts,near,far,kind_of
            a,"Say ""A"", please",official,7,18.10,true,2024-02-29,1998,x|y;z,b,a;b,
            b,B,reported,,,,,,,,,late

            """,
        ]
    }

    @Test func jsonHasEachTypeAsItsOwnAndLeavesOutWhatIsMissing() async throws {
        let json = try text("data/things.json", try await data(typed))
        #expect(
            json == """
                {"collection":"things","title":"Things","declared":null,"published":2,\
                "standing":{"official":1,"reported":1,"demonstration":0},"records":[
                {"id":"a","title":"Say \\"A\\", please","standing":"official","url":"things/a.html","count":7,\
                "fee":18.10,"open":true,"day":"2024-02-29","year":1998,"parts":["x","y;z"],"near":"b",\
                "far":["a","b"],"kind":"late"},
                {"id":"b","title":"B","standing":"reported","url":"things/b.html","kind_of":"late"}
                ]}

                """)
    }

    @Test func csvHasTheSameRecordsInTheSchemasOrder() async throws {
        let csv = try text("data/things.csv", try await data(typed))
        #expect(
            csv == "\u{FEFF}id,title,standing,count,fee,open,day,year,parts,near,far,kind,kind_of,url\r\n"
                + "a,\"Say \"\"A\"\", please\",official,7,18.10,true,2024-02-29,1998,x|y;z,b,a;b,late,,things/a.html\r\n"
                + "b,B,reported,,,,,,,,,,late,things/b.html\r\n")
    }

    @Test func aTextIsPublishedAsItsSourceWithoutWhatSurroundsIt() async throws {
        let files = [
            "notes/collection.yaml": Fixture.collection([], "records: markdown\n"),
            "notes/a.md": "---\ntitle: A\nstanding: official\n---\n\n\n    code\n\nMore, *here*.\r\n\n",
            "notes/b.md": "---\ntitle: B\nstanding: official\n---\n",
        ]
        let open = try await data(files)
        let json = try text("data/notes.json", open)
        #expect(json.contains(#""url":"notes/a.html","body":"    code\n\nMore, *here*."}"#))
        #expect(json.contains(#""url":"notes/b.html"}"#))
        #expect(
            try text("data/notes.csv", open)
                == "\u{FEFF}id,title,standing,url,body\r\na,A,official,notes/a.html,\"    code\n\nMore, *here*.\"\r\n"
                + "b,B,official,notes/b.html,\r\n")
    }

    @Test func aCollectionWithoutRecordsIsPublishedToo() async throws {
        let open = try await data([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\n",
        ])
        #expect(try text("data/things.json", open).hasSuffix("\"records\":[\n]}\n"))
        #expect(try text("data/things.csv", open) == "\u{FEFF}id,title,standing,url\r\n")
    }

    /// What `checks.json` states about a numbering.
    private func numbering(_ declaration: String, _ numbers: [String]) async throws -> String {
        let rows = numbers.enumerated().map { "r\($0.offset),Title \($0.offset),official,\($0.element)\n" }
        let open = try await data([
            "things/collection.yaml": Fixture.collection(
                ["{name: number, title: Number, type: integer}"], "promise:\n  numbering: \(declaration)\n"),
            "things/1.csv": "id,title,standing,number\n" + rows.joined(),
        ])
        let json = try String(decoding: #require(open.plan().first { $0.path == "checks.json" }).bytes(), as: UTF8.self)
        return try String(#require(json.firstMatch(of: /"numbering":(\{[^}]*\})/)).1)
    }

    @Test func theLastNumberIsOneThatARecordHas() async throws {
        #expect(
            try await numbering("{field: number, withdrawn: [2]}", ["3", "1"])
                == #"{"field":"number","first":1,"last":3}"#)
        #expect(
            try await numbering("{field: number, withdrawn: [3]}", ["1", "2"])
                == #"{"field":"number","first":1,"last":2}"#)
        #expect(
            try await numbering("{field: number, first: 9223372036854775807}", ["9223372036854775807"])
                == #"{"field":"number","first":9223372036854775807,"last":9223372036854775807}"#)
        #expect(try await numbering("{field: number}", []) == #"{"field":"number","first":1}"#)
    }

    @Test func theIndexHasTheDeclaredTotalAndTheFilesAsTheyWereWritten() async throws {
        let promise = """
            promise: {total: 1, declared_by: Us, document: Minutes, date: 2026-01-01, counting: each}

            """
        let open = try await data([
            "things/collection.yaml": Fixture.collection([], promise),
            "things/1.csv": "id,title,standing\na,A,official\n",
        ])
        #expect(OpenData.indexPath == "data/index.json")
        let files = open.plan().reversed().map { output in
            PublishedFile(path: output.path, byteCount: output.bytes().count, sha256: "hash of \(output.path)")
        }
        #expect(
            String(decoding: open.index(of: files), as: UTF8.self) == """
                {"collections":[
                {"id":"things","title":"Things","declared":1,"published":1,\
                "standing":{"official":1,"reported":0,"demonstration":0},"files":[\
                {"path":"data/things.csv","bytes":54,"sha256":"hash of data/things.csv"},\
                {"path":"data/things.json","bytes":206,"sha256":"hash of data/things.json"}]}
                ]}

                """)
    }
}
