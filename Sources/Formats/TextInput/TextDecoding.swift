internal import Bytes
package import Diagnostics

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Turns a file's bytes into text.
package enum TextDecoding {
    /// The text of a file, or why there is none.
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
        guard let offset = text.withUnsafeBufferPointer(invalidUTF8(in:)) else {
            return .text(SourceText(file: file, bytes: text))
        }
        let place = SourceText(file: file, bytes: Array(text[..<offset])).place(at: offset)
        return .failure(Diagnostic(ContentProblem.notUTF8(byte: text[offset]), at: place))
    }

    /// Reads GB18030 with the system's converter.
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
        // Two bytes become at most three, four become four, and one stays one.
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        let hasFailed = input.withUnsafeMutableBytes { inputBuffer in
            output.withUnsafeMutableBytes { outputBuffer in
                var inputPointer = inputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var outputPointer = outputBuffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &inputPointer, &inputLeft, &outputPointer, &outputLeft) == failure
            }
        }
        output.removeLast(outputLeft)
        let text = SourceText(file: file, bytes: output)
        if hasFailed {
            return .failure(
                Diagnostic(
                    ContentProblem.undecodable(encoding: "gb18030", byte: bytes[bytes.count - inputLeft]),
                    at: text.place(at: output.count)))
        }
        return .text(SourceText(file: file, bytes: withoutMark(output)))
    }

    /// Whether bytes that are UTF-8 contain anything but ASCII, and nothing longer than two bytes. A few words of
    /// GB18030 can look like that; Chinese text in UTF-8 cannot, because its characters take three bytes.
    package static func holdsOnlyShortSequences(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 >= 0x80 } && !bytes.contains { $0 >= 0xE0 }
    }

    /// Whether bytes that are not UTF-8 look like damaged UTF-8 rather than another encoding, because most of what is
    /// not ASCII still forms UTF-8 sequences. Such bytes can pass as GB18030, where they would be other characters.
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

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func startsWithUTF16Mark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }
}

/// `(size_t)-1`, which `iconv` returns if it stops early.
private let failure = Int(bitPattern: UInt.max)
