internal import Bytes

/// A simple pattern such as codes have, `[A-Z]{2}-[0-9]{4}`, matched by bytes: a regular expression takes a hundred
/// times as long, and a long list has a code in every row.
struct CodePattern {
    /// The bytes allowed at each position.
    private var positions: [ByteSet] = []
    /// How often the last position may be repeated.
    private var lastCount = 1...1

    /// `nil` if the pattern needs a regular expression: if it has anything other than ASCII letters, digits and a few
    /// marks, classes of them, and counts, of which only the last may be a range.
    init?(_ pattern: String) {
        var rest = Array(pattern.utf8)[...]
        while !rest.isEmpty {
            guard lastCount == 1...1, let set = ByteSet(&rest), let count = Self.count(&rest) else { return nil }
            if count.lowerBound == count.upperBound {
                positions += [ByteSet](repeating: set, count: count.lowerBound)
            } else {
                positions.append(set)
                lastCount = count
            }
        }
    }

    func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let last = positions.last else { return bytes.isEmpty }
            let fixed = positions.count - 1
            guard bytes.count >= fixed, lastCount.contains(bytes.count - fixed) else { return false }
            for index in bytes.indices {
                let set = index < fixed ? positions[index] : last
                if !set.contains(bytes[index]) { return false }
            }
            return true
        }
    }

    /// Reads `{2}` or `{2,4}`; nothing means once.
    private static func count(_ rest: inout ArraySlice<UInt8>) -> ClosedRange<Int>? {
        guard let next = rest.first, !isPlain(next), next != UInt8(ascii: "[") else { return 1...1 }
        guard next == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let bounds = rest[(rest.startIndex + 1)..<end].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false
        ).map { Int(String(decoding: $0, as: UTF8.self)) }
        rest = rest[(end + 1)...]
        guard (1...2).contains(bounds.count), let low = bounds[0], let high = bounds[bounds.count - 1],
            low >= 1, low <= high, high <= 64
        else { return nil }
        return low...high
    }

    /// Whether a character stands for itself in a regular expression, inside a class and outside.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): true
        default: byte.isASCIILetterOrDigit
        }
    }

    /// A set of ASCII bytes.
    private struct ByteSet {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        /// Reads a character or a class from the beginning of a pattern.
        init?(_ rest: inout ArraySlice<UInt8>) {
            guard let first = rest.popFirst() else { return nil }
            if isPlain(first) {
                insert(first...first)
                return
            }
            guard first == UInt8(ascii: "[") else { return nil }
            while let byte = rest.popFirst(), byte != UInt8(ascii: "]") {
                guard isPlain(byte), byte != UInt8(ascii: "-") else { return nil }
                guard rest.first == UInt8(ascii: "-") else {
                    insert(byte...byte)
                    continue
                }
                rest.removeFirst()
                guard let end = rest.popFirst(), isPlain(end), byte <= end else { return nil }
                insert(byte...end)
            }
            guard low | high != 0 else { return nil }
        }

        private mutating func insert(_ bytes: ClosedRange<UInt8>) {
            for byte in bytes {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
            }
        }

        func contains(_ byte: UInt8) -> Bool {
            switch byte {
            case 0..<64: low & (1 << UInt64(byte)) != 0
            case 64..<128: high & (1 << UInt64(byte - 64)) != 0
            default: false
            }
        }
    }
}
