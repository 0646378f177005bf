import ContentLoading
import Diagnostics
import FileAccess
import PortalFixtures
import PortalModel
import Synchronization
import Testing

/// A folder of content that is loaded again after something in it has changed.
@Suite struct ReuseTests {
    private final class Log: Sendable {
        let paths = Mutex<[String]>([])
    }

    private static let content = [
        "site.yaml": Fixture.site, "a/collection.yaml": Fixture.collection(), "b/collection.yaml": Fixture.collection(),
        "a/1.csv": "id,title,standing\nx,X,official\n", "a/2.csv": "id,title,standing\ny,Y,official\n",
        "a/x.md": "A text.\n", "b/1.csv": "id,title,standing\nz,Z,official\n", "media/p.txt": "p",
        "register/totals.csv": "collection,counted,count\n",
    ]

    /// The tree of some texts, and the paths of what is read from it.
    private func tree(_ texts: [String: String]) -> (tree: FileTree, log: Log) {
        let log = Log()
        let memory = FileTree.memory(texts)
        let tree = FileTree(
            name: memory.name, entries: memory.entries,
            read: { path, limit throws(FileError) in
                log.paths.withLock { $0.append(path) }
                return try memory.read(path, limit)
            }, stamp: memory.stamp)
        return (tree, log)
    }

    /// The reading after some files have changed or disappeared; the result equals that of a complete reading.
    private func reread(_ changes: [String: String], without removed: [String] = []) async -> [String] {
        let (before, _) = await ContentLoader.load(.memory(Self.content))
        let texts = Self.content.merging(changes) { $1 }.filter { !removed.contains($0.key) }
        let (changed, log) = tree(texts)
        let (again, diagnostics) = await ContentLoader.load(changed, reusing: before)
        let (complete, expected) = await ContentLoader.load(.memory(texts))
        #expect(diagnostics.report == expected.report)
        #expect(again.sources == complete.sources)
        #expect(again.media == complete.media)
        #expect(again.collections.map(\.declaration.title) == complete.collections.map(\.declaration.title))
        #expect(again.collections.map { $0.tables.map(\.table) } == complete.collections.map { $0.tables.map(\.table) })
        #expect(
            again.collections.map { $0.texts.map(\.document) } == complete.collections.map { $0.texts.map(\.document) })
        return log.paths.withLock { $0.sorted() }
    }

    @Test func nothingIsReadAgainWhereNothingHasChanged() async {
        #expect(await reread([:]) == [])
    }

    @Test func aChangedFileIsReadAgainAlone() async {
        #expect(await reread(["a/2.csv": "id,title,standing\nw,W,official\n"]) == ["a/2.csv"])
        #expect(await reread(["a/x.md": "Another text.\n"]) == ["a/x.md"])
        #expect(await reread(["media/p.txt": "q"]) == ["media/p.txt"])
        #expect(
            await reread(["register/totals.csv": "collection,counted,count\na,total,2\n"]) == ["register/totals.csv"])
        #expect(await reread(["site.yaml": Fixture.site + "# More.\n"]) == ["site.yaml"])
    }

    @Test func theTablesOfAChangedDeclarationAreReadAgain() async {
        let declaration = Fixture.collection(["{name: fee, title: Fee}"])
        #expect(await reread(["a/collection.yaml": declaration]) == ["a/1.csv", "a/2.csv", "a/collection.yaml"])
    }

    @Test func filesThatComeAndGoAreNoticed() async {
        #expect(await reread(["a/3.csv": "id,title,standing\nv,V,official\n"], without: ["a/1.csv"]) == ["a/3.csv"])
        #expect(await reread([:], without: ["b/collection.yaml"]) == [])
    }

    @Test func whatIsWrongWithAFileIsSaidAgain() async {
        let wrong = Self.content.merging(["a/2.csv": "id,title,standing\ny,Y\n"]) { $1 }
        let (before, first) = await ContentLoader.load(.memory(wrong))
        let (_, second) = await ContentLoader.load(.memory(wrong), reusing: before)
        #expect(first.report == ["content/a/2.csv:2:1 table.ragged-row"])
        #expect(second.report == first.report)
    }

    @Test func templatesAreReadAgainWhereTheyHaveChanged() async {
        let texts = ["page.mustache": "Page", "languages/en.yaml": "word: Word\n", "assets/a.css": "a {}"]
        let (before, _) = await TemplateFolder.load(.memory(texts))
        let (changed, log) = tree(texts.merging(["languages/en.yaml": "word: Other\n"]) { $1 })
        let (again, diagnostics) = await TemplateFolder.load(changed, reusing: before)
        #expect(diagnostics.isEmpty)
        #expect(log.paths.withLock { $0 } == ["languages/en.yaml"])
        #expect(again.languages.map(\.words["word"]) == ["Other"])
        #expect(again.templates.map(\.name) == ["page"])
    }
}
