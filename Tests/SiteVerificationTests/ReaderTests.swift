import Diagnostics
import Testing

@testable import SiteVerification

/// The readers of pages, tables and links, each by itself.
@Suite struct ReaderTests {
    /// A token as text: `<name attribute=value>`, `</name>`, or the text itself in brackets.
    private func tokens(_ page: String) -> [String] {
        Array(page.utf8).withUnsafeBufferPointer { bytes in
            var tokenizer = HTMLTokenizer(bytes)
            var tokens: [String] = []
            while true {
                switch tokenizer.next() {
                case .startTag(let name, _, let isSelfClosing):
                    let attributes = tokenizer.attributes.map { " \(bytes.text($0.name))=\(bytes.text($0.value))" }
                    tokens.append("<\(bytes.text(name))\(attributes.joined())\(isSelfClosing ? "/" : "")>")
                case .endTag(let name): tokens.append("</\(bytes.text(name))>")
                case .text(let span), .rawText(let span):
                    if span.count > 0 { tokens.append("[\(bytes.text(span))]") }
                case .doctype(let span): tokens.append(bytes.text(span))
                case .fault(let fault, let span): tokens.append("\(fault) at \(span.start)")
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

    private func read(_ page: String) -> (page: PageFacts, findings: [Finding]) {
        PageReader.read(Array(page.utf8), file: 0, path: "a.html", paths: ByteTable())
    }

    @Test(arguments: [
        ("<p><br/><img alt=\"a\" width=\"1\" height=\"1\" /></p>", []),
        ("<svg viewBox=\"0 0 1 1\"><g><path d=\"\"/></g><title/></svg><math><mi/></math><svg/>", []),
        ("<div/>", ["div"]), ("<SCRIPT src=\"\"/><p>a</p>", ["SCRIPT"]), ("<title/><p>a</p>", ["title"]),
        ("<svg><foreignObject><p/></foreignObject><desc><i/></desc></svg><b/>", ["p", "i", "b"]),
    ])
    func onlyADrawingsElementsCloseThemselves(_ page: String, _ expected: [String]) {
        let faults = read(page).findings.map(\.problem)
        #expect(faults == expected.map { .markup(.selfClosingElement($0)) })
    }

    @Test func aFieldThatClosesItselfHasNoText() {
        let (page, _) = read(
            "<p data-record=\"a/1\"><svg><text data-field=\"title\"/></svg><i data-count=\"a\"/>after</p>and more")
        #expect(page.texts.isEmpty && page.fields.map(\.text.count) == [0] && page.numbers.map(\.text.count) == [0])
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
        var resolver = LinkResolver(paths: paths, page: 1, pagePath: "a/c.html")
        let found: String? =
            if case .file(let file) = resolver.resolve(Array(link.utf8)[...]).target { paths.text(file) } else { nil }
        #expect(found == expected)
    }

    @Test func aTableIsReadAsItIsPublished() throws {
        let table = try PublishedTable.read(
            Array("\u{FEFF}id,title\r\nP-01,\"a \"\"b\"\",\nc\"\r\nP-02,\r\n".utf8))
        #expect(table.rowCount == 2 && table.columns.count == 2 && table.identifierColumn == 0)
        #expect(String(decoding: table.content(row: 0, column: 1), as: UTF8.self) == "a \"b\",\nc")
        #expect(table.content(row: 1, column: 1).isEmpty && table.rowOffsets[1] == 32)
    }

    @Test(arguments: [
        ("", "noHeader at 0"), ("title\r\n", "noIdentifiers at 0"), ("id,id\r\n", "repeatedColumn(\"id\") at 3"),
        ("id\nA\n", "lineEnd at 2"), ("id\r\nA", "lineEnd at 5"),
        ("id\r\nA,B\r\n", "raggedRow(expected: 1, found: 2) at 4"),
        ("id\r\nA\"B\r\n", "strayQuote at 5"), ("id\r\n\"A\r\n", "unterminatedQuote at 4"),
        ("id\r\n\"A\"B\r\n", "lineEnd at 7"),
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

    @Test func manyByteStringsKeepTheirNumbers() {
        var table = ByteTable()
        for number in 0..<1000 { #expect(table.insert("path/\(number)") == number) }
        #expect(table.insert("path/17") == 17 && table.count == 1000)
        #expect(table.index(of: "path/999") == 999 && table.index(of: "path/1000") == nil && table.text(5) == "path/5")
    }
}
