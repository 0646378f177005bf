import Diagnostics
import Testing

@testable import SiteVerification

/// The readers of pages, tables and links, each by itself.
@Suite struct ReaderTests {
    /// A token as text: `<name attribute=value>`, `</name>`, or the text itself in brackets.
    private func tokens(_ page: String) -> [String] {
        Array(page.utf8).withUnsafeBufferPointer { bytes in
            var tokenizer = HTMLTokenizer()
            tokenizer.begin(bytes)
            var tokens: [String] = []
            while true {
                let token = tokenizer.next()
                let text = bytes.text(tokenizer.span)
                switch token {
                case .startTag:
                    let attributes = tokenizer.attributes.map { " \(bytes.text($0.name))=\(bytes.text($0.value))" }
                    tokens.append("<\(text)\(attributes.joined())\(tokenizer.isSelfClosing ? "/" : "")>")
                case .endTag: tokens.append("</\(text)>")
                case .text, .rawText: tokens.append("[\(text)]")
                case .doctype: tokens.append(text)
                case .fault: tokens.append("\(tokenizer.fault.map { "\($0)" } ?? "") at \(tokenizer.span.start)")
                case .end: return tokens
                }
            }
        }
    }

    @Test(arguments: [
        ("<!doctype html><p>a</p>", ["<!doctype html>", "<p>", "[a]", "</p>"]),
        ("<a href=\"x y\" title='\"' data-a=1 hidden>b", ["<a href=x y title=\" data-a=1 hidden=>", "[b]"]),
        ("<br /><br/>", ["<br/>", "<br/>"]),
        ("1 < 2 <3 <<b>", ["[1 < 2 <3 <]", "<b>"]),
        ("a<!-- <p> -- > -->b", ["[a]", "[b]"]),
        (
            "<script>if (a < b) { \"</p>\" }</script>c",
            ["<script>", "[if (a < b) { \"</p>\" }]", "</script>", "[c]"]
        ),
        ("<title>a <b> &amp;</title>", ["<title>", "[a <b> &amp;]", "</title>"]),
        ("<p", ["unclosedTag at 0"]), ("<p a=\"", ["unclosedTag at 3"]), ("</p", ["unclosedTag at 0"]),
        ("<!-- a", ["unclosedComment at 0"]), ("<p =a>b", ["malformedAttribute at 3", "[b]"]),
        ("<p a=1 a=2>b", ["repeatedAttribute(\"a\") at 7", "[b]"]),
    ])
    func aPageIsReadAsTags(_ page: String, _ expected: [String]) {
        #expect(tokens(page) == expected)
    }

    private func read(_ page: String) -> PageFacts {
        var reader = PageReader(paths: ByteTable())
        Array(page.utf8).withUnsafeBufferPointer { reader.read($0, file: 0, path: "a.html") }
        return reader.facts
    }

    @Test(arguments: [
        ("<p><br/><img alt=\"a\" width=\"1\" height=\"1\" /></p>", []),
        ("<svg viewBox=\"0 0 1 1\"><g><path d=\"\"/></g><title/></svg><math><mi/></math><svg/>", []),
        ("<div/>", ["div"]), ("<SCRIPT src=\"\"/><p>a</p>", ["SCRIPT"]), ("<title/><p>a</p>", ["title"]),
        ("<svg><foreignObject><p/></foreignObject><desc><i/></desc></svg><b/>", ["p", "i", "b"]),
    ])
    func onlyADrawingsElementsCloseThemselves(_ page: String, _ expected: [String]) {
        let faults = read(page).problems.map { $0.problem as? PublishedPageProblem }
        #expect(faults == expected.map { .markup(.selfClosingElement($0)) })
    }

