internal import Bytes

/// The escapes within a string that is known to be well formed.
enum JSONEscapes {
    static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let letter = bytes[index + 1]
            if letter == UInt8(ascii: "u") {
                var code = hexadecimal(bytes, at: index + 2)
                index += 6
                if code >> 10 == 0x36 {
                    code = 0x10000 + (code & 0x3FF) << 10 + (hexadecimal(bytes, at: index + 2) & 0x3FF)
                    index += 6
                }
                if let scalar = Unicode.Scalar(code) { result.append(contentsOf: String(scalar).utf8) }
            } else {
                result.append(byte(of: letter) ?? letter)
                index += 2
            }
        }
        return result
    }

    /// The byte that a letter after a backslash means; `nil` if it means none.
    static func byte(of letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt32 {
        bytes[index..<(index + 4)].reduce(0) { $0 << 4 | UInt32($1.hexadecimalDigitValue ?? 0) }
    }
}
