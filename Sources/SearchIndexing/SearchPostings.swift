/// Which records have something, as a text of digits.
struct SearchPosting: Sendable {
    /// Ascending positions, each four times, plus its flags.
    private var titles: [UInt32] = []
    private var words: [UInt32] = []

    enum Part {
        case title
        case words
    }

    /// A record stands once, with the flags of all the places where its texts have it.
    mutating func append(_ record: UInt32, startsText: Bool, endsText: Bool, in part: Part) {
        let flags: UInt32 = (startsText ? 1 : 0) | (endsText ? 2 : 0)
        switch part {
        case .title: Self.append(record, flags, to: &titles)
        case .words: Self.append(record, flags, to: &words)
        }
    }

    private static func append(_ record: UInt32, _ flags: UInt32, to list: inout [UInt32]) {
        if let last = list.last, last >> 2 == record {
            list[list.count - 1] = last | flags
        } else {
            list.append((record << 2) | flags)
        }
    }

    /// The records by their titles and, after a space, those by their words: each four times its distance from the one
    /// before, plus its flags, in digits of five bits, the lowest first, all but the last with a sixth bit.
    var encoded: String {
        var bytes: [UInt8] = []
        Self.append(titles, to: &bytes)
        if !words.isEmpty {
            bytes.append(UInt8(ascii: " "))
            Self.append(words, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ list: [UInt32], to bytes: inout [UInt8]) {
        var last: UInt32 = 0
        for entry in list {
            var rest = (((entry >> 2) - last) << 2) | (entry & 3)
            last = entry >> 2
            while rest >= 32 {
                bytes.append(digits[Int(rest & 31) | 32])
                rest >>= 5
            }
            bytes.append(digits[Int(rest)])
        }
    }

    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)
}

/// Where characters, pairs of characters and codes stand, for portals of more records than a browser should read at
/// once.
struct SearchPostings: Sendable {
    private var characters: [UInt64: SearchPosting] = [:]
    private var pairs: [UInt64: SearchPosting] = [:]
    private var codes: [String: SearchPosting] = [:]

    init(_ records: SearchRecords, _ text: SearchText) {
        let titles = records.titles.map(text.folded)
        let words = records.words.map { $0.map(text.folded) }
        for (position, title) in records.title.enumerated() {
            let record = UInt32(position)
            note(titles[title], of: record, in: .title)
            for words in words[title] { note(words, of: record, in: .words) }
            let code = Self.text(text.folded(records.ids[position]))
            codes[code, default: SearchPosting()].append(record, startsText: true, endsText: true, in: .title)
        }
    }

    private mutating func note(_ points: [UInt32], of record: UInt32, in part: SearchPosting.Part) {
        for (index, point) in points.enumerated() {
            let key = UInt64(point) << 32
            characters[key, default: SearchPosting()].append(
                record, startsText: index == 0, endsText: index + 1 == points.count, in: part)
            guard index + 1 < points.count else { continue }
            pairs[key | UInt64(points[index + 1]), default: SearchPosting()].append(
                record, startsText: index == 0, endsText: index + 2 == points.count, in: part)
        }
    }

    var shards: [SearchShards] {
        [
            SearchShards("characters", Self.entries(characters)), SearchShards("pairs", Self.entries(pairs)),
            SearchShards(
                "codes",
                codes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                    .map { (key: $0.key, records: $0.value.encoded) }),
        ]
    }

    private static func entries(_ postings: [UInt64: SearchPosting]) -> [(key: String, records: String)] {
        postings.sorted { $0.key < $1.key }.map { key, posting in
            let points = [UInt32(key >> 32), UInt32(truncatingIfNeeded: key)].filter { $0 != 0 }
            return (key: text(points), records: posting.encoded)
        }
    }

    private static func text(_ points: [UInt32]) -> String {
        String(String.UnicodeScalarView(points.compactMap(Unicode.Scalar.init)))
    }
}
