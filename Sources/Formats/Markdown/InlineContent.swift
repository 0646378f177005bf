/// The inline text of a block as the parser sees it (without the markers of quotes and lists, without indentation),
/// with the offsets in the file.
struct InlineContent {
    private(set) var bytes: [UInt8] = []
    /// Runs that are contiguous in the file, in order.
    private var runs: [(start: Int, offset: Int)] = []

    init() {}

    /// An empty text at an offset in the file.
    init(emptyAt offset: Int) {
        runs.append((0, offset))
    }

    /// Appends bytes of the file.
    mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        runs.append((bytes.count, range.lowerBound))
        bytes.append(contentsOf: source[range])
    }

    /// Appends a part of one line of another content.
    mutating func append(_ range: Range<Int>, of content: InlineContent) {
        runs.append((bytes.count, content.offset(of: range.lowerBound)))
        bytes.append(contentsOf: content.bytes[range])
    }

    /// Appends a line feed; its offset is that of the byte after the line's last one.
    mutating func appendLineFeed() {
        bytes.append(0x0A)
    }

    /// The offset in the file of an index into `bytes`.
    func offset(of index: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].start <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return runs.first?.offset ?? 0 }
        return runs[low - 1].offset + index - runs[low - 1].start
    }

    /// The byte at an index, or 0 beyond the end.
    subscript(index: Int) -> UInt8 {
        bytes.indices.contains(index) ? bytes[index] : 0
    }

    /// The range of each line without its line feed.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(start..<index)
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
