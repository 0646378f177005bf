import Diagnostics
import Testing

@Suite struct SourceTextTests {
    private func text(_ string: String) -> SourceText { SourceText(file: "a.csv", bytes: Array(string.utf8)) }

    private func isAt(_ place: SourcePlace, _ line: Int, _ column: Int, _ text: String?, _ length: Int = 1) -> Bool {
        place
            == SourcePlace(
                location: SourceLocation(file: "a.csv", line: line, column: column), line: text, length: length)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesEndWithLFAndCRLFAndCR(lineEnd: String) {
        let source = text("ab" + lineEnd + "cd" + lineEnd)
        #expect(isAt(source.place(at: 1), 1, 2, "ab"))
        #expect(isAt(source.place(at: 2), 1, 3, "ab"))
        #expect(isAt(source.place(at: 2 + lineEnd.utf8.count), 2, 1, "cd"))
        #expect(isAt(source.place(at: source.bytes.count), 3, 1, ""))
    }

    @Test func theSecondByteOfCRLFBelongsToTheLineBefore() {
        #expect(isAt(text("ab\r\ncd").place(at: 3), 1, 4, "ab"))
    }

    @Test func emptyLinesCount() {
        #expect(isAt(text("a\n\r\n\rb").place(at: 5), 4, 1, "b"))
    }

    @Test func columnsCountScalarsAndNotBytes() {
        let source = text("编号,名称\n1,区民政局")
        #expect(isAt(source.place(at: 7, length: 6), 1, 4, "编号,名称", 2))
        #expect(isAt(source.place(at: 16, length: 12), 2, 3, "1,区民政局", 4))
    }

    @Test func aMarkerEndsWithItsLine() {
        #expect(isAt(text("abc\ndef").place(at: 1, length: 100), 1, 2, "abc", 2))
    }

    @Test func anOffsetBeyondTheEndIsTheEnd() {
        #expect(isAt(text("ab").place(at: 99), 1, 3, "ab"))
        #expect(isAt(text("").place(at: 0), 1, 1, ""))
    }

    @Test func countingFromALaterLineGivesTheSamePlace() {
        let source = text("ab\ncd\nef")
        let start = SourceText.LineStart(line: 2, offset: 3)
        #expect(source.place(at: 7, from: start) == source.place(at: 7))
    }

    @Test func linesAndColumnsLeadBackToOffsets() {
        let source = text("区\r\n民政\r局")
        #expect(source.offset(line: 2, column: 2) == 8)
        #expect(source.offset(line: 3, column: 1) == 12)
        // A column beyond the line is the line's end.
        #expect(source.offset(line: 1, column: 9) == 3)
        #expect(isAt(source.place(line: 2, column: 2, length: 1), 2, 2, "民政"))
        #expect(isAt(source.place(line: 9, column: 1), 9, 1, ""))
    }

    @Test func aMarkerIsNeverShorterThanOne() {
        #expect(text("ab").place(at: 0, length: 0).length == 1)
        #expect(SourcePlace(location: SourceLocation(file: "a", line: 1, column: 1), length: -3).length == 1)
    }

    @Test func aWholeFileHasNoLineToShow() {
        #expect(isAt(SourcePlace(file: "a.csv"), 1, 1, nil))
    }
}
