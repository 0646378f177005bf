import Diagnostics
import FileAccess
import Testing

@testable import SiteVerification

/// The search finds what is in the data, and nothing else.
@Suite struct SearchTests {
    /// A site that consists only of data and a search index; only diagnostics about the search are compared.
    private struct Site {
        var index = """
            {"format":2,"language":"en","folder":"f","records":4,"blockSize":3,"standings":["official","reported"],
            "lists":[{"id":"things","title":"Things","first":0},{"id":"halls","title":"Halls","first":3}],
            "omitted":["sayings"],"facets":[],"tables":["variants"],"texts":1,"pairs":1,"names":["b"]}
            """
        var blocks = [
            """
            {"first":0,"titles":["Stall\\nstand","Café"],"title":[0,1,0,2],"id":["T-09",2,"other"],"standing":[0,2,1,1],
            "facets":[],"note":[[],[]]}
            """,
            #"{"first":3,"titles":["Hall"],"title":[0,1],"id":["town"],"standing":[0,1],"facets":[],"note":[[],[]]}"#,
        ]
        var files = [
            "data/things.json": """
            {"title":"Things","records":[{"id":"T-09","title":"Stall","standing":"official"},
            {"id":"T-10","title":"Stall","standing":"official"},{"id":"other","title":"Café","standing":"reported"}]}
            """,
            "data/halls.json": #"{"title":"Halls","records":[{"id":"town","title":"Hall","standing":"official"}]}"#,
            "data/sayings.json": """
            {"title":"Sayings","records":[{"id":"s1","title":"Stall","words":["stand","booth"],"standing":"official"}]}
            """,
            "data/search/f/variants.json": "[]", "data/search/f/texts-0.json": "{}",
            "data/search/f/pairs-0.json": "{}", "data/search/f/names-0.json": "{}", "data/search/f/names-1.json": "{}",
        ]

        func problems() async throws -> [String] {
            var all = files
            all["data/search/index.json"] = index
            for (number, block) in blocks.enumerated() { all["data/search/f/block-\(number).json"] = block }
            for id in ["things", "halls", "sayings"] {
                all["data/\(id).json"] = all["data/\(id).json"]?.replacing(
                    "{\"title", with: "{\"collection\":\"\(id)\",\"title")
            }
            let report = try await SiteVerifier.verify(.memory(all.mapValues { Array($0.utf8) }, name: "site"))
            return report.diagnostics.map(\.line).filter { $0.contains("data/search/") }
        }
    }

    @Test func anIndexThatSaysWhatTheDataSayIsProved() async throws {
        #expect(try await Site().problems() == [])
    }

    // MARK: Records

    @Test(arguments: [
        (
            #""T-09",2,"#, #""T-09",1,"T-11","#,
            [
                "data/search/f/block-0.json:1:67 verify.missing-record things/T-11 is not in data/things.json",
                "data/things.json:2:1 verify.missing-record things/T-10 is not in data/search/index.json",
            ]
        ),
        (
            #""T-09",2,"#, #""T-09","T-09","#,
            [
                "data/things.json:1:45 verify.repeated-record things/T-09 appears 2 times in data/search/index.json",
                "data/things.json:2:1 verify.missing-record things/T-10 is not in data/search/index.json",
            ]
        ),
        (
            #"Stall\nstand"#, #"Stalls\nstand"#,
            [
                "data/search/f/block-0.json:1:23 verify.different-value title of things/T-09 is \"Stalls\" here but \"Stall\" in data/things.json",
                "data/search/f/block-0.json:1:23 verify.different-value title of things/T-10 is \"Stalls\" here but \"Stall\" in data/things.json",
                "data/search/index.json:1:1 verify.missing-record sayings/s1 is not in data/search/index.json",
            ]
        ),
        (
            #"[0,1,0,2]"#, #"[0,2,1,1]"#,
            [
                "data/search/f/block-0.json:1:38 verify.different-value title of things/T-10 is \"Café\" here but \"Stall\" in data/things.json"
            ]
        ),
        (
            #"[0,2,1,1]"#, #"[0,1,1,1,7,1]"#,
            [
                "data/search/f/block-0.json:1:72 verify.different-value standing of things/T-10 is \"reported\" here but \"official\" in data/things.json",
                "data/search/f/block-0.json:1:82 verify.different-value standing of things/other is \"\" here but \"reported\" in data/things.json",
            ]
        ),
        (
            #"\nstand"#, "",
            [
                "data/search/index.json:1:1 verify.missing-record sayings/s1 is not in data/search/index.json"
            ]
        ),
    ])
    func aBlockMatchesTheData(_ old: String, _ new: String, _ expected: [String]) async throws {
        var site = Site()
        #expect(site.blocks[0].contains(old))
        site.blocks[0] = site.blocks[0].replacing(old, with: new)
        let problems = try await site.problems()
        #expect(problems.map(withoutPlaceInLine) == expected.map(withoutPlaceInLine), "\(problems)")
    }

