/// Sets of records (posting lists), to which records are added in ascending order. A set is stored as the numbers that
/// are written for it (docs/search-index.md, "Sets of records"), in one to five bytes each and in chunks of one array:
/// a large portal has tens of millions of them.
struct RecordSets: Sendable {
    private var bytes: [UInt8] = []
    private var tails: [Tail] = []

    /// The state of a set's end, where it grows.
    private struct Tail: Sendable {
        /// The start of its first chunk.
        var start = UInt32.max
        /// The offset of its next byte, and the end of the chunk that this is in.
        var offset: UInt32 = 0
        var chunkEnd: UInt32 = 0
        /// One past its last record.
        var end: UInt32 = 0
        /// The number of records of the last run after its first; they are not stored yet.
        var followers: UInt32 = 0
        /// The number of chunks before the last.
        var level: UInt8 = 0
    }

    /// A position between the numbers of a set.
    struct Cursor: Sendable {
        fileprivate var offset: UInt32
        fileprivate var chunkEnd: UInt32
        fileprivate var level: UInt8 = 0
        /// Whether it is past the followers of the last run.
        fileprivate var isAtEnd = false
    }

    /// The size of the link to the next chunk that follows each chunk.
    private static let linkSize: UInt32 = 4

    /// The first chunks are small because most sets are.
    private static func chunkSize(_ level: UInt8) -> UInt32 { 8 << UInt32(min(level, 5)) }

    var count: Int { tails.count }

    mutating func addEmptySets(_ count: Int) {
        for _ in 0..<count { tails.append(Tail()) }
    }

    func isEmpty(_ set: Int) -> Bool { tails[set].end == 0 }

    /// - Parameter record: not before the last one of the set; adding the last one again has no effect.
    mutating func add(_ record: UInt32, to set: Int) {
        let end = tails[set].end
        if record >= end {
            if record == end, end > 0 {
                tails[set].followers += 1
            } else {
                storeFollowers(of: set)
                store((record - end) << 1, in: set)
            }
            tails[set].end = record + 1
        }
    }

    private mutating func storeFollowers(of set: Int) {
        let followers = tails[set].followers
        guard followers > 0 else { return }
        store(followers << 1 | 1, in: set)
        tails[set].followers = 0
    }

    private mutating func store(_ number: UInt32, in set: Int) {
        var rest = number
        while rest >= 0x80 {
            store(UInt8(truncatingIfNeeded: rest) | 0x80, in: set)
            rest >>= 7
        }
        store(UInt8(rest), in: set)
    }

    private mutating func store(_ byte: UInt8, in set: Int) {
        if tails[set].offset == tails[set].chunkEnd { addChunk(to: set) }
        bytes[Int(tails[set].offset)] = byte
        tails[set].offset += 1
    }

    private mutating func addChunk(to set: Int) {
        let start = UInt32(bytes.count)
        if tails[set].start == .max {
            tails[set].start = start
        } else {
            let link = Int(tails[set].chunkEnd)
            for index in 0..<4 { bytes[link + index] = UInt8(truncatingIfNeeded: start >> (8 * UInt32(index))) }
            tails[set].level = min(tails[set].level + 1, 5)
        }
        let size = Self.chunkSize(tails[set].level)
        bytes.append(contentsOf: repeatElement(0, count: Int(size + Self.linkSize)))
        tails[set].offset = start
        tails[set].chunkEnd = start + size
    }

    // MARK: Reading

    /// The position before the first number of a set.
    func start(of set: Int) -> Cursor {
        let start = tails[set].start
        return start == .max
            ? Cursor(offset: 0, chunkEnd: 0) : Cursor(offset: start, chunkEnd: start + Self.chunkSize(0))
    }

    /// The next number: the gap between the previous run and a record, or, negative, how many more records that run has.
    /// 0, 3, 4, 5, 9 is `0, 2, -2, 3`.
    func next(_ cursor: inout Cursor, of set: Int) -> Int? {
        if cursor.offset == tails[set].offset {
            guard !cursor.isAtEnd, tails[set].followers > 0 else { return nil }
            cursor.isAtEnd = true
            return -Int(tails[set].followers)
        }
        var number: UInt32 = 0
        var shift: UInt32 = 0
        while true {
            let byte = nextByte(&cursor)
            number |= UInt32(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return number & 1 == 0 ? Int(number >> 1) : -Int(number >> 1)
    }

    private func nextByte(_ cursor: inout Cursor) -> UInt8 {
        if cursor.offset == cursor.chunkEnd {
            let link = Int(cursor.chunkEnd)
            cursor.offset = (0..<4).reduce(0) { $0 | UInt32(bytes[link + $1]) << (8 * UInt32($1)) }
            cursor.level = min(cursor.level + 1, 5)
            cursor.chunkEnd = cursor.offset + Self.chunkSize(cursor.level)
        }
        defer { cursor.offset += 1 }
        return bytes[Int(cursor.offset)]
    }

    /// Calls a function with each number of a set, in order.
    func forEachNumber(of set: Int, _ body: (Int) -> Void) {
        var cursor = start(of: set)
        while let number = next(&cursor, of: set) { body(number) }
    }
}
