internal import TextOutput

/// A bar of a chart as a drawing in the page. Its text is next to it in the page, where it grows with the reader's font
/// size; the drawing is stretched to its place, and strokes keep their width. Colours come from the style sheet, by
/// class.
struct ChartBar: Sendable, Hashable {
    /// In thousandths of the width.
    let length: Int
    /// Drawn with lines instead of filled, to be distinguishable in black and white.
    var isHatched = false
    /// Drawn with a torn end: its exact end is unknown.
    var isOpenEnded = false
    /// Drawn within an outline of the full width.
    var showsWhole = false

    private static let width = 1000
    private static let height = 60
    /// The distance between hatching lines, and their slant.
    private static let gap = 24
    private static let tooth = 20

    func svg() -> [UInt8] {
        var output = Array(
            """
            <svg viewBox="0 0 \(Self.width) \(Self.height)" preserveAspectRatio="none" aria-hidden="true" \
            focusable="false">
            """.utf8)
        if showsWhole { append(Self.rectangle(to: Self.width), class: "bar-whole", to: &output) }
        if length > 0 {
            append(outline, class: isHatched ? "bar-outline" : "bar-fill", to: &output)
            if isHatched { append(hatching, class: "bar-hatching", to: &output) }
        }
        append("M0 0V\(Self.height)", class: "bar-zero", to: &output)
        output.append("</svg>")
        return output
    }

    private func append(_ path: String, class name: String, to output: inout [UInt8]) {
        output.append("<path class=\"\(name)\" d=\"\(path)\"/>")
    }

    private static func rectangle(to end: Int) -> String { "M0 0H\(end)V\(height)H0Z" }

    /// The start of the teeth of a torn end.
    private var straightEnd: Int { isOpenEnded ? length - min(Self.tooth, length / 2) : length }

    private var outline: String {
        guard isOpenEnded else { return Self.rectangle(to: length) }
        let quarter = Self.height / 4
        let teeth = [1, 3].map { "L\(length) \(quarter * $0)L\(straightEnd) \(quarter * ($0 + 1))" }
        return "M0 0H\(straightEnd)\(teeth.joined())H0Z"
    }

    /// Lines that slant by the bar's height, each cut where it leaves the bar.
    private var hatching: String {
        var path = ""
        var foot = Self.gap - Self.height
        while foot < straightEnd {
            let start = max(foot, 0)
            let end = min(foot + Self.height, straightEnd)
            path += "M\(start) \(Self.height - (start - foot))L\(end) \(Self.height - (end - foot))"
            foot += Self.gap
        }
        return path
    }
}
