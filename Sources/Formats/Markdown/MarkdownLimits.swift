import Bytes
import Diagnostics

/// Limits of a text, checked before the CommonMark parser sees it. The parser's running time is quadratic in the length
/// of a block for some texts that nobody writes by hand; within these limits, the worst of them takes a fraction of a
/// second.
struct MarkdownLimits {
    /// A body's length.
    static let bytes = 1 << 20
    static let lines = 20_000
    /// The length of a run of lines that are not blank.
    static let blockBytes = 64 << 10
    /// Characters that may begin inline syntax.
    static let blockMarks = 8_192
    static let marks = 40_000
    /// `>` and list markers at the start of one line.
    static let lineMarkers = 32
    /// The indentation of a line, in columns: more than the deepest lists need.
    static let indentation = 160
    /// Quotes, list items, emphasis and links within each other.
    static let nesting = 32

    /// Everything that exceeds the limits; if nothing does, the text may be parsed.
    static func problems(in lines: SourceLines) -> [LocatedProblem] {
        var check = MarkdownLimits(lines)
        check.run()
        return check.problems
    }

    private let lines: SourceLines
    private var problems: [LocatedProblem] = []
    private var marks = 0
    private var blockStart = 0
    private var blockLength = 0
    private var blockMarks = 0

    private init(_ lines: SourceLines) {
        self.lines = lines
    }

    private mutating func report(_ problem: MarkdownProblem, at range: Range<Int>) {
        problems.append(LocatedProblem(problem, at: range))
    }

    private mutating func run() {
        guard let first = lines.ranges.first, let last = lines.ranges.last else { return }
        let length = last.upperBound - first.lowerBound
        if length > Self.bytes {
            return report(.tooLong(bytes: length, limit: Self.bytes), at: first)
        }
        if lines.ranges.count > Self.lines {
            return report(.tooManyLines(lines.ranges.count, limit: Self.lines), at: first)
        }
        for range in lines.ranges { check(range) }
        endBlock()
        if marks > Self.marks { report(.tooManyMarks(marks, limit: Self.marks), at: first) }
    }

    private mutating func check(_ line: Range<Int>) {
        checkStart(of: line)
        let bytes = lines.source.bytes
        var isBlank = true
        var lineMarks = 0
        for index in line {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x09: continue
            case 0x00...0x1F, 0x7F: report(.controlCharacter(UInt32(byte)), at: index..<index + 1)
            case 0x80...0x9F where bytes[index - 1] == 0xC2 && index > line.lowerBound:
                report(.controlCharacter(UInt32(byte)), at: index - 1..<index + 1)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"),
                UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "|"):
                lineMarks += 1
            default: break
            }
            isBlank = false
        }
        if isBlank { return endBlock() }
        if blockLength == 0 { blockStart = line.lowerBound }
        blockLength += line.count + 1
        blockMarks += lineMarks
    }

    private mutating func endBlock() {
        let start = blockStart..<blockStart + 1
        if blockLength > Self.blockBytes {
            report(.blockTooLong(bytes: blockLength, limit: Self.blockBytes), at: start)
        }
        if blockMarks > Self.blockMarks {
            report(.blockHasTooManyMarks(blockMarks, limit: Self.blockMarks), at: start)
        }
        marks += blockMarks
        blockLength = 0
        blockMarks = 0
    }

    /// Counts the markers and the indentation before a line's text.
    private mutating func checkStart(of line: Range<Int>) {
        let bytes = lines.source.bytes
        var index = line.lowerBound
        var markers = 0
        var columns = 0
        while index < line.upperBound {
            let next = index + 1 < line.upperBound ? bytes[index + 1] : 0x20
            switch bytes[index] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard next.isASCIISpace else { return reportStart(markers, columns, line) }
                markers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = index
                while end < line.upperBound, end - index < 10, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
                let isDelimited = end < line.upperBound && (bytes[end] == 0x2E || bytes[end] == 0x29)
                guard isDelimited, end + 1 == line.upperBound || bytes[end + 1].isASCIISpace else {
                    return reportStart(markers, columns, line)
                }
                markers += 1
                index = end
            default: return reportStart(markers, columns, line)
            }
            index += 1
        }
        reportStart(markers, columns, line)
    }

    private mutating func reportStart(_ markers: Int, _ columns: Int, _ line: Range<Int>) {
        if markers > Self.lineMarkers {
            report(.tooManyMarkers(markers, limit: Self.lineMarkers), at: line)
        }
        if columns > Self.indentation, markers > 0 || columns < line.count {
            report(.tooFarIndented(columns, limit: Self.indentation), at: line)
        }
    }
}

/// A problem with its range in the file's bytes, before it becomes a diagnostic.
struct LocatedProblem {
    let problem: MarkdownProblem
    let range: Range<Int>

    init(_ problem: MarkdownProblem, at range: Range<Int>) {
        self.problem = problem
        self.range = range
    }
}
