import Bytes
import Diagnostics

/// A pipe table in a paragraph, as in GitHub Flavored Markdown: a header row, a delimiter row, then rows.
struct PipeTable {
    /// In the order of the columns.
    let alignments: [MarkdownNode.ColumnAlignment]
    /// The header row first.
    let rows: [Row]

    struct Row {
        /// One for each column; those that the row lacks are empty.
        var cells: [InlineContent]
        /// The number of cells in the source.
        let sourceCellCount: Int
        let offset: Int
        let length: Int

        /// What is wrong with the number of cells.
        func problem(columns: Int) -> MarkdownProblem? {
            if sourceCellCount > columns { return .tableRowTooLong(cells: sourceCellCount, columns: columns) }
            if sourceCellCount < columns { return .tableRowTooShort(cells: sourceCellCount, columns: columns) }
            return nil
        }
    }

    enum Recognition {
        case none
        case table(PipeTable)
        /// The header row and the delimiter row, which is at `offset`, have different numbers of cells.
        case columnsDiffer(header: Int, delimiter: Int, offset: Int, length: Int)
        /// There is text before the header row, which is at `offset`.
        case notSeparated(offset: Int, length: Int)
    }

    /// Looks for a table in a paragraph's text.
    static func recognize(in content: InlineContent) -> Recognition {
        let textStart = content.endOfDefinitions()
        let lines = content.lines.filter { $0.lowerBound >= textStart }
        guard let delimiterIndex = lines.indices.dropFirst().first(where: { alignments(content, lines[$0]) != nil }),
            let alignments = alignments(content, lines[delimiterIndex])
        else { return .none }
        func place(_ line: Range<Int>) -> (offset: Int, length: Int) {
            (content.offset(of: line.lowerBound), line.count)
        }
        let header = row(content, lines[delimiterIndex - 1], columns: nil)
        let delimiter = place(lines[delimiterIndex])
        guard header.sourceCellCount == alignments.count else {
            return .columnsDiffer(
                header: header.sourceCellCount, delimiter: alignments.count, offset: delimiter.offset,
                length: delimiter.length)
        }
        guard delimiterIndex == 1 else {
            let place = place(lines[delimiterIndex - 1])
            return .notSeparated(offset: place.offset, length: place.length)
        }
        let rows = lines.dropFirst(2).map { row(content, $0, columns: alignments.count) }
        return .table(PipeTable(alignments: alignments, rows: [header] + rows))
    }

    /// The alignments of a delimiter row such as `| :-- | --: |`, `nil` for any other line.
    private static func alignments(
        _ content: InlineContent, _ line: Range<Int>
    ) -> [MarkdownNode.ColumnAlignment]? {
        var hasPipe = false
        for byte in content.bytes[line] {
            switch byte {
            case UInt8(ascii: "|"): hasPipe = true
            case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
            default: return nil
            }
        }
        guard hasPipe else { return nil }
        var alignments: [MarkdownNode.ColumnAlignment] = []
        for cell in cells(content, line) {
            var cell = content.bytes[cell]
            let left = cell.first == UInt8(ascii: ":")
            if left { cell.removeFirst() }
            let right = cell.last == UInt8(ascii: ":")
            if right { cell.removeLast() }
            guard !cell.isEmpty, cell.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
        }
        return alignments.isEmpty ? nil : alignments
    }

    private static func row(_ content: InlineContent, _ line: Range<Int>, columns: Int?) -> Row {
        let ranges = cells(content, line)
        var cells = ranges.prefix(columns ?? .max).map { cell(content, $0) }
        while cells.count < columns ?? 0 { cells.append(InlineContent(emptyAt: content.offset(of: line.upperBound))) }
        return Row(
            cells: cells, sourceCellCount: ranges.count, offset: content.offset(of: line.lowerBound),
            length: line.count)
    }

    /// The cells of a row without surrounding blanks. A pipe after a backslash does not separate cells.
    private static func cells(_ content: InlineContent, _ line: Range<Int>) -> [Range<Int>] {
        let line = trimmed(content, line)
        var ranges: [Range<Int>] = []
        var start = line.lowerBound
        if content[start] == UInt8(ascii: "|"), !line.isEmpty { start += 1 }
        var index = start
        while index < line.upperBound {
            switch content.bytes[index] {
            case UInt8(ascii: "\\") where content[index + 1].isASCIIPunctuation: index += 2
            case UInt8(ascii: "|"):
                ranges.append(trimmed(content, start..<index))
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < line.upperBound { ranges.append(trimmed(content, start..<line.upperBound)) }
        return ranges
    }

    private static func trimmed(_ content: InlineContent, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, content[start].isASCIISpace { start += 1 }
        while end > start, content[end - 1].isASCIISpace { end -= 1 }
        return start..<end
    }

    /// A cell's text, with each `\|` as `|`.
    private static func cell(_ content: InlineContent, _ range: Range<Int>) -> InlineContent {
        var cell = InlineContent(emptyAt: content.offset(of: range.lowerBound))
        var start = range.lowerBound
        for index in range where content[index] == UInt8(ascii: "\\") && content[index + 1] == UInt8(ascii: "|") {
            cell.append(start..<index, of: content)
            start = index + 1
        }
        cell.append(start..<range.upperBound, of: content)
        return cell
    }
}
