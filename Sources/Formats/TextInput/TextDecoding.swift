package import Diagnostics

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// From a file's bytes to text.
package enum TextDecoding {
    /// What a file turned out to be.
    package enum Outcome {
        case text(SourceText)
        case failure(Diagnostic)
    }

    /// Reads UTF-8, with or without a byte-order mark.
    package static func utf8(_ bytes: [UInt8], file: String) -> Outcome {
        if startsWithUTF16Mark(bytes) {
            return .failure(Diagnostic(ContentProblem.byteOrder, at: SourcePlace(file: file)))
        }
        let text = withoutMark(bytes)
        guard let offset = firstInvalidByte(text) else { return .text(SourceText(file: file, bytes: text)) }
        let place = SourceText(file: file, bytes: Array(text[..<offset])).place(at: offset)
        return .failure(Diagnostic(ContentProblem.notUTF8(byte: text[offset]), at: place))
    }

    /// Reads GB18030 by the system's own converter.
    package static func gb18030(_ bytes: [UInt8], file: String) -> Outcome {
        let converter = iconv_open("UTF-8", "GB18030")
        guard converter != iconv_t(bitPattern: -1) else {
            return .failure(
                Diagnostic(
                    ContentProblem.unreadable(reason: .noConverter),
                    at: SourcePlace(file: file)))
        }
        defer { iconv_close(converter) }
        var input = bytes
        // Two bytes become three at most, four become four, and one stays one.
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        let failed = input.withUnsafeMutableBytes { inputBuffer in
            output.withUnsafeMutableBytes { outputBuffer in
                var inputPointer = inputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var outputPointer = outputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &inputPointer, &inputLeft, &outputPointer, &outputLeft) == failure
            }
        }
        output.removeLast(outputLeft)
        let text = SourceText(file: file, bytes: output)
        if failed {
            return .failure(
                Diagnostic(
                    ContentProblem.undecodable(encoding: "gb18030", byte: bytes[bytes.count - inputLeft]),
                    at: text.place(at: output.count)))
        }
        return .text(SourceText(file: file, bytes: withoutMark(output)))
    }

    /// Whether bytes that are UTF-8 hold anything but ASCII and nothing longer than two bytes. A few words of GB18030
    /// can look like that, and a text in Chinese UTF-8 cannot: its characters take three bytes.
    package static func holdsOnlyShortSequences(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 >= 0x80 } && !bytes.contains { $0 >= 0xE0 }
    }

    /// Whether bytes that are not UTF-8 look like UTF-8 that was damaged rather than another encoding: most of what is
    /// not ASCII still forms UTF-8 sequences. Such bytes can pass as GB18030, and would be other characters there.
    package static func looksLikeDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        var inSequences = 0
        var others = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
            if length > 2, index + length <= bytes.count,
                bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                inSequences += length
                index += length
            } else {
                others += 1
                index += 1
            }
        }
        return inSequences > others
    }

    /// The offset of the first byte that is not part of well-formed UTF-8 (Unicode, table 3-7).
    static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte < 0x80 {
                    index += 1
                    continue
                }
                // Han characters, the most of a Chinese text.
                if (0xE4...0xE9).contains(byte), index + 2 < buffer.count, buffer[index + 1] & 0xC0 == 0x80,
                    buffer[index + 2] & 0xC0 == 0x80
                {
                    index += 3
                    continue
                }
                var second: ClosedRange<UInt8> = 0x80...0xBF
                let length: Int
                switch byte {
                case 0xC2...0xDF: length = 2
                case 0xE0: (length, second) = (3, 0xA0...0xBF)
                case 0xED: (length, second) = (3, 0x80...0x9F)
                case 0xE1...0xEF: length = 3
                case 0xF0: (length, second) = (4, 0x90...0xBF)
                case 0xF1...0xF3: length = 4
                case 0xF4: (length, second) = (4, 0x80...0x8F)
                default: return index
                }
                guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return index }
                for next in (index + 2)..<max(index + 2, index + length) where buffer[next] & 0xC0 != 0x80 {
                    return index
                }
                index += length
            }
            return nil
        }
    }

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func startsWithUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }
}

/// `(size_t)-1`, what `iconv` returns where it stops early.
private let failure = Int(bitPattern: UInt.max)
