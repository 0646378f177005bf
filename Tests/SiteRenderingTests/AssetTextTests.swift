import Foundation
import Testing

@testable import SiteRendering

@Suite struct AssetTextTests {
    private func published(_ text: String, as name: String = "a.js") -> String {
        String(decoding: AssetText.published(Array(text.utf8), named: name), as: UTF8.self)
    }

    // MARK: What goes

    @Test(arguments: [
        ("// a\nlet b = 1;\n  // c\nb;\n", "let b = 1;\nb;\n"),
        ("a;\n\t//\r\nb;\r\n", "a;\nb;\r\n"),
        ("a;\n// the last line", "a;\n"),
        ("/* a */\nb;\n", "b;\n"),
        ("a;\n  /**\n   * b `\n   * // c\n   */  \nd;\n", "a;\nd;\n"),
        ("/* // */\na;\n/*/ b */\nc;", "a;\nc;"),
        ("const a = [\n  // b\n  1,\n];", "const a = [\n  1,\n];"),
    ])
    func aCommentWithItsLinesToItselfGoes(_ text: String, _ expected: String) {
        #expect(published(text) == expected)
    }

    @Test func inStyleSheetsOnlyTheOneKindIsAComment() {
        let text = "/* a\n   \"b */\n.c { content: \"/* d\"; } /* e */\n// f\n  /* g */\nh{}\n"
        #expect(published(text, as: "a.css") == ".c { content: \"/* d\"; } /* e */\n// f\nh{}\n")
    }

    /// What is read before a comment is read to its end, however it is written.
    @Test(arguments: [
        "`a`;", "`a ${b} c`;", "`a ${`b ${{ c: \"}\" }}`} \\` d`;", "`${a}\n${b}`;", "\"`\" + '`';", "'\\'`';",
        "\"a\\\nb`\";",
        "/`/.test(a);", "a.replace(/[/`]\\/`/gu, b);", "a = b / c; d = `e`;", "a[0] / 2;", "(a + b) / 2;",
        "a / `2` / 3;",
        "a = {}\nb = c / d / e;", "[...a].map((b) => /^[^`]$/u);", "if (a) { /* ` */ b(); } // ` c",
    ])
    func commentsAfterAnyCodeGo(_ code: String) {
        #expect(published("\(code)\n// a\nb;") == "\(code)\nb;")
    }

    // MARK: What stays

    @Test(arguments: [
        "a(); // b\n", "/* a */ b();\n", "a(); /* b */\n", "a(); /* b\n   c */\n", "/* a\n */ b();\n",
        // A licence, and what tools read.
        "/*! a\n * b\n */\nc;\n", "//! a\nb;\n", "a;\n//# sourceMappingURL=b\n",
    ])
    func otherCommentsStay(_ text: String) {
        #expect(published(text) == text)
    }

    @Test(arguments: [
        "`\n// a\n`;\n", "`\n/* a */\n`;\n", "a`${b}\n// c\n`;\n", "`${`\n// a\n`}`;\n", "`\\`\n// a\n`;\n",
        "`a${`b\n// c\n`}`;\n", "`${{ a: 1 }}\n// b\n`;\n", "`${\"}\"}\n// a\n`;\n", "\"`\" + `\n// a\n`;\n",
        "'\\\n// a\\\n';\n", "\"\\\r\n// a\\\r\n\";\n",
        "/`/; `\n// a\n`;\n", "a = /\"/; b = `\"\n// c\n`;\n", "a(/[/`]/, `\n// b\n`);\n", "a / b; `\n// c\n`;\n",
        // A comment is one in here as well; it is not worth the reading.
        "`${\n// a\nb}`;\n",
    ])
    func whatIsInATextStays(_ text: String) {
        #expect(published(text) == text)
    }

    /// Each line before the last comment can be read in two ways, or ends where another reader would not end it. In one
    /// of them the comment is in a template literal.
    @Test(arguments: [
        "if (a) /\"/.test(b) && (c = `\"", "a = {} /\"/.test(b); c = `\"", "a++ / \"/\"; b = `", "return /\"/.a + `\"",
        "var a\n/\"/.test(b); c = `\"", "import \"a\"\n/\"/.test(b); c = `\"", "break\n/\"/.test(b); c = `\"",
        "return\u{A0}/\"/.a + `\"", "a(); <!-- `\n", "--> `\n", "#! `\n", "\\u0061 `", "a \" b\n`",
        "a // b\u{2028}c = `",
        "// a\rb = `", "/[a\n/; `",
    ])
    func whereTheReadingIsNotSureEverythingStays(_ code: String) {
        let text = "\(code)\n// a\n`;\n"
        #expect(published(text) == text)
    }

    @Test func whatComesBeforeADoubtGoes() {
        #expect(published("// a\nb;\nif (c) /\"/.test(d);\n// e\n") == "b;\nif (c) /\"/.test(d);\n// e\n")
    }

    @Test(arguments: [
        ".a { background: url(b/*.png); }\n/* c */\n.d { background: url(e*/f); }\n",
        ".a::before { content: \"\\\n/* b */\\\n\"; }\n", ".a { content: 'b\n/* c */\n'; }\n", "/* a\n.b {}\n",
    ])
    func whatIsInATextOfAStyleSheetStays(_ text: String) {
        let isComment = text.hasPrefix(".a { background")
        #expect(published(text, as: "a.css") == (isComment ? text.replacing("/* c */\n", with: "") : text))
    }

    @Test(arguments: ["a.svg", "a.json", "a.txt", "js", "LICENCE", "a.css.map"])
    func otherFilesStayAsTheyAre(_ name: String) {
        let text = "// a\n/* b */\n"
        #expect(published(text, as: name) == text)
    }

    @Test(
        arguments: [[], [0x2F], [0x2F, 0x2F], [0x2F, 0x2A], [0x22], [0x60, 0x5C], [0x5C], [0xE2, 0x80]] as [[UInt8]])
    func anyBytesAreRead(_ bytes: [UInt8]) {
        for name in ["a.js", "a.css"] {
            let expected = bytes == [0x2F, 0x2F] && name == "a.js" ? [] : bytes
            #expect(AssetText.published(bytes, named: name) == expected)
        }
    }

    /// Every file of the site's own is read with certainty to its end, and nothing but comments goes.
    @Test func theSitesOwnFilesArePublishedWithoutTheirComments() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "site-templates/assets")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".js") || $0.hasSuffix(".css")
        }
        #expect(names.count >= 7)
        for name in names {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let result = published(source, as: name)
            // So plain a pattern is enough: none of them has a text over several lines.
            let comments = /(?m)^[ \t]*(\/\/.*|\/\*[\s\S]*?\*\/)[ \t]*(\n|\z)/
            #expect(result == source.replacing(comments, with: ""), "\(name)")
        }
    }
}
