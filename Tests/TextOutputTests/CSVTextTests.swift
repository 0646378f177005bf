import Testing
import TextOutput

@Suite struct CSVTextTests {
    private func row(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        bytes.appendCSVRow(cells)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func cellsArePartedByCommasAndRowsEndWithCRLF() {
        #expect(row(["GG-0417", "", "区民政局"]) == "GG-0417,,区民政局\r\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
        ("a\r\nb", "\"a\r\nb\""), (" a ", " a "), ("a；b", "a；b"),
    ])
    func onlyWhatWouldEndACellIsQuoted(cell: String, expected: String) {
        #expect(row(["x", cell]) == "x,\(expected)\r\n")
    }

    @Test func whatIsQuotedIsFoundAtEveryPlace() {
        for count in 0..<20 {
            let before = String(repeating: "a", count: count)
            #expect(row([before + ",bcdefghi", "z"]) == "\"\(before),bcdefghi\",z\r\n")
        }
    }

    @Test func rowsAreAppended() {
        var bytes = Array("a\r\n".utf8)
        bytes.appendCSVRow(["b"])
        #expect(bytes == Array("a\r\nb\r\n".utf8))
    }
}