    /// The message with its file; ``aFindingIsWhereTheColumnIs()`` covers columns.
    private func withoutPlaceInLine(_ line: String) -> String { line.replacing(/:[0-9]+:[0-9]+/) { _ in "" } }

    @Test func aFindingIsWhereTheColumnIs() async throws {
        var site = Site()
        site.blocks[1] = site.blocks[1].replacing(#""Hall""#, with: #""Hell""#)
        #expect(
            try await site.problems() == [
                "data/search/f/block-1.json:1:23 verify.different-value title of halls/town is \"Hell\" here but \"Hall\" in data/halls.json"
            ])
    }

    @Test func aRecordInAnotherListIsMissedInItsOwn() async throws {
        var site = Site()
        site.index = site.index.replacing(#""first":3"#, with: #""first":2"#)
        #expect(
            Set(try await site.problems().map(withoutPlaceInLine)) == [
                "data/search/f/block-0.json verify.missing-record halls/other is not in data/halls.json",
                "data/things.json verify.missing-record things/other is not in data/search/index.json",
            ])
    }

    // MARK: Collections

    @Test(
        arguments: [
            (
                #","omitted":["sayings"]"#, "",
                "verify.missing-collection the collection sayings is not in data/search/index.json"
            ),
            (
                #",{"id":"halls","title":"Halls","first":3}"#, "",
                "verify.missing-collection the collection halls is not in data/search/index.json"
            ),
            (#"["sayings"]"#, #"["sayings","halls"]"#, nil),
            (
                #",{"id":"halls","title":"Halls","first":3}],"omitted":["sayings"]"#,
                #"],"omitted":["sayings","halls"]"#,
                "verify.missing-collection the collection halls is not in data/search/index.json"
            ),
            (
                #",{"id":"halls","title":"Halls","first":3}],"omitted":["sayings"]"#,
                #"],"omitted":["halls","sayings"]"#,
                "verify.missing-record halls/town is not in data/search/index.json"
            ),
            (
                #""id":"halls""#, #""id":"hells""#,
                "verify.missing-collection the collection hells is not in data/hells.json"
            ),
            (
                #""Halls""#, #""Hells""#,
                "verify.different-value title of halls is \"Hells\" here but \"Halls\" in data/halls.json"
            ),
            (#""first":3"#, #""first":-1"#, "verify.unexpected-shape first is missing here"),
            (#""first":3"#, #""first":5"#, "verify.unexpected-shape first is missing here"),
            (#""first":0"#, #""first":1"#, "verify.unexpected-shape first is missing here"),
        ] as [(String, String, String?)])
    func everyCollectionIsSearchedButThatOfWords(_ old: String, _ new: String, _ expected: String?) async throws {
        var site = Site()
        site.index = site.index.replacing("\n", with: "")
        #expect(site.index.contains(old))
        site.index = site.index.replacing(old, with: new)
        let problems = try await site.problems()
        if let expected {
            #expect(
                problems.contains { $0.hasPrefix("data/search/index.json:1:") && $0.hasSuffix(" " + expected) },
                "\(problems)")
        } else {
            // A listed collection may also be named as left out: it is verified as listed.
            #expect(problems == [])
        }
    }

    // MARK: Files

    @Test(arguments: ["variants", "texts-0", "pairs-0", "names-0", "names-1"])
    func everyFileThatIsPromisedIsThere(_ name: String) async throws {
        var site = Site()
        site.files["data/search/f/\(name).json"] = nil
        #expect(
            try await site.problems() == [
                "data/search/index.json:1:1 verify.missing-file data/search/f/\(name).json is listed but does not exist"
            ])
    }

    @Test func aBlockThatIsMissingOrTooMuchIsTold() async throws {
        var site = Site()
        let last = site.blocks.removeLast()
        #expect(
            try await site.problems() == [
                "data/search/index.json:1:1 verify.missing-file data/search/f/block-1.json is listed but does not exist"
            ])
        site.blocks += [last, last]
        #expect(
            try await site.problems() == [
                "data/search/index.json:1:1 verify.search-number the number of blocks is stated as 2 but counted as 3"
            ])
    }

