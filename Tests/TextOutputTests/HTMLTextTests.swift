import Testing
import TextOutput

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"), ("&amp;", "&amp;amp;"),
        ("区民政局", "区民政局"), ("", ""), ("a<", "a&lt;"), ("\r\n", "\r\n"),
    ])
    func whatMarkupIsMadeOfBecomesReferences(text: String, expected: String) {
        var bytes = Array("x".utf8)
        bytes.appendEscapedHTML(text)
        #expect(bytes == Array(("x" + expected).utf8))
        var others = Array("x".utf8)
        Array(text.utf8).withUnsafeBufferPointer { others.appendEscapedHTML($0) }
        #expect(others == bytes)
    }

    /// Eight bytes are looked at together: what is escaped is found wherever it stands among them.
    @Test(arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
    func whatIsEscapedIsFoundAtEveryPlace(character: String, expected: String) {
        for count in 0..<20 {
            let before = String(repeating: "a", count: count)
            var bytes: [UInt8] = []
            bytes.appendEscapedHTML("\(before)\(character)区=%;(\(before)\(character)")
            #expect(String(decoding: bytes, as: UTF8.self) == "\(before)\(expected)区=%;(\(before)\(expected)")
        }
    }

    @Test func aStringIsAppendedAsItIs() {
        var bytes: [UInt8] = []
        bytes.append("<局>")
        #expect(bytes == Array("<局>".utf8))
    }
}