    /// A menu is read once for all pages of a folder; its meaning depends on the page and on the folder.
    @Test func whatPagesHaveInCommonIsSaidOfEach() {
        var paths = ByteTable()
        for path in ["a/b.html", "a/c.html", "index.html", "b.html"] { paths.insert(path) }
        var reader = PageReader(paths: paths)
        let menu =
            "<nav id=\"menu\"><ul><li><a href=\"b.html\">one</a></li><li><a href=\"c.html\">two</a></li>"
            + "<li><a href=\"#menu\">here</a></li><li><a href=\"/x\">root</a></li></ul></nav>"
        func read(_ path: String, _ main: String = "") -> [String] {
            let page = Array("<html><body><header>\(main)\(menu)</header></body></html>".utf8)
            return page.withUnsafeBufferPointer { bytes in
                reader.read(bytes, file: paths.index(of: path) ?? 0, path: path)
                let facts = reader.facts
                let links = facts.withTexts(of: bytes) { texts in
                    facts.absoluteLinks.map { "\(texts.string($0.text)) at \($0.offset - main.utf8.count)" }
                }
                return facts.targets.map { paths.text(Int($0)) } + links + facts.problems.map { "\($0.problem)" }
            }
        }
        let place = "/x at 151"
        #expect(menu.utf8.count >= 128 && read("a/b.html") == ["a/c.html", place])
        #expect(read("a/c.html", "<p>more</p>") == ["a/b.html", place])
        #expect(reader.facts.identifiers.count == 1 && reader.facts.anchors.map(\.file) == [1])
        #expect(read("a/c.html", "<p id=\"menu\"></p>") == ["a/b.html", place, "repeatedAnchor(\"menu\")"])
        // The same bytes mean something else in another folder, and within a record.
        #expect(read("index.html") == ["b.html", place, "brokenLink(\"c.html\")"])
        #expect(read("index.html", "<p data-record=\"a/1\"></p>") == ["b.html", place, "brokenLink(\"c.html\")"])
    }

