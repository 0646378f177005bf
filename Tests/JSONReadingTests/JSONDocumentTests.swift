import Diagnostics
import Foundation
import JSONReading
import Testing

/// What is JSON and what is not, as defined by RFC 8259.
@Suite struct JSONDocumentTests {
    private func failure(_ bytes: [UInt8], maximumDepth: Int = 100) -> JSONFailure? {
        do {
            _ = try JSONDocument.read(bytes, maximumDepth: maximumDepth)
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ text: String) -> JSONFailure? { failure(Array(text.utf8)) }

    @Test(arguments: [
        "0", "-0", "1", "-12", "1.5", "0.00", "1e5", "1E+5", "-1.25e-7", "123456789012345678901234567890",
        "true", "false", "null", "\"\"", "\"a\"", "[]", "{}", " [ 1 , 2 ] ", "\t\r\n{ \"a\" : [ { } ] }\n",
        #""\" \\ \/ \b \f \n \r \t \u00e9 \uD83D\uDE00 \u0000""#, "\"\u{7F}\"", "\"é 汉 😀\"", "\"\u{2028}\"",
        #"{"a":1,"b":{"a":2},"A":3}"#, "[[[[[[]]]]]]", #"[null,true,-1,"x",[],{}]"#, #"{"":0}"#,
    ])
    func whatTheGrammarHasIsRead(_ text: String) throws {
        #expect(failure(text) == nil)
        // Foundation's reader accepts the same texts.
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        }
    }

    @Test(arguments: [
        ("", JSONFailure(.unexpectedEnd, at: 0)), ("  ", JSONFailure(.unexpectedEnd, at: 2)),
        ("[", JSONFailure(.unexpectedEnd, at: 1)), ("[1", JSONFailure(.unexpectedEnd, at: 2)),
        ("{\"a\"", JSONFailure(.unexpectedEnd, at: 4)), ("\"a", JSONFailure(.unexpectedEnd, at: 2)),
        ("[1,]", JSONFailure(.unexpectedByte(0x5D), at: 3)), ("[,1]", JSONFailure(.unexpectedByte(0x2C), at: 1)),
        ("[1 2]", JSONFailure(.unexpectedByte(0x32), at: 3)), ("[1}", JSONFailure(.unexpectedByte(0x7D), at: 2)),
        ("{\"a\":1,}", JSONFailure(.unexpectedByte(0x7D), at: 7)), ("{a:1}", JSONFailure(.unexpectedByte(0x61), at: 1)),
        ("{\"a\" 1}", JSONFailure(.unexpectedByte(0x31), at: 5)), ("{1:1}", JSONFailure(.unexpectedByte(0x31), at: 1)),
        ("{\"a\":}", JSONFailure(.unexpectedByte(0x7D), at: 5)), ("'a'", JSONFailure(.unexpectedByte(0x27), at: 0)),
        ("1 2", JSONFailure(.textAfterEnd, at: 2)), ("{}x", JSONFailure(.textAfterEnd, at: 2)),
        ("]", JSONFailure(.unexpectedByte(0x5D), at: 0)), ("nul", JSONFailure(.unexpectedEnd, at: 3)),
        ("True", JSONFailure(.unexpectedByte(0x54), at: 0)), ("NaN", JSONFailure(.unexpectedByte(0x4E), at: 0)),
        ("trux", JSONFailure(.unexpectedByte(0x78), at: 3)), ("truely", JSONFailure(.textAfterEnd, at: 4)),
        ("01", JSONFailure(.malformedNumber, at: 0)), ("-", JSONFailure(.malformedNumber, at: 0)),
        ("+1", JSONFailure(.unexpectedByte(0x2B), at: 0)), ("1.", JSONFailure(.malformedNumber, at: 0)),
        (".5", JSONFailure(.unexpectedByte(0x2E), at: 0)), ("1e", JSONFailure(.malformedNumber, at: 0)),
        ("-01", JSONFailure(.malformedNumber, at: 0)), ("1e+", JSONFailure(.malformedNumber, at: 0)),
        ("0x1", JSONFailure(.textAfterEnd, at: 1)), ("-Infinity", JSONFailure(.malformedNumber, at: 0)),
        ("\"\t\"", JSONFailure(.controlCharacter(9), at: 1)), ("\"a\nb\"", JSONFailure(.controlCharacter(10), at: 2)),
        (#""\a""#, JSONFailure(.unknownEscape, at: 1)), (#""\u12g4""#, JSONFailure(.unknownEscape, at: 1)),
        (#""\uD800""#, JSONFailure(.loneSurrogate, at: 1)), (#""\uDC00""#, JSONFailure(.loneSurrogate, at: 1)),
        (#""\uD800\u0041""#, JSONFailure(.loneSurrogate, at: 1)), ("/* */1", JSONFailure(.unexpectedByte(0x2F), at: 0)),
        (#"{"a":1,"a":2}"#, JSONFailure(.repeatedName("a"), at: 7)),
        (#"{"a":1,"\u0061":2}"#, JSONFailure(.repeatedName("a"), at: 7)),
        ("\u{FEFF}1", JSONFailure(.byteOrderMark, at: 0)), ("\u{A0}1", JSONFailure(.unexpectedByte(0xC2), at: 0)),
    ])
    func whatTheGrammarHasNotIsRefusedAtItsPlace(_ text: String, _ expected: JSONFailure) {
        #expect(failure(text) == expected)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
            [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xE6, 0xB1],
            [0x22, 0x80, 0x22],
            [0x22, 0xE6, 0xB1, 0x22],
        ] as [[UInt8]])
    func whatIsNotUTF8IsRefused(_ bytes: [UInt8]) {
        #expect(failure(bytes) == JSONFailure(.notUTF8, at: 1))
    }

    @Test func aManyTimesNestedTextEndsInAFailure() {
        let text = Array(repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(failure(text) == JSONFailure(.nestedTooDeeply(limit: 100), at: 100))
        #expect(failure(Array("[[[]]]".utf8), maximumDepth: 3) == nil)
        #expect(failure(Array("[[[[]]]]".utf8), maximumDepth: 3) == JSONFailure(.nestedTooDeeply(limit: 3), at: 3))
    }

    @Test func manyNamesAreComparedToo() {
        let members = (0..<200).map { "\"n\($0)\":0" }
        #expect(failure("{" + members.joined(separator: ",") + "}") == nil)
        #expect(failure("{" + (members + ["\"n17\":1"]).joined(separator: ",") + "}")?.fault == .repeatedName("n17"))
    }

    @Test func valuesAreWhatTheTextSays() throws {
        let document = try JSONDocument.read(
            Array(#"{"title":"a\n\u6c49\uD83D\uDE00","fee":120.50,"list":["x",[true,null]],"n":-3}"#.utf8))
        let root = document.root
        #expect(document.members(of: root).map { document.text(of: $0.name) } == ["title", "fee", "list", "n"])
        #expect(document.member("title", of: root).flatMap(document.text) == "a\n汉😀")
        #expect(document.member("fee", of: root).map(document.content).map(Array.init) == Array("120.50".utf8))
        #expect(document.member("n", of: root).flatMap(document.integer) == -3)
        #expect(document.member("fee", of: root).flatMap(document.integer) == nil)
        let list = try #require(document.member("list", of: root))
        #expect(document.elements(of: list).map(document.kind) == [.string, .array])
        #expect(document.elements(of: document.elements(of: list)[1]).map(document.kind) == [.boolean, .null])
        #expect(document.member("absent", of: root) == nil && document.member("x", of: list) == nil)
        #expect(document.offset(of: list) == 53)
    }
}
