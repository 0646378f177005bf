import Bytes
import Diagnostics

/// The lines of a text's body, which connect the lines that the parser counts with the bytes of the file.
struct SourceLines {
    let source: SourceText
    /// The number of the body's first line in the file.
    let firstLine: Int
    /// In the file's bytes, without line endings.
    let ranges: [Range<Int>]

    init(_ source: SourceText, from start: SourceText.LineStart) {
        self.source = source
        firstLine = start.line
        let bytes = source.bytes
        var ranges: [Range<Int>] = []
        var lineStart = min(max(0, start.offset), bytes.count)
        for index in lineStart..<bytes.count where bytes.isEndOfLine(at: index) {
            let isCRLF = index > lineStart && bytes[index] == 0x0A && bytes[index - 1] == 0x0D
            ranges.append(lineStart..<(isCRLF ? index - 1 : index))
            lineStart = index + 1
        }
        if lineStart < bytes.count { ranges.append(lineStart..<bytes.count) }
        self.ranges = ranges
    }

    /// The body with LF line endings, so that what is published does not depend on the editor's line endings.
    var normalizedBytes: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(source.bytes.count)
        for range in ranges {
            output.append(contentsOf: source.bytes[range])
            output.append(0x0A)
        }
        return output
    }

    /// The range of a line of the body, 1-based; empty if there is none.
    func range(ofLine line: Int) -> Range<Int> {
        if ranges.indices.contains(line - 1) { return ranges[line - 1] }
        let end = ranges.last?.upperBound ?? 0
        return end..<end
    }

    /// The offset in the file of a line of the body and a column in bytes, both 1-based.
    func offset(line: Int, column: Int) -> Int {
        let range = range(ofLine: line)
        return min(range.lowerBound + max(0, column - 1), range.upperBound)
    }

    /// The index of the line that contains an offset.
    func index(of offset: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}

/// Turns offsets into places. It continues from the last requested place, so that many places on one long line cost no
/// more than one, and they share that line's text.
struct PlaceFinder {
    private let lines: SourceLines
    private var line = -1
    private var offset = 0
    private var column = 1
    private var text: String?

    init(_ lines: SourceLines) {
        self.lines = lines
    }

    mutating func position(at target: Int) -> MarkdownPosition {
        move(to: target)
        return MarkdownPosition(offset: offset, line: lines.firstLine + max(0, line), column: column)
    }

    /// The place of the bytes `target ..< target + length`, cut at the line's end.
    mutating func place(at target: Int, length: Int = 1) -> SourcePlace {
        move(to: target)
        let bytes = lines.source.bytes
        let range = lines.ranges.indices.contains(line) ? lines.ranges[line] : offset..<offset
        let line = text ?? String(decoding: bytes[range], as: UTF8.self)
        text = line
        let end = min(offset + max(0, length), max(offset, range.upperBound))
        var scalars = 0
        for byte in bytes[offset..<end] where byte & 0xC0 != 0x80 { scalars += 1 }
        return SourcePlace(
            location: SourceLocation(
                file: lines.source.file, line: lines.firstLine + max(0, self.line), column: column),
            line: line, length: scalars)
    }

    private mutating func move(to target: Int) {
        guard !lines.ranges.isEmpty else {
            offset = min(target, lines.source.bytes.count)
            return
        }
        let current = lines.ranges.indices.contains(line) ? lines.ranges[line] : nil
        if current?.contains(target) != true || target < offset {
            let targetLine = lines.index(of: target)
            if targetLine != line { text = nil }
            line = targetLine
            offset = lines.ranges[line].lowerBound
            column = 1
        }
        let bytes = lines.source.bytes
        let end = min(target, lines.ranges[line].upperBound)
        while offset < end {
            offset += 1
            if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 { column += 1 }
        }
    }
}
