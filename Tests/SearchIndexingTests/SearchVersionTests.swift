import Diagnostics
import Hashing
import OutputPlan
import PortalFixtures
import Testing

@testable import SearchIndexing

/// The folder of the files is named by what they are made of, before they are: a browser keeps them for ever.
@Suite struct SearchVersionTests {
    private static let portal = [
        "site.yaml": Fixture.site + """
            synonyms: {collection: sayings, words: words}
            search:
              facets:
                - {name: office, title: Office, fields: office}
              note: [days]
              texts: [notes]

            """,
        "offices/collection.yaml": Fixture.collection(),
        "offices/1.csv": "id,title,standing\ntown,民政局,official\n",
        "sayings/collection.yaml": Fixture.collection(["{name: words, title: Words, type: list}"]),
        "sayings/1.csv": "id,title,words,standing\ns1,低保申请,吃低保;booth,official\n",
        "things/collection.yaml": Fixture.collection([
            "{name: office, title: Office, reference: offices}", "{name: days, title: Time, type: integer}",
            "{name: notes, title: Notes, type: list}", "{name: other, title: Other}",
        ]),
        "things/1.csv": """
        id,title,office,days,notes,other,standing
        T-09,低保申请,town,5,老人;户口,x,official
        T-10,Café 養老,,,Two words,,demonstration

        """,
        "things/T-10.md": "A *résumé* of 老人。\n",
    ]

    private func index(
        _ files: [String: String] = Self.portal, readings: String = "bao 保宝 堡\ndi 低 -\n", largestBlock: Int = 0
    ) async throws -> SearchIndex {
        let (checked, _, report) = await Fixture(files).check()
        #expect(report == [])
        let readings = ReadingTable.read(SourceText(file: "readings.txt", bytes: Array(readings.utf8))).table
        return SearchIndex(
            try #require(checked), tables: LanguageTables(readings: readings, variants: Tables.variants),
            largestBlock: largestBlock)
    }

    /// The names and bytes of all files in the folder, and the folder's name.
    private func files(_ index: SearchIndex) async throws -> (folder: String, digest: String) {
        var folders: Set<String> = []
        var bytes: [UInt8] = []
        for output in await index.plan() where output.path.split(separator: "/").count == 4 {
            let parts = output.path.split(separator: "/")
            folders.insert(String(parts[2]))
            bytes += Array(parts[3].utf8) + output.bytes()
        }
        #expect(folders.count == 1)
        return (try #require(folders.first), sha256(bytes))
    }

    /// Fails where the same content gives other bytes than before. Then the revision must be raised, or browsers go on
    /// with the old ones; record what it gives now.
    @Test func otherBytesOfTheSameContentAreAnotherRevision() async throws {
        let digests = try await [files(index(largestBlock: 0)).digest, files(index(largestBlock: 10)).digest]
        let recorded = [
            1: [
                "71b9ca98a9c8bc939a7435b8b81f3e7ce5aff526b4b44a9a1273015b2562bac7",
                "8081518e9af703ddd6f0070811bfaf40dcc48eb304d35585bc38c38c5e523d6e",
            ]
        ]
        #expect(digests == recorded[SearchVersion.revision])
    }

    @Test func theSameContentHasTheSameFolder() async throws {
        let first = try await files(index())
        let second = try await files(index())
        #expect(first == second)
        #expect(first.folder.utf8.count == 12)
        // What is not searched changes nothing: browsers keep what they have.
        var other = Self.portal
        other["things/1.csv"] = Self.portal["things/1.csv"]?.replacing(",x,", with: ",y,")
        #expect(try await files(index(other)) == first)
    }

    @Test func oneBlockOrManyAreNotTheSame() async throws {
        #expect(try await files(index(largestBlock: 10)).folder != files(index(largestBlock: 0)).folder)
    }

    @Test(arguments: [
        ("offices/1.csv", "民政局", "民政所"), ("sayings/1.csv", "booth", "stall"), ("sayings/1.csv", ";", ""),
        ("things/1.csv", "T-09", "T-08"), ("things/1.csv", "Café", "Cafe"), ("things/1.csv", ",5,", ",6,"),
        ("things/1.csv", "老人;户口", "老人户口"), ("things/1.csv", "x,official", "x,reported"),
        ("things/1.csv", "town,5", ",5"), ("things/T-10.md", "老人", "老年人"),
        ("things/collection.yaml", "title: Time", "title: Days"),
    ])
    func whateverTheFilesAreMadeOfIsInTheName(file: String, old: String, new: String) async throws {
        var changed = Self.portal
        let text = try #require(changed[file])
        #expect(text.contains(old))
        changed[file] = text.replacing(old, with: new)
        let before = try await files(index())
        let after = try await files(index(changed))
        #expect(before.digest != after.digest && before.folder != after.folder)
    }

    @Test func theLanguagesTablesAreInTheName() async throws {
        let other = try await files(index(readings: "bao 保 -\ndi 低 -\n"))
        #expect(try await files(index()).folder != other.folder)
    }

    @Test func whereASearchBeginsIsKnownBeforeAnyFileIs() async throws {
        let small = try await index(largestBlock: 10)
        let large = try await index()
        #expect(!small.isSharded && large.isSharded)
        #expect(small.omittedCollections == ["sayings"])
        let paths = await small.plan().map(\.path)
        #expect(small.firstPaths.count == 2 && small.firstPaths.allSatisfy(paths.contains))
        #expect(large.firstPaths == ["data/search/index.json"])
    }
}
