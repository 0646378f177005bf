/// What folded texts are looked up by: single characters and pairs of neighbouring ones.
enum SearchKeys {
    /// A character, or two, as one number: the first in the upper half.
    typealias Pair = UInt64

    /// Every character of a title and every pair, also across what folding leaves out.
    static func pairsAndCharacters(of points: [UInt32]) -> [Pair] {
        var keys: [Pair] = []
        keys.reserveCapacity(points.count * 2)
        for (index, point) in points.enumerated() {
            keys.append(UInt64(point) << 32)
            if index + 1 < points.count { keys.append((UInt64(point) << 32) | UInt64(points[index + 1])) }
        }
        return keys
    }

    /// The pairs of one piece of a running text, and its words where it is written in letters. A piece of one
    /// character has that character.
    static func pairsAndWords(of points: [UInt32]) -> (pairs: [Pair], words: [[UInt32]]) {
        var pairs: [Pair] = []
        var words: [[UInt32]] = []
        var start = 0
        while start < points.count {
            let isWord = isOfWords(points[start])
            var end = start + 1
            while end < points.count, isOfWords(points[end]) == isWord { end += 1 }
            if isWord {
                words.append(Array(points[start..<end]))
            } else if end - start == 1 {
                pairs.append(UInt64(points[start]) << 32)
            } else {
                for index in start..<(end - 1) {
                    pairs.append((UInt64(points[index]) << 32) | UInt64(points[index + 1]))
                }
            }
            start = end
        }
        return (pairs, words)
    }

    /// Whether a character belongs to a script whose words stand apart: alphabets do, and they come first in Unicode.
    private static func isOfWords(_ point: UInt32) -> Bool { point < 0x0E00 }

    static func points(of pair: Pair) -> [UInt32] {
        [UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)].filter { $0 != 0 }
    }

    static func text(_ points: [UInt32]) -> String {
        String(String.UnicodeScalarView(points.compactMap(Unicode.Scalar.init)))
    }

    /// In which of so many files a key stands: the 32-bit FNV-1a hash of its code points, taken whole.
    static func file(of key: [UInt32], among count: Int) -> Int {
        var hash: UInt32 = 2_166_136_261
        for point in key { hash = (hash ^ point) &* 16_777_619 }
        return Int(hash % UInt32(count))
    }
}
