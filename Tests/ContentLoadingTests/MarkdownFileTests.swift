import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing

@Suite struct MarkdownFileTests {
    private func load(_ text: String) async -> (text: LoadedText?, report: [String]) {
        let (content, report) = await Fixture([
            "stories/collection.yaml": Fixture.collection([], "records: markdown\n"), "stories/first.md": text,
        ]).load()
        return (
            content.collections.first?.texts.first, report.map { $0.replacing("content/stories/first.md:", with: "") }
        )
    }

    @Test(arguments: ["\n", "\r\n"])
    func fieldsAreReadFromTheFrontMatter(end: String) async throws {
        let (text, report) = await load(
            ["---", "title: 区民政局", "tags: [a, b]", "empty:", "day: 2026-01-31", "---", "", "Text."]
                .joined(separator: end))
        #expect(report == [])
        let found = try #require(text)
        #expect(found.id == "first")
        #expect(found.fields.map(\.name) == ["title", "tags", "day"])
        #expect(found.fields.map(\.texts) == [["区民政局"], ["a", "b"], ["2026-01-31"]])
        #expect(found.fields.map(\.isList) == [false, true, false])
        let width = end.utf8.count
        #expect(found.fields[0].nameOffset == 3 + width)
        #expect(found.fields[0].offset == 10 + width)
        #expect(found.bodyOffset == 3 + 19 + 12 + 6 + 15 + 3 + 6 * width)
    }

    @Test func aTextWithoutFrontMatterIsAllText() async {
        let (text, report) = await load("Text.\n\n---\n\nMore.\n")
        #expect(report == [])
        #expect(text?.fields.isEmpty == true && text?.bodyOffset == 0)
    }

    @Test func blanksAfterTheHyphensDoNotMatter() async {
        let (text, report) = await load("--- \ntitle: A\n---\t\nText.\n")
        #expect(report == [])
        #expect(text?.fields.map(\.name) == ["title"])
    }

    @Test func frontMatterMayBeEmpty() async {
        let (text, report) = await load("---\n---\nText.\n")
        #expect(report == [])
        #expect(text?.bodyOffset == 8)
    }

    @Test func frontMatterMayEndTheFile() async {
        let (text, report) = await load("---\ntitle: A\n---")
        #expect(report == [])
        #expect(text?.bodyOffset == 16)
    }

    @Test func frontMatterThatDoesNotEndIsReported() async {
        #expect(await load("---\ntitle: A\n\nText.\n").report == ["1:1 yaml.unterminated-front-matter"])
    }

    @Test(arguments: [
        ("title: a: b", "2:9 yaml.syntax"), ("title: A\ntitle: B", "2:1 yaml.syntax"),
        ("title: A\nplace: &p x", "3:8 yaml.alias"), ("title: {a: b}", "2:8 yaml.wrong-type"),
        ("- a", "2:1 yaml.not-a-mapping"), ("title: A\nday: \u{1}", "3:6 yaml.syntax"),
    ])
    func anErrorInFrontMatterIsReportedAtItsLineOfTheFile(yaml: String, expected: String) async {
        #expect(await load("---\n\(yaml)\n---\nText.\n").report == [expected])
    }

    @Test func aTextThatIsNotUTF8IsRefused() async {
        let (content, report) = await Fixture(bytes: [
            "stories/collection.yaml": Array(Fixture.collection([], "records: markdown\n").utf8),
            "stories/first.md": Array("区\n区".utf8) + [0xFE],
        ]).load()
        #expect(report == ["content/stories/first.md:2:2 content.not-utf-8"])
        #expect(content.collections.first?.texts.isEmpty == true)
    }
}
