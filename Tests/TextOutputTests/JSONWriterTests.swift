import Testing
import TextOutput

@Suite struct JSONWriterTests {
    private func text(_ body: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func membersAndElementsArePartedByCommas() {
        let text = text {
            $0.object {
                $0.member("title", "民政局")
                $0.member("count", -3)
                $0.member("open", true)
                $0.array("list") {
                    $0.value("a")
                    $0.value(1)
                    $0.value(false)
                    $0.null()
                    $0.number("18.10")
                    $0.object { _ in }
                    $0.array { _ in }
                }
                $0.object("inner") { $0.member("a", 1) }
                $0.name("after")
                $0.null()
            }
        }
        #expect(
            text
                == #"{"title":"民政局","count":-3,"open":true,"list":["a",1,false,null,18.10,{},[]],"inner":{"a":1},"after":null}"#
        )
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
        ("a/b", #""a/b""#), ("\u{7F}é\u{2028}𠮷", "\"\u{7F}é\u{2028}𠮷\""), ("", "\"\""), ("a\r\nb", #""a\r\nb""#),
    ])
    func textsAreEscapedAsRFC8259Asks(string: String, expected: String) {
        #expect(text { $0.value(string) } == expected)
    }

    /// Eight bytes are looked at together: what is escaped is found wherever it stands among them.
    @Test func whatIsEscapedIsFoundAtEveryPlace() {
        for count in 0..<24 {
            for special in ["\"", "\\", "\n", "\u{1F}"] {
                let before = String(repeating: "是", count: count / 3) + String(repeating: "a", count: count % 3)
                let escaped = ["\"": #"\""#, "\\": #"\\"#, "\n": #"\n"#, "\u{1F}": #"\u001f"#][special] ?? ""
                #expect(text { $0.value(before + special + "\u{7F} !#[]b") } == "\"\(before)\(escaped)\u{7F} !#[]b\"")
            }
        }
    }

    @Test(arguments: [0, 9, 10, -1, -10, 1_234_567, Int.max, Int.min])
    func wholeNumbersAreDecimal(number: Int) {
        #expect(text { $0.value(number) } == String(number))
    }

    @Test func aFileIsAppendedToBytesAndEndsWithALineEnd() {
        var bytes = Array("x".utf8)
        JSONWriter.appendFile(to: &bytes) { json in json.array { $0.value(1) } }
        #expect(bytes == Array("x[1]\n".utf8))
    }

    @Test func namesAreEscapedToo() {
        #expect(text { $0.object { $0.member("a\"b", 1) } } == #"{"a\"b":1}"#)
    }

    @Test func lineBreaksStandAfterTheComma() {
        let text = text {
            $0.array {
                for number in 1...2 {
                    $0.lineBreak()
                    $0.value(number)
                }
            }
        }
        #expect(text == "[\n1,\n2]")
    }
}
