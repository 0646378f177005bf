internal import TextOutput

/// Keys in the order of their UTF-16 code units, which is how browsers compare strings, in files of about the same size:
/// keys with the same prefix are together. The bytes of a file are produced on request.
struct SortedKeyFiles: Sendable {
    /// For each file after the first, the shortest prefix of its first key that all keys of the previous file precede.
    let separators: [String]
    let files: [SearchFile]

    /// The minimum size in bytes of JSON; compressed, it is about a third.
    private static let smallestSize = 8_000
    /// A file's size in bytes for a total size. It grows with the square root, which costs a browser least, because each
    /// file adds a separator to index.json.
    private static func size(ofTotal total: Int) -> Int { max(smallestSize, Int((Double(total) * 10).squareRoot())) }

    /// - Parameters:
    ///   - name: the name in those of the files: `<name>-<n>.json`.
    ///   - size: the approximate size in bytes of what is written for a key.
    ///   - write: writes the value of a key.
    init(
        _ name: String, _ keys: SearchKeyTable, size: (_ key: Int) -> Int,
        write: @escaping @Sendable (_ key: Int, inout JSONWriter) -> Void
    ) {
        let order = keys.inOrderOfUTF16()
        let sizes = order.map { keys[Int($0)].count * 3 + size(Int($0)) + 6 }
        let limit = Self.size(ofTotal: sizes.reduce(0, +))
        var separators: [String] = []
        var files: [SearchFile] = []
        var start = 0
        var length = 0
        func close(_ end: Int) {
            let range = start..<end
            files.append(
                SearchFile("\(name)-\(files.count).json") { json in
                    json.object { json in
                        for key in order[range] {
                            json.name(keys.text(Int(key)))
                            write(Int(key), &json)
                        }
                    }
                })
        }
        for index in order.indices {
            if length > 0, length + sizes[index] > limit {
                close(index)
                separators.append(Self.separator(of: keys[Int(order[index - 1])], and: keys[Int(order[index])]))
                (start, length) = (index, 0)
            }
            length += sizes[index]
        }
        if start < order.count { close(order.count) }
        self.separators = separators
        self.files = files
    }

    private static func separator(of last: ArraySlice<UInt32>, and next: ArraySlice<UInt32>) -> String {
        let common = zip(last, next).prefix { $0 == $1 }.count
        return String(codePoints: next.prefix(common + 1))
    }
}
