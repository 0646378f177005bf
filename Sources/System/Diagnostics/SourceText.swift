import Bytes

/// A line and a column in a file.
public struct SourceLocation: Sendable, Hashable {
    /// The file as the user would name it, such as `content/places/communities.csv`.
    public let file: String
    /// 1-based.
    public let line: Int
    /// 1-based, in Unicode scalars of the decoded text.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// A location together with its line, so that a report can show it without reading the file again.
public struct SourcePlace: Sendable, Hashable {
    public let location: SourceLocation
    /// The line without its line ending, or the part of a very long one around the place; `nil` if there is no text to
    /// show (a folder, an undecodable file).
    public let line: String?
    /// The column in which ``line`` begins, 1-based: 1 unless it is a part.
    public let lineColumn: Int
    /// The number of Unicode scalars that the marker covers, at least 1.
    public let length: Int
    /// The cell, if the place is in a table.
    public let cell: SheetCell?

    public init(
        location: SourceLocation, line: String? = nil, lineColumn: Int = 1, length: Int = 1, cell: SheetCell? = nil
    ) {
        self.location = location
        self.line = line
        self.lineColumn = lineColumn
        self.length = max(1, length)
        self.cell = cell
    }

    /// A place that is a whole file or folder.
    public init(file: String) {
        self.init(location: SourceLocation(file: file, line: 1, column: 1))
    }

    /// The same place, with the cell of a table that it is in.
    public func inCell(_ cell: SheetCell?) -> SourcePlace {
        SourcePlace(location: location, line: line, lineColumn: lineColumn, length: length, cell: cell)
    }
}

/// A file's decoded text (UTF-8 bytes, no byte-order mark) with its name, from which places are computed.
public struct SourceText: Sendable, Hashable {
    public let file: String
    public let bytes: [UInt8]

    public init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// A known start of a line, from which later places are counted; it keeps lookups in long files short.
    public struct LineStart: Sendable, Hashable {
        /// 1-based.
        public let line: Int
        /// In bytes.
        public let offset: Int

        public init(line: Int, offset: Int) {
            self.line = line
            self.offset = offset
        }

        public static let first = LineStart(line: 1, offset: 0)
    }

    /// The place of the bytes `offset ..< offset + length`. Lines end with LF, CRLF or CR.
    /// - Parameter start: a line start at or before `offset`.
    public func place(at offset: Int, length: Int = 1, from start: LineStart = .first) -> SourcePlace {
        let target = min(max(offset, start.offset), bytes.count)
        var line = start.line
        var lineOffset = start.offset
        var index = start.offset
        while index < target {
            let endsLine = bytes.isEndOfLine(at: index)
            index += 1
            if endsLine { (line, lineOffset) = (line + 1, index) }
        }
        // From the line's start: the target may be the second byte of a CRLF, which is not part of the line.
        let window = window(around: target, from: lineOffset)
        let column = scalarCount(lineOffset..<max(target, lineOffset)) + 1
        return SourcePlace(
            location: SourceLocation(file: file, line: line, column: column),
            line: String(decoding: bytes[window], as: UTF8.self),
            lineColumn: column - scalarCount(window.lowerBound..<max(target, window.lowerBound)),
            length: scalarCount(target..<max(target, min(window.upperBound, target + max(0, length)))))
    }

    /// What is shown of the line from `lineOffset`: all of it if its length is usual. A line can have hundreds of
    /// megabytes, and diagnostics are kept until the end of the run.
    private func window(around target: Int, from lineOffset: Int) -> Range<Int> {
        let reach = 4_096
        func isContinuation(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
        var start = max(lineOffset, target - reach)
        while start > lineOffset, isContinuation(start) { start -= 1 }
        var end = start
        while end < bytes.count, end < target + reach, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        while isContinuation(end) { end += 1 }
        return start..<end
    }

    /// The place of a 1-based line and a 1-based column in scalars, as YAML readers report them.
    public func place(line: Int, column: Int, length: Int = 1) -> SourcePlace {
        let location = SourceLocation(file: file, line: line, column: column)
        let lineStart = lineOffset(line)
        let target = offset(of: location, from: LineStart(line: line, offset: lineStart))
        let window = window(around: target, from: lineStart)
        return SourcePlace(
            location: location,
            line: String(decoding: bytes[window], as: UTF8.self),
            lineColumn: scalarCount(lineStart..<window.lowerBound) + 1, length: length)
    }

    /// The offset, in bytes, of a 1-based line and a 1-based column in scalars.
    public func offset(line: Int, column: Int) -> Int {
        offset(of: SourceLocation(file: file, line: line, column: column), from: .first)
    }

    /// The offset, in bytes, of a location in this file, counted from a known start of a line at or before it.
    public func offset(of location: SourceLocation, from start: LineStart) -> Int {
        var offset = lineOffset(location.line, from: start)
        var scalarsLeft = location.column - 1
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D {
            if bytes[offset] & 0xC0 != 0x80 {
                if scalarsLeft == 0 { break }
                scalarsLeft -= 1
            }
            offset += 1
        }
        return offset
    }

    private func lineOffset(_ line: Int, from start: LineStart = .first) -> Int {
        var (offset, current) = (start.offset, start.line)
        while current < line, offset < bytes.count {
            if bytes.isEndOfLine(at: offset) { current += 1 }
            offset += 1
        }
        return offset
    }

    private func scalarCount(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
