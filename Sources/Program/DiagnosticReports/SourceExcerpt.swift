internal import Diagnostics

/// A source line as a terminal can show it, with the marker to print under it.
struct SourceExcerpt {
    /// The line; a long one is cut to a window around the location.
    let line: String
    /// Spaces and `^`, in the columns of ``line``.
    let marker: String

    /// - Parameters:
    ///   - column: 1-based, in scalars.
    ///   - length: in scalars.
    ///   - width: the maximum number of columns for the line, at least 20.
    init(_ text: String, column: Int, length: Int, width limit: Int) {
        let limit = max(20, limit)
        var cells: [Cell] = []
        var total = 0
        for scalar in text.unicodeScalars {
            let cell = Cell(scalar, at: total)
            cells.append(cell)
            total += cell.width
        }
        let first = min(max(0, column - 1), cells.count)
        let end = min(cells.count, first + max(1, min(length, cells.count)))
        let markerStart = first < cells.count ? cells[first].start : total
        let markerEnd = max(markerStart + 1, end < cells.count ? cells[end].start : total)

        var shown = cells[...]
        if total > limit {
            // A column at each end is reserved for the ellipsis.
            let budget = limit - 2
            let windowStart = min(max(0, markerStart - budget / 3), total - budget)
            shown = cells.drop { $0.start < windowStart || ($0.width == 0 && $0.start == windowStart) }
            shown = shown.prefix { $0.start + $0.width <= windowStart + budget }
        }
        let isCutBefore = shown.startIndex > 0 && shown.startIndex < cells.count
        let isCutAfter = shown.endIndex < cells.count
        let origin = (shown.first?.start ?? 0) - (isCutBefore ? 1 : 0)
        let shownEnd = shown.last.map { $0.start + $0.width } ?? 0

        var line = isCutBefore ? "…" : ""
        for cell in shown { cell.append(to: &line) }
        if isCutAfter { line += "…" }
        self.line = line
        self.marker =
            String(repeating: " ", count: max(0, markerStart - origin))
            + String(repeating: "^", count: max(1, min(markerEnd, max(shownEnd, markerStart + 1)) - markerStart))
    }

    /// One scalar of the line.
    private struct Cell {
        let text: Unicode.Scalar
        let width: Int
        /// Its first column, 0-based.
        let start: Int

        init(_ scalar: Unicode.Scalar, at start: Int) {
            if scalar == "\t" {
                (text, width) = (" ", tabWidth)
            } else {
                (text, width) = DisplayWidth.shown(scalar)
            }
            self.start = start
        }

        func append(to line: inout String) {
            for _ in 0..<(text == " " ? width : 1) { line.unicodeScalars.append(text) }
        }
    }
}

/// The number of spaces for a tab; the width of a tab itself depends on the terminal, and would shift the marker.
private let tabWidth = 4