    @Test(arguments: [
        (
            #""records":4"#, #""records":5"#,
            "data/search/f/block-1.json:1:1 verify.search-number the number of records in the block is stated as 2 but counted as 1"
        ),
        (
            #""blockSize":3"#, #""blockSize":2"#,
            "data/search/f/block-0.json:1:1 verify.search-number the number of records in the block is stated as 2 but counted as 3"
        ),
        (
            #""blockSize":3"#, #""blockSize":0"#,
            "data/search/index.json:1:1 verify.unexpected-shape blockSize is missing here"
        ),
        (
            #""records":4"#, #""records":2147483647"#,
            "verify.missing-file data/search/f/block-2.json is listed but does not exist"
        ),
        (
            #""records":4"#, #""records":99999999999999999999"#,
            "data/search/index.json:1:1 verify.unexpected-shape records is missing here"
        ),
        (
            #""texts":1"#, #""texts":2000000000"#,
            "verify.missing-file data/search/f/texts-1.json is listed but does not exist"
        ),
        (#","pairs":1"#, "", "data/search/index.json:1:1 verify.unexpected-shape pairs is missing here"),
        (#","names":["b"]"#, "", "data/search/index.json:1:1 verify.unexpected-shape names is missing here"),
    ])
    func theNumbersAgree(_ old: String, _ new: String, _ expected: String) async throws {
        var site = Site()
        #expect(site.index.contains(old))
        site.index = site.index.replacing(old, with: new)
        let problems = try await site.problems()
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
        #expect(problems.count < 40)
    }

    // MARK: Hostile blocks

    @Test(arguments: [
        (
            "\"first\":3", "\"first\":4",
            "verify.search-number the position of the block's first record is stated as 4 but counted as 3"
        ),
        ("\"first\":3", "\"first\":-3", "verify.malformed-column the column first of"),
        ("\"first\":3,", "", "verify.unexpected-shape first is missing here"),
        ("[\"town\"]", "[\"town\",9223372036854775807]", "verify.malformed-column the column id of"),
        ("[\"town\"]", "[\"town\",-1]", "verify.malformed-column the column id of"),
        ("[\"town\"]", "[1,\"town\"]", "verify.malformed-column the column id of"),
        ("[\"town\"]", "[\"town\",1,1]", "verify.malformed-column the column id of"),
        (
            "[\"town\"]", "[\"town\",2000000000]",
            "verify.search-number the number of records in the column title is stated as 1 but counted as 2000000000"
        ),
        ("\"title\":[0,1]", "\"title\":[0,2]", "verify.malformed-column the column title of"),
        ("\"title\":[0,1]", "\"title\":[-1,1]", "verify.malformed-column the column title of"),
        ("\"title\":[0,1]", "\"title\":[0]", "verify.malformed-column the column title of"),
        ("\"title\":[0,1]", "\"title\":[0,\"1\"]", "verify.malformed-column the column title of"),
        ("\"title\":[0,1]", "\"title\":{}", "verify.malformed-column the column title of"),
        (
            "\"standing\":[0,1]", "\"standing\":[0,1,0,1]",
            "verify.search-number the number of records in the column standing is stated as 2 but counted as 1"
        ),
        ("[\"Hall\"]", "[[\"Hall\"]]", "verify.malformed-column the column titles of"),
        (
            "[[],[]]", String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
            "verify.json this is not JSON: it is nested more than 100 levels deep"
        ),
    ])
    func aMalformedBlockIsReported(_ old: String, _ new: String, _ expected: String) async throws {
        var site = Site()
        #expect(site.blocks[1].contains(old))
        site.blocks[1] = site.blocks[1].replacing(old, with: new)
        let problems = try await site.problems()
        #expect(
            problems.contains { $0.hasPrefix("data/search/f/block-1.json:1:") && $0.contains(expected) }, "\(problems)")
    }

    /// A small file can claim any number of records.
    @Test func anIndexThatClaimsWithoutEndIsGivenUp() async throws {
        var site = Site()
        let (count, length) = (1_000_000, 1_000)
        site.index = site.index.replacing(
            #""records":4,"blockSize":3"#, with: #""records":\#(count),"blockSize":\#(count)"#)
        let titles = Array(repeating: "\"Stall\"", count: length).joined(separator: ",")
        let runs = Array(repeating: "0,\(length)", count: count / length).joined(separator: ",")
        site.blocks = [
            #"{"first":0,"titles":[\#(titles)],"title":[\#(runs)],"id":["T-000000000",\#(count)],"standing":[0,\#(count)]}"#
        ]
        let problems = try await site.problems()
        #expect(problems.count { $0.contains("verify.missing-record") } == 107)
    }

    // MARK: Ids that count up

    @Test(arguments: [
        ("GG-0417", ["GG-0418", "GG-0419"]), ("a9", []), ("about", []), ("9", []), ("A-09", ["A-10", "A-11"]),
        ("1999999999999999", []), ("8000000000000009", ["8000000000000010", "8000000000000011"]), ("", []),
    ])
    func idsCountOnWithinTheirLastDigits(_ first: String, _ expected: [String]) {
        var identifier = CountedIdentifier(Array(first.utf8)[...])
        var next: [String] = []
        while next.count < 2, identifier.advance() { next.append(String(decoding: identifier.bytes, as: UTF8.self)) }
        #expect(next == expected)
    }
}