    @Test func aFieldThatClosesItselfHasNoText() {
        let page = read(
            "<p data-record=\"a/1\"><svg><text data-field=\"title\"/></svg><i data-count=\"a\"/>after</p>and more")
        #expect(
            page.fieldTexts.isEmpty && page.fields.map(\.text.count) == [0] && page.numbers.map(\.text.count) == [0])
    }

    @Test(arguments: [
        ("a &amp; &lt;b&gt; &quot;&#39;&#x6C49;&#128512;", "a & <b> \"'汉😀"), ("a & b", "a & b"), ("&nbsp;", "\u{A0}"),
    ])
    func characterReferencesAreResolved(_ text: String, _ expected: String) {
        var output: [UInt8] = []
        let unknown = Array(text.utf8).withUnsafeBufferPointer {
            CharacterReferences.append(ByteSpan(start: 0, end: $0.count), of: $0, to: &output)
        }
        #expect(unknown == nil && String(decoding: output, as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            ("../index.html", "index.html"), ("b.html", "a/b.html"), ("./b.html?x=1#y", "a/b.html"), ("", "a/c.html"),
            ("#y", "a/c.html"), ("%62.html", "a/b.html"), ("../a/../index.html", "index.html"),
            ("../../index.html", nil), ("%+5.html", "a/%+5.html"),
            ("b", nil), ("../", nil), ("https://a.example/", nil), ("mailto:a@b.example", nil), ("/index.html", nil),
        ] as [(String, String?)])
    func aLinkIsResolvedFromItsPage(_ link: String, _ expected: String?) {
        var paths = ByteTable()
        for path in ["a/b.html", "a/c.html", "index.html", "a/%+5.html"] { paths.insert(path) }
        var resolver = LinkResolver(paths: paths)
        resolver.begin("a/c.html")
        let target = link.withBytes { resolver.resolve($0).target }
        let path: String? =
            switch target {
            case .file(let file): paths.text(file)
            case .thisPage: "a/c.html"
            default: nil
            }
        #expect(path == expected)
    }

    @Test func aTableIsReadAsItIsPublished() throws {
        let table = try PublishedTable.read(
            Array("\u{FEFF}id,title\r\nP-01,\"a \"\"b\"\",\nc\"\r\nP-02,\r\n".utf8))
        #expect(table.rowCount == 2 && table.columns.count == 2 && table.identifierColumn == 0)
        let cells = table.bytes.withUnsafeBufferPointer { bytes in
            (0..<2).map { row in table.withContent(row: row, column: 1, of: bytes) { String($0) } }
        }
        #expect(cells == ["a \"b\",\nc", ""] && table.rowOffsets[1] == 32)
    }

    @Test(arguments: [
        ("", "noHeader at 0"), ("title\r\n", "noIdentifiers at 0"), ("id,id\r\n", "repeatedColumn(\"id\") at 3"),
        ("id\nA\n", "lineEnding at 2"), ("id\r\nA", "lineEnding at 5"),
        ("id\r\nA,B\r\n", "raggedRow(cellCount: 2, headerCellCount: 1) at 4"),
        ("id\r\nA\"B\r\n", "strayQuote at 5"), ("id\r\n\"A\r\n", "unterminatedQuote at 4"),
        ("id\r\n\"A\"B\r\n", "lineEnding at 7"),
    ])
    func anotherFormIsNoPublishedTable(_ text: String, _ expected: String) {
        do {
            _ = try PublishedTable.read(Array(text.utf8))
            Issue.record("it was read")
        } catch {
            #expect("\(error.fault) at \(error.offset)" == expected)
        }
    }

    @Test func aByteIsFoundWhereverItStands() {
        for length in 0..<40 {
            let bytes = [UInt8](repeating: UInt8(ascii: "="), count: length)
            for place in 0..<length {
                var bytes = bytes
                bytes[place] = UInt8(ascii: "<")
                if place + 1 < length { bytes[place + 1] = UInt8(ascii: "<") }
                bytes.withUnsafeBufferPointer { bytes in
                    #expect(bytes.position(of: UInt8(ascii: "<"), from: 0, to: length) == place)
                    #expect(bytes.position(of: UInt8(ascii: "<"), from: 0, to: place) == place)
                    #expect(bytes.position(of: UInt8(ascii: "<"), from: place, to: length) == place)
                }
            }
            bytes.withUnsafeBufferPointer { #expect($0.position(of: UInt8(ascii: "<"), from: 0, to: length) == length) }
        }
    }

    @Test func theNearerOfTwoBytesIsFound() {
        let text = Array("0123456&89<12345678".utf8)
        text.withUnsafeBufferPointer { bytes in
            let (tag, reference) = (UInt8(ascii: "<"), UInt8(ascii: "&"))
            #expect(bytes.position(of: tag, or: reference, from: 0, to: bytes.count) == 7)
            #expect(bytes.position(of: tag, or: reference, from: 8, to: bytes.count) == 10)
            #expect(bytes.position(of: tag, or: reference, from: 11, to: bytes.count) == bytes.count)
        }
    }

    @Test(arguments: [("HREF", "href"), ("data-A_b", "data-a_b"), ("Z@[`{", "z@[`{"), ("a-1", "a-1")])
    func onlyCapitalLettersOfANameAreMadeSmall(_ name: String, _ expected: StaticString) {
        let packed = name.withBytes { PackedName(ByteSpan(start: 0, end: $0.count), of: $0) }
        #expect(packed.lowercased == PackedName(expected))
    }

    @Test func aSetOfNumbersGrowsToBothSides() {
        var set = NumberSet()
        for number in [1000, 3, 70, 999, 1000] { set.insert(number) }
        var other = NumberSet()
        for number in [0, 5000] { other.insert(number) }
        #expect(!set.insert(3) && !set.contains(0) && !set.contains(5000))
        set.formUnion(other)
        #expect((0...5100).filter { set.contains($0) } == [0, 3, 70, 999, 1000, 5000])
    }

    @Test func manyByteStringsKeepTheirNumbers() {
        var table = ByteTable()
        for number in 0..<1000 { #expect(table.insert("path/\(number)") == number) }
        #expect(table.insert("path/17") == 17 && table.count == 1000)
        #expect(table.index(of: "path/999") == 999 && table.index(of: "path/1000") == nil && table.text(5) == "path/5")
        table.removeAll()
        #expect(table.index(of: "path/17") == nil && table.insert("path/17") == 0 && table.longest == 7)
    }
}
