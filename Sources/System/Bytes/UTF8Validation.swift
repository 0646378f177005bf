/// The offset of the first byte that is not part of well-formed UTF-8 (RFC 3629: no overlong form, no surrogate,
/// nothing beyond U+10FFFF); `nil` if there is none.
package func invalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
            // Eight ASCII bytes are skipped in one step.
            let isRun =
                index + 8 <= bytes.count
                && raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            index += isRun ? 8 : 1
            continue
        }
        // Most Chinese characters have this form.
        if (0xE1...0xEC).contains(lead), index + 2 < bytes.count {
            guard bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else { return index }
            index += 3
            continue
        }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return index
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
        for position in 2..<max(length, 2) where bytes[index + position] & 0xC0 != 0x80 { return index }
        index += length
    }
    return nil
}
