internal import TextOutput

/// A table too long for one file: its entries in the order of their keys' code points, in files of about one size.
struct SearchShards: Sendable {
    let name: String
    /// The first key of each file.
    private(set) var firsts: [String] = []
    private(set) var files: [SearchFile] = []

    /// In bytes of JSON: compressed, about a third of it.
    private static let size = 16_000

    /// - Parameter entries: in the order of their keys.
    init(_ name: String, _ entries: [(key: String, records: String)]) {
        self.name = name
        var start = 0
        var length = 0
        for (index, entry) in entries.enumerated() {
            let size = entry.key.utf8.count + entry.records.utf8.count + 6
            if length > 0, length + size > Self.size {
                append(entries[start..<index])
                (start, length) = (index, 0)
            }
            length += size
        }
        if start < entries.count { append(entries[start...]) }
    }

    private mutating func append(_ entries: ArraySlice<(key: String, records: String)>) {
        var json = JSONWriter()
        json.object { json in for entry in entries { json.member(entry.key, entry.records) } }
        firsts.append(entries.first?.key ?? "")
        files.append(SearchFile(name: "\(name)-\(files.count).json", bytes: json.bytes + [UInt8(ascii: "\n")]))
    }
}
