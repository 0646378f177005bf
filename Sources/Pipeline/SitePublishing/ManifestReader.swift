internal import Diagnostics
internal import FileAccess

/// Reads a manifest back. It takes JSON of the one shape that Daylight writes and nothing else: a manifest that is
/// not as Daylight writes it is not one to delete files by.
struct ManifestReader {
    struct Failure: Error {
        let reason: Phrase
        /// Where in the text, in bytes.
        let offset: Int
    }

    private let bytes: [UInt8]
    private var index = 0

    static func read(_ bytes: [UInt8]) throws(Failure) -> Manifest {
        var reader = ManifestReader(bytes: bytes)
        return Manifest(files: try reader.manifest())
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func manifest() throws(Failure) -> [Manifest.File] {
        try expect(UInt8(ascii: "{"))
        try name("files")
        try expect(UInt8(ascii: "["))
        var files: [Manifest.File] = []
        if !take(UInt8(ascii: "]")) {
            repeat {
                files.append(try file(after: files.last?.path))
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "]"))
        }
        try expect(UInt8(ascii: "}"))
        skipSpace()
        guard index == bytes.count else { throw failure(.textAfterEnd) }
        return files
    }

    private mutating func file(after previous: String?) throws(Failure) -> Manifest.File {
        try expect(UInt8(ascii: "{"))
        try name("path")
        let pathOffset = offsetOfNext()
        let path = try string()
        guard isBelowRoot(path), path != Manifest.path else {
            throw Failure(reason: .notBelow(path), offset: pathOffset)
        }
        if let previous, !Disk.bytesPrecede(previous, path) {
            throw Failure(reason: .notInOrder(path), offset: pathOffset)
        }
        try expect(UInt8(ascii: ","))
        try name("bytes")
        let byteCount = try integer()
        try expect(UInt8(ascii: ","))
        try name("sha256")
        let hashOffset = offsetOfNext()
        let sha256 = try string()
        guard sha256.utf8.count == 64, sha256.utf8.allSatisfy(isHexadecimal) else {
            throw Failure(reason: .malformedHash(of: path), offset: hashOffset)
        }
        try expect(UInt8(ascii: "}"))
        return Manifest.File(path: path, byteCount: byteCount, sha256: sha256)
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    // MARK: Tokens

    /// A member's name and the colon after it.
    private mutating func name(_ name: StaticString) throws(Failure) {
        let offset = offsetOfNext()
        let expected = "\(name)"
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\""), try string() == expected else {
            throw Failure(reason: .lacking(expected), offset: offset)
        }
        try expect(UInt8(ascii: ":"))
    }

    private mutating func integer() throws(Failure) -> Int {
        skipSpace()
        let start = index
        var number = 0
        while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 18 {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index > start, index - start == 1 || bytes[start] != 0x30 else {
            throw Failure(reason: .missingSize, offset: start)
        }
        return number
    }

    /// A text; its only escapes are those of the quotation mark and the backslash, because paths have no others.
    private mutating func string() throws(Failure) -> String {
        try expect(UInt8(ascii: "\""))
        let start = index
        var unescaped: [UInt8]?
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text =
                    if let unescaped { String(validating: unescaped, as: UTF8.self) } else {
                        String(validating: bytes[start..<index], as: UTF8.self)
                    }
                guard let text else { throw Failure(reason: .undecodableText, offset: start) }
                index += 1
                return text
            }
            guard byte >= 0x20 else { throw failure(.controlCharacterInText) }
            if byte == UInt8(ascii: "\\") {
                if unescaped == nil { unescaped = Array(bytes[start..<index]) }
                index += 1
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\\")
                else { throw failure(.needlessEscape) }
            }
            unescaped?.append(bytes[index])
            index += 1
        }
        throw failure(.unterminatedText)
    }

    private mutating func expect(_ byte: UInt8) throws(Failure) {
        guard take(byte) else { throw failure(.lacking(String(Unicode.Scalar(byte)))) }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func offsetOfNext() -> Int {
        skipSpace()
        return index
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private func failure(_ reason: Phrase) -> Failure { Failure(reason: reason, offset: index) }
}
