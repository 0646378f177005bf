internal import Diagnostics

/// The bytes of a picture. Reading beyond their end throws the failure `truncated`.
struct PictureBytes {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    enum Order {
        case bigEndian
        case littleEndian
    }

    var count: Int { bytes.count }
    var slice: ArraySlice<UInt8> { bytes }

    func byte(at offset: Int) throws(PictureFailure) -> UInt8 {
        guard offset >= 0, offset < count else { throw PictureFailure(.truncated, at: count) }
        return bytes[bytes.startIndex + offset]
    }

    /// An unsigned number of at most 4 bytes.
    func number(at offset: Int, bytes size: Int, _ order: Order) throws(PictureFailure) -> Int {
        guard offset >= 0, size <= count, offset <= count - size else { throw PictureFailure(.truncated, at: count) }
        var number = 0
        for index in 0..<size {
            let position = order == .bigEndian ? index : size - 1 - index
            number = number << 8 | Int(bytes[bytes.startIndex + offset + position])
        }
        return number
    }

    /// A part of them, which must be complete.
    func part(_ range: Range<Int>) throws(PictureFailure) -> PictureBytes {
        guard range.lowerBound >= 0, range.upperBound <= count else { throw PictureFailure(.truncated, at: count) }
        return PictureBytes(bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)])
    }

    func starts(with text: String, at offset: Int = 0) -> Bool {
        bytes.dropFirst(offset).starts(with: text.utf8)
    }

    func dropFirst(_ length: Int) -> PictureBytes { PictureBytes(bytes.dropFirst(length)) }

    func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

    /// The first such byte at or after an offset.
    func firstIndex(of byte: UInt8, from offset: Int) -> Int? {
        bytes.dropFirst(offset).firstIndex(of: byte).map { $0 - bytes.startIndex }
    }

    /// The number of bytes from an offset on; 0 if all are zeros, with which some cameras pad files.
    func trailingByteCount(from end: Int) -> Int {
        bytes.dropFirst(end).allSatisfy { $0 == 0 } ? 0 : count - end
    }
}

/// Whether a byte is whitespace in XML.
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}
