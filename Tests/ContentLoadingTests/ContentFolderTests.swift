import ContentLoading
import Diagnostics
import FileAccess
import PortalFixtures
import PortalModel
import Testing

@Suite struct ContentFolderTests {
    private let collection = Fixture.collection()

    @Test func collectionsAndFilesComeInTheOrderOfTheirBytes() async {
        let (content, report) = await Fixture([
            "b/collection.yaml": collection, "B/collection.yaml": collection, "a/collection.yaml": collection,
            "a/2.csv": "id,title,standing\n", "a/10.csv": "id,title,standing\n", "a/x.md": "x", "a/X.md": "x",
        ]).load()
        #expect(report == [])
        #expect(content.collections.map(\.declaration.id) == ["B", "a", "b"])
        #expect(
            content.sources.map(\.file) == ["content/a/10.csv", "content/a/2.csv", "content/a/X.md", "content/a/x.md"])
    }

    @Test func aFolderWithoutSiteIsReported() async {
        let (content, diagnostics) = await ContentLoader.load(.memory(["a/collection.yaml": collection]))
        #expect(diagnostics.report == ["content:1:1 content.missing-site"])
        #expect(content.site == nil && content.collections.count == 1)
    }

    @Test func aFolderWithoutADeclarationIsReported() async {
        #expect(await Fixture(["a/a.csv": "id\n"]).load().report == ["content/a:1:1 content.missing-declaration"])
    }

    @Test(arguments: ["search", "zh-Hans", "Data", "a b", "区", "index", "_a"])
    func aNameThatNoCollectionMayHaveIsReported(name: String) async {
        #expect(
            await Fixture(["\(name)/collection.yaml": collection]).load().report
                == ["content/\(name):1:1 content.collection-name"])
    }

    @Test func filesThatNothingReadsAreReported() async {
        let (_, report) = await Fixture([
            "notes.txt": "", "a/collection.yaml": collection, "a/list.xlsx": "", "a/inner/b.csv": "", "a/a.CSV": "",
        ]).load()
        #expect(
            report == [
                "content/a/a.CSV:1:1 content.unexpected-file", "content/a/inner:1:1 content.unexpected-file",
                "content/a/list.xlsx:1:1 content.workbook", "content/notes.txt:1:1 content.unexpected-file",
            ])
    }

    @Test func hiddenFilesAreNotContent() async {
        let (content, report) = await Fixture([
            ".DS_Store": "", "a/collection.yaml": collection, "a/.a.csv.swp": "", "media/.thumb": "", ".git/a": "",
        ]).load()
        #expect(report == [])
        #expect(content.media.isEmpty)
    }

    @Test func mediaIsReadFromFoldersOfAnyDepth() async {
        let (content, report) = await Fixture(["media/b.jpg": "B", "media/a/c/d.jpg": "D", "media/a/a.png": "A"]).load()
        #expect(report == [])
        #expect(content.media.map(\.path) == ["a/a.png", "a/c/d.jpg", "b.jpg"])
        #expect(content.media.map(\.bytes) == [[0x41], [0x44], [0x42]])
    }

    // MARK: What a dictionary cannot contain

    /// A tree of the given entries whose files contain `texts`.
    private func tree(_ entries: [String: [FileTree.Entry]], _ texts: [String: String]) -> FileTree {
        FileTree(
            name: "content",
            entries: { path throws(FileError) in
                guard let found = entries[path] else { throw FileError(path: path, reason: .notAFile) }
                return found
            },
            read: { path, limit throws(FileError) in
                guard let text = texts[path] else { throw FileError(path: path, reason: .notAFile) }
                guard text.utf8.count <= limit else { throw FileError(path: path, reason: .tooLarge(limit: limit)) }
                return Array(text.utf8)
            })
    }

    @Test func symbolicLinksAndPipesAreReportedWhereverTheyStand() async {
        let tree = tree(
            [
                "": [
                    .init(name: "a", kind: .folder), .init(name: "link", kind: .symbolicLink),
                    .init(name: "media", kind: .folder), .init(name: "pipe", kind: .other),
                    .init(name: "site.yaml", kind: .file),
                ],
                "a": [
                    .init(name: "b.csv", kind: .symbolicLink), .init(name: "c.csv", kind: .other),
                    .init(name: "collection.yaml", kind: .file),
                ],
                "media": [.init(name: "d.jpg", kind: .symbolicLink), .init(name: "e.jpg", kind: .other)],
            ], ["site.yaml": Fixture.site, "a/collection.yaml": collection])
        let (_, diagnostics) = await ContentLoader.load(tree)
        #expect(
            diagnostics.report == [
                "content/a/b.csv:1:1 content.symbolic-link", "content/a/c.csv:1:1 content.unreadable",
                "content/link:1:1 content.symbolic-link", "content/media/d.jpg:1:1 content.symbolic-link",
                "content/media/e.jpg:1:1 content.unreadable", "content/pipe:1:1 content.unreadable",
            ])
    }

    @Test func filesThatCannotBeReadAreReportedOneByOne() async {
        let tree = tree(
            [
                "": [
                    .init(name: "a", kind: .folder), .init(name: "b", kind: .folder), .init(name: "c", kind: .folder),
                    .init(name: "media", kind: .folder), .init(name: "site.yaml", kind: .file),
                ],
                "a": [
                    .init(name: "collection.yaml", kind: .file), .init(name: "x.csv", kind: .file),
                    .init(name: "y.md", kind: .file),
                ],
                "b": [.init(name: "collection.yaml", kind: .file)],
                "media": [.init(name: "d.jpg", kind: .file)],
            ], ["a/collection.yaml": collection])
        let (content, diagnostics) = await ContentLoader.load(tree)
        #expect(
            diagnostics.report == [
                "content/a/x.csv:1:1 content.unreadable", "content/a/y.md:1:1 content.unreadable",
                "content/b/collection.yaml:1:1 content.unreadable", "content/c:1:1 content.missing-declaration",
                "content/c:1:1 content.unreadable", "content/media/d.jpg:1:1 content.unreadable",
                "content/site.yaml:1:1 content.unreadable",
            ])
        #expect(content.collections.map(\.declaration.id) == ["a"])
    }

    @Test func aTextOfManyMegabytesIsNotRead() async {
        let text = String(repeating: "a\n", count: 5 << 20)
        let (_, report) = await Fixture(["a/collection.yaml": collection, "a/a.md": text]).load()
        #expect(report == ["content/a/a.md:1:1 content.unreadable"])
    }

    @Test func problemsOfAllFilesAreReportedAtOnce() async {
        let (_, report) = await Fixture([
            "site.yaml": "titel: a\n" + Fixture.site, "a/collection.yaml": collection + "x: 1\n",
            "a/a.csv": "id,title,standing\n1\n", "a/b.csv": "", "a/c.md": "---\n", "b/collection.yaml": "a: b: c",
        ]).load()
        #expect(
            report == [
                "content/a/a.csv:2:1 table.ragged-row", "content/a/b.csv:1:1 table.empty",
                "content/a/c.md:1:1 yaml.unterminated-front-matter", "content/a/collection.yaml:9:1 yaml.unknown-key",
                "content/b/collection.yaml:1:5 yaml.syntax", "content/site.yaml:1:1 yaml.unknown-key",
            ])
    }
}
