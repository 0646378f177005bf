/// Reads a manifest back. It takes JSON of the one shape that a manifest has and nothing else: a manifest that is not
/// as Daylight writes it is not one to delete files by.
struct ManifestReader {
    struct Failure: Error {
        let reason: String
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
        try expect("{")
        guard try string() == "files" else { throw failure("\"files\" is missing") }
        try expect(":")
        try expect("[")
        var files: [Manifest.File] = []
        if !take("]") {
            repeat { files.append(try file()) } while take(",")
            try expect("]")
        }
        try expect("}")
        skipSpace()
        guard index == bytes.count else { throw failure("there is text after its end") }
        return files
    }

    private mutating func file() throws(Failure) -> Manifest.File {
        try expect("{")
        let path = try member("path") { reader throws(Failure) in try reader.string() }
        try expect(",")
        let byteCount = try member("bytes") { reader throws(Failure) in try reader.integer() }
        try expect(",")
        let sha256 = try member("sha256") { reader throws(Failure) in try reader.string() }
        try expect("}")
        guard isBelowRoot(path) else { throw failure("the path \(path) leads out of the folder") }
        return Manifest.File(path: path, byteCount: byteCount, sha256: sha256)
    }

    private mutating func member<Value>(
        _ name: String, _ value: (inout ManifestReader) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard try string() == name else { throw failure("\"\(name)\" is missing") }
        try expect(":")
        return try value(&self)
    }

    private func isBelowRoot(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8) && !part.contains(0)
        }
    }

    // MARK: Tokens

    private mutating func integer() throws(Failure) -> Int {
        skipSpace()
        var number = 0
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]), index - start < 18 {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index > start else { throw failure("a number is missing") }
        return number
    }

    private mutating func string() throws(Failure) -> String {
        try expect("\"")
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw failure("a text is not UTF-8")
                }
                return string
            }
            if byte == UInt8(ascii: "\\") {
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\\")
                else { throw failure("a text has an escape that paths do not need") }
                text.append(bytes[index])
                index += 1
            } else if byte < 0x20 {
                throw failure("a text holds a control character")
            } else {
                text.append(byte)
            }
        }
        throw failure("a text does not end")
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
        guard take(character) else { throw failure("\"\(character)\" is missing at byte \(index)") }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(truncatingIfNeeded: character.value) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    }

    private func failure(_ reason: String) -> Failure { Failure(reason: reason) }
}
