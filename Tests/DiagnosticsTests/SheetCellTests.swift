import Diagnostics
import Testing

@Suite struct SheetCellTests {
    @Test(arguments: [
        (0, "A"), (5, "F"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
    func columnsHaveLetters(index: Int, letters: String) {
        #expect(SheetCell.letters(of: index) == letters)
        #expect(SheetCell(columnIndex: index, row: 7, header: "").name == letters + "7")
    }

    @Test func aLongLineIsKeptAroundItsPlaceOnly() {
        let source = SourceText(file: "a", bytes: Array((String(repeating: "区", count: 20_000) + "x\ny").utf8))
        let place = source.place(at: 60_000)
        #expect(place.location.column == 20_001)
        #expect(place.line.map { $0.utf8.count < 5_000 && $0.hasSuffix("x") } == true)
        #expect(place.line.map { $0.unicodeScalars.count + place.lineColumn } == 20_002)
        #expect(source.place(line: 1, column: 20_001) == place)
    }
}
