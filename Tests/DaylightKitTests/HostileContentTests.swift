import DaylightKit
import Diagnostics
import Foundation
import Testing

/// Content that is made to break a reader: each ends in a diagnostic. `scripts/hostile` does the same with the largest
/// files, against a release and with limits on time and memory.
@Suite(.timeLimit(.minutes(20))) struct HostileContentTests {
    private func codes(_ change: (Workshop) throws -> Void) async throws -> Set<String> {
        let workshop = try Workshop()
        try change(workshop)
        let report = await Daylight.check(workshop.request)
        #expect(report.errorCount > 0)
        return Set(report.diagnostics.map(\.code))
    }

    private func write(_ bytes: some Collection<UInt8>, to path: String) throws {
        try? FileManager.default.removeItem(atPath: path)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    // MARK: Something else in place of a file

    @Test(arguments: ["site.yaml", "permits/collection.yaml", "permits/building.csv", "permits/P-03.md"])
    func aFolderWhereAFileShouldBe(path: String) async throws {
        let codes = try await codes { workshop in
            try FileManager.default.removeItem(atPath: workshop.content + "/" + path)
            try FileManager.default.createDirectory(
                atPath: workshop.content + "/" + path, withIntermediateDirectories: false)
        }
        #expect(codes.contains("content.folder-for-file"), "\(codes)")
    }

    @Test(arguments: ["site.yaml", "permits/building.csv", "permits/P-03.md", "permits", "media/a.png", "a"])
    func aSymbolicLinkLoop(path: String) async throws {
        let codes = try await codes { workshop in
            let file = workshop.content + "/" + path
            try? FileManager.default.removeItem(atPath: file)
            try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: file)
        }
        #expect(codes.contains("content.symbolic-link"))
    }

    @Test func aLinkToTheFolderAbove() async throws {
        let codes = try await codes { workshop in
            for path in ["permits/up", "media/up"] {
                try FileManager.default.createSymbolicLink(
                    atPath: workshop.content + "/" + path, withDestinationPath: "..")
            }
        }
        #expect(codes.contains("content.symbolic-link"))
    }

    @Test func aContentFolderThatLeadsToItself() async throws {
        let workshop = try Workshop()
        try FileManager.default.removeItem(atPath: workshop.content)
        try FileManager.default.createSymbolicLink(
            atPath: workshop.content, withDestinationPath: workshop.content)
        let report = await Daylight.check(workshop.request)
        #expect(report.isMachineFailure)
        #expect(report.diagnostics.map(\.code) == ["content.unreadable"])
    }

    @Test(arguments: ["site.yaml", "permits/collection.yaml", "permits/building.csv", "permits/P-03.md", "media/a.png"])
    func aPipeThatNobodyWritesTo(path: String) async throws {
        let codes = try await codes { workshop in
            let file = workshop.content + "/" + path
            try? FileManager.default.removeItem(atPath: file)
            #expect(mkfifo(file, 0o644) == 0)
        }
        #expect(codes.contains("content.unreadable"))
    }

    // MARK: Bytes

    @Test(arguments: ["site.yaml", "permits/collection.yaml", "permits/building.csv", "permits/P-03.md"])
    func bytesThatAreNoText(path: String) async throws {
        for bytes: [UInt8] in [
            [0xFF, 0x00, 0xFE], Array("id,title\n\u{0}".utf8) + [0xC0, 0x80], [UInt8](repeating: 0x80, count: 100_000),
            [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
        ] {
            let codes = try await codes { try write(bytes, to: $0.content + "/" + path) }
            // Some bytes are characters in another encoding.
            #expect(!codes.isDisjoint(with: ["content.not-utf-8", "content.guessed-encoding"]), "\(codes)")
        }
    }

    @Test(arguments: [
        ("site.yaml", "yaml.syntax"), ("permits/collection.yaml", "yaml.syntax"),
        ("permits/building.csv", "table.missing-column"), ("permits/P-03.md", "markdown.control-character"),
    ])
    func nothingButNulls(path: String, code: String) async throws {
        let codes = try await codes { try write([UInt8](repeating: 0, count: 100_000), to: $0.content + "/" + path) }
        #expect(codes.contains(code), "\(codes)")
    }

    // MARK: Sizes

    private func declare(_ text: String) async throws -> Set<String> {
        try await codes { workshop in
            let file = workshop.content + "/permits/collection.yaml"
            let declaration = try String(contentsOfFile: file, encoding: .utf8)
            try write((declaration + text).utf8, to: file)
        }
    }

    @Test func aDeclarationWithoutEnd() async throws {
        let many = (0..<20_000).map { "k\($0): v\n" }.joined()
        #expect(try await declare(many).contains("yaml.too-many-entries"))
        #expect(
            try await declare("x: [" + String(repeating: "a,", count: 20_000) + "]\n").contains("yaml.too-many-entries")
        )
        #expect(try await declare((0..<2_000).map { "k\($0): v\n" }.joined()).contains("yaml.too-many-problems"))
        #expect(try await declare("# " + String(repeating: "x", count: 1 << 20)).contains("content.unreadable"))
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func aDeclarationNestedWithoutEnd(opening: String) async throws {
        #expect(try await declare("x: " + String(repeating: opening, count: 200_000)).contains("yaml.syntax"))
    }

    @Test func frontMatterWithoutEnd() async throws {
        let fields = (0..<20_000).map { "k\($0): v\n" }.joined()
        let codes = try await codes { try write("---\n\(fields)---\n".utf8, to: $0.content + "/guides/about.md") }
        #expect(codes.contains("yaml.front-matter-too-long"))
    }

    @Test func aCellOfTwentyMegabytes() async throws {
        let cell = [UInt8](repeating: UInt8(ascii: "x"), count: 20_000_000)
        for quote in ["", "\""] {
            let codes = try await codes {
                try write(
                    Array("id,title,standing\na,\(quote)".utf8) + cell + Array("\(quote),official\n".utf8),
                    to: $0.content + "/offices/more.csv")
            }
            #expect(codes == ["table.cell-too-long"])
        }
    }

    @Test func aFigureThatIsMoreThanAnyNumber() async throws {
        let workshop = try Workshop()
        try workshop.edit("content/figures/figures.csv", "1240,over", String(repeating: "9", count: 310) + ",over")
        let report = await workshop.build()
        #expect(report.places(in: workshop).contains("content/figures/figures.csv:2:31 value.wrong-type"))
        #expect(report.publication == nil)
    }

    @Test func moreColumnsThanAnySheetHas() async throws {
        let codes = try await codes {
            try write(
                ("id,title,standing" + String(repeating: ",x", count: 1_000_000) + "\n").utf8,
                to: $0.content + "/offices/more.csv")
        }
        #expect(codes == ["table.too-many-columns"])
    }

    @Test func columnsThatNobodyKnows() async throws {
        let codes = try await codes {
            try write(
                ("id,title,standing," + (0..<2_000).map { "c\($0)" }.joined(separator: ",") + "\n").utf8,
                to: $0.content + "/offices/more.csv")
        }
        #expect(codes == ["table.unknown-column"])
    }

    @Test func hundredsOfReferencesToNothing() async throws {
        let codes = try await codes { workshop in
            let header = try #require(
                String(contentsOfFile: workshop.content + "/permits/building.csv", encoding: .utf8)
                    .split(separator: "\n").first)
            let columns = header.split(separator: ",")
            let rows = (0..<300).map { row in
                columns.map { $0 == "id" ? "Z-\(row)" : $0 == "office" ? "office-\(row)" : "" }.joined(separator: ",")
            }
            try write((header + "\n" + rows.joined(separator: "\n")).utf8, to: workshop.content + "/permits/more.csv")
        }
        #expect(codes.contains("value.unknown-reference"), "\(codes)")
    }
}
