internal import TextOutput

/// Keys with the records that have them, in files of about one size: a key's hash says in which.
struct SearchPostings: Sendable {
    /// What is written for a key.
    struct Entry: Sendable {
        let key: [UInt32]
        /// The records whose texts have it.
        let texts: SearchPosting
        /// Those whose facets have it.
        var facets = SearchPosting()
    }

    let files: [SearchFile]
    /// How many files hash into: those with keys, without the long ones.
    let count: Int

    /// In bytes of JSON; a browser reads one or two for each pair of a query.
    private static let size = 4_000
    /// In numbers: what is longer goes on in files of its own, for the first part has more records than are shown.
    private static let longest = 1_500

    /// - Parameter name: of the files: `<name>-<n>.json` and `<name>-long-<n>.json`.
    init(_ name: String, _ entries: [Entry]) {
        var long: [SearchFile] = []
        var values: [(key: [UInt32], json: [UInt8])] = []
        var total = 0
        for entry in entries.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            var json = JSONWriter()
            json.array { json in
                Self.write(entry.texts, name, &json, &long)
                if !entry.facets.isEmpty { Self.write(entry.facets, name, &json, &long) }
            }
            values.append((entry.key, json.bytes))
            total += json.bytes.count + entry.key.count * 3 + 4
        }
        count = (total + Self.size - 1) / Self.size
        var members = [[Int]](repeating: [], count: count)
        for (index, value) in values.enumerated() {
            members[SearchKeys.file(of: value.key, among: count)].append(index)
        }
        files =
            members.enumerated().map { number, members in
                SearchFile("\(name)-\(number).json") { json in
                    json.object { json in
                        for index in members {
                            json.name(SearchKeys.text(values[index].key))
                            json.value(written: values[index].json)
                        }
                    }
                }
            } + long
    }

    /// The gaps; where they are long, the first of them and then the number of the first file in which they go on and
    /// how many files there are.
    private static func write(
        _ posting: SearchPosting, _ name: String, _ json: inout JSONWriter, _ long: inout [SearchFile]
    ) {
        let gaps = posting.gaps
        var rest = gaps.dropFirst(longest)
        // A run's two numbers stay together.
        if let next = rest.first, next < 0 { rest = rest.dropFirst() }
        json.array { json in
            for gap in gaps[..<rest.startIndex] { json.value(gap) }
            guard !rest.isEmpty else { return }
            let first = long.count
            while !rest.isEmpty {
                var end = min(rest.startIndex + longest, rest.endIndex)
                if end < rest.endIndex, rest[end] < 0 { end += 1 }
                let part = rest[..<end]
                long.append(
                    SearchFile("\(name)-long-\(long.count).json") { json in
                        json.array { json in for gap in part { json.value(gap) } }
                    })
                rest = rest[end...]
            }
            json.array { json in
                json.value(first)
                json.value(long.count - first)
            }
        }
    }
}
