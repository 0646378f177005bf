internal import TextOutput

/// Keys with the records that have them, in files of about the same size, selected by the keys' hashes. The keys of a file
/// are known in advance; its bytes are produced on request.
///
/// It is a class only so that each file refers to all sets at the cost of one reference; it is immutable.
final class HashedKeyFiles: Sendable {
    private let name: String
    private let content: KeyedRecordSets
    /// The number of files that keys are hashed into, without the long ones.
    let count: Int
    /// The keys, by file and then in the order of their code points.
    private let keys: [UInt32]
    /// By file, the end of its keys.
    private let keyEnds: [Int]
    /// The remainders of long sets, each in consecutive files.
    private let parts: [LongPart]
    /// The continuations of sets that continue in other files, by set.
    private let continuations: [Int: Continuation]

    /// Numbers of a set that are in a separate file.
    private struct LongPart: Sendable {
        let set: Int
        let start: RecordSets.Cursor
        var count = 0
    }

    private struct Continuation: Sendable {
        /// The count of numbers that are stored with the key.
        let headCount: Int
        /// The position of the first of ``parts``, and their count.
        let firstPart: Int
        let partCount: Int
    }

    /// The size of a file in bytes of JSON; a browser reads one or two files for each pair of a query.
    private static let fileSize = 4_000
    /// The maximum length of a part in numbers. Longer sets continue in separate files, which are rarely read, because the
    /// first part has more records than are shown.
    private static let longestPart = 1_500

    /// - Parameter name: the name in those of the files: `<name>-<n>.json` and `<name>-long-<n>.json`.
    init(_ name: String, _ content: KeyedRecordSets) {
        self.name = name
        self.content = content
        let order = content.keys.inOrder()
        var parts: [LongPart] = []
        var continuations: [Int: Continuation] = [:]
        var total = 0
        for key in order {
            let count = content.writtenSetCount(of: Int(key))
            // Brackets, and commas between the sets.
            total += count + 1 + content.keys[Int(key)].count * 3 + 4
            for kind in 0..<count {
                let set = content.set(kind, of: Int(key))
                let (length, continuation) = Self.measure(set, content.sets, &parts)
                total += length
                if let continuation { continuations[set] = continuation }
            }
        }
        self.parts = parts
        self.continuations = continuations
        count = (total + Self.fileSize - 1) / Self.fileSize
        (keys, keyEnds) = Self.distribute(order, content.keys, among: count)
    }

    /// The length of a set's JSON, and its continuation if it is long.
    private static func measure(
        _ set: Int, _ sets: RecordSets, _ parts: inout [LongPart]
    ) -> (length: Int, continuation: Continuation?) {
        var cursor = sets.start(of: set)
        var length = 1
        var count = 0
        var beforeNext = cursor
        while let number = sets.next(&cursor, of: set) {
            // A run's two numbers stay together.
            if count >= longestPart, number >= 0 || count > longestPart { break }
            length += JSONWriter.length(of: number) + 1
            count += 1
            beforeNext = cursor
        }
        length = max(length, 2)
        let firstPart = parts.count
        var part = LongPart(set: set, start: beforeNext)
        cursor = beforeNext
        while let number = sets.next(&cursor, of: set) {
            if part.count >= longestPart, number >= 0 || part.count > longestPart {
                parts.append(part)
                part = LongPart(set: set, start: beforeNext)
            }
            part.count += 1
            beforeNext = cursor
        }
        guard part.count > 0 else { return (length, nil) }
        parts.append(part)
        let continuation = Continuation(headCount: count, firstPart: firstPart, partCount: parts.count - firstPart)
        // Brackets and a comma, and the comma before them.
        length += JSONWriter.length(of: firstPart) + JSONWriter.length(of: continuation.partCount) + 4
        return (length, continuation)
    }

    /// The keys, in order, by the files that they hash into.
    private static func distribute(
        _ order: [UInt32], _ keys: SearchKeyTable, among count: Int
    ) -> (keys: [UInt32], ends: [Int]) {
        func file(of key: UInt32) -> Int { Int(keys.hashes[Int(key)] % UInt32(count)) }
        var next = [Int](repeating: 0, count: count + 1)
        for key in order { next[file(of: key) + 1] += 1 }
        for file in 0..<count { next[file + 1] += next[file] }
        var distributed = [UInt32](repeating: 0, count: order.count)
        for key in order {
            distributed[next[file(of: key)]] = key
            next[file(of: key)] += 1
        }
        return (distributed, Array(next.dropLast()))
    }

    // MARK: Files

    var files: [SearchFile] {
        (0..<count).map { number in SearchFile("\(name)-\(number).json") { self.writeFile(number, to: &$0) } }
            + parts.indices.map { number in
                SearchFile("\(name)-long-\(number).json") { self.writePart(number, to: &$0) }
            }
    }

    private func writeFile(_ file: Int, to json: inout JSONWriter) {
        json.object { json in
            for key in keys[(file == 0 ? 0 : keyEnds[file - 1])..<keyEnds[file]] {
                json.name(content.keys.text(Int(key)))
                json.array { json in
                    for kind in 0..<content.writtenSetCount(of: Int(key)) {
                        json.array { write(content.set(kind, of: Int(key)), to: &$0) }
                    }
                }
            }
        }
    }

    /// Writes the numbers of a set; of a long set, its first numbers, then the number of the first file in which it
    /// continues, and the count of these files.
    private func write(_ set: Int, to json: inout JSONWriter) {
        let continuation = continuations[set]
        var cursor = content.sets.start(of: set)
        json.numbers(of: set, content.sets, from: &cursor, limit: continuation?.headCount ?? .max)
        if let continuation {
            json.array { json in
                json.value(continuation.firstPart)
                json.value(continuation.partCount)
            }
        }
    }

    private func writePart(_ number: Int, to json: inout JSONWriter) {
        let part = parts[number]
        var cursor = part.start
        json.array { $0.numbers(of: part.set, content.sets, from: &cursor, limit: part.count) }
    }
}

extension JSONWriter {
    /// Writes at most a given count of numbers of a set.
    mutating func numbers(of set: Int, _ sets: RecordSets, from cursor: inout RecordSets.Cursor, limit: Int = .max) {
        var count = 0
        while count < limit, let number = sets.next(&cursor, of: set) {
            value(number)
            count += 1
        }
    }

    /// The length of an integer in bytes.
    static func length(of number: Int) -> Int {
        var length = number < 0 ? 2 : 1
        var rest = number.magnitude
        while rest >= 10 {
            rest /= 10
            length += 1
        }
        return length
    }
}
