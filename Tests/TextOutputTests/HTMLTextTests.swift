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

    /// Bytes are looked at eight at a time: each byte at each position in a text of each length has to be found.
    @Test func everyByteIsFoundAtEveryPosition() {
        let references: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
        for byte in UInt8.min...UInt8.max {
            for length in [1, 7, 8, 9, 20] {
                for position in 0..<length {
                    var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                    text[position] = byte
                    var expected = text
                    if let reference = references[byte] {
                        expected.replaceSubrange(position...position, with: Array(reference.utf8))
                    }
                    var bytes: [UInt8] = []
                    text.withUnsafeBufferPointer { bytes.appendEscapedHTML($0) }
                    #expect(bytes == expected)
                }
            }
        }
    }

    @Test func aStringIsAppendedAsItIs() {
        var bytes: [UInt8] = []
        bytes.append("<局>")
        #expect(bytes == Array("<局>".utf8))
    }
}
