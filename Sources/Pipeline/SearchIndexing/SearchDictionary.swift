internal import TextOutput

/// Keys in the order of their UTF-16 units, in which browsers compare texts, in files of about one size, so that what
/// begins with a text stands together.
struct SearchDictionary: Sendable {
    /// By file after the first: the shortest start of its first key that all keys of the file before come before.
    private(set) var separators: [String] = []
    private(set) var files: [SearchFile] = []

    /// In bytes of JSON, at least: compressed, about a third of it.
    private static let smallestSize = 8_000
    /// A file's size in bytes for a total of so many: files of a size that grows with its root cost a browser least,
    /// for each adds a separator to index.json.
    private static func size(ofTotal total: Int) -> Int { max(smallestSize, Int((Double(total) * 10).squareRoot())) }

    /// - Parameters:
    ///   - name: of the files: `<name>-<n>.json`.
    ///   - entries: each with what is written for its key and about how many bytes that takes.
    init<Content: Sendable>(
        _ name: String, _ entries: [(key: [UInt32], content: Content)], size: (Content) -> Int,
        write: @Sendable (Content, inout JSONWriter) -> Void
    ) {
        let entries = entries.map { (units: Array(SearchKeys.text($0.key).utf16), key: $0.key, content: $0.content) }
            .sorted { $0.units.lexicographicallyPrecedes($1.units) }
        let sizes = entries.map { $0.key.count * 3 + size($0.content) + 6 }
        let limit = Self.size(ofTotal: sizes.reduce(0, +))
        var start = 0
        var length = 0
        func close(_ end: Int) {
            files.append(
                SearchFile("\(name)-\(files.count).json") { json in
                    json.object { json in
                        for entry in entries[start..<end] {
                            json.name(SearchKeys.text(entry.key))
                            write(entry.content, &json)
                        }
                    }
                })
        }
        for (index, entry) in entries.enumerated() {
            if length > 0, length + sizes[index] > limit {
                close(index)
                separators.append(Self.separator(of: entries[index - 1].key, and: entry.key))
                (start, length) = (index, 0)
            }
            length += sizes[index]
        }
        if start < entries.count { close(entries.count) }
    }

    private static func separator(of last: [UInt32], and next: [UInt32]) -> String {
        let common = zip(last, next).prefix { $0 == $1 }.count
        return SearchKeys.text(Array(next.prefix(common + 1)))
    }
}
