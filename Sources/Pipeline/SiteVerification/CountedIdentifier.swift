/// An id that counts on, as a run of ids is written: `GG-0417`, `GG-0418`, `GG-0419`.
struct CountedIdentifier {
    private(set) var bytes: [UInt8]
    /// Where the digits begin that count.
    private let start: Int

    /// So many digits are exact in the numbers of every language that reads the index.
    static let mostDigits = 15

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = Array(bytes)
        let digits = bytes.reversed().prefix(Self.mostDigits).prefix { (0x30...0x39).contains($0) }.count
        start = self.bytes.count - digits
    }

    /// - Returns: whether there is a next one: past the last of its digits there is none.
    mutating func advance() -> Bool {
        for index in (start..<bytes.count).reversed() {
            if bytes[index] < UInt8(ascii: "9") {
                bytes[index] += 1
                return true
            }
            bytes[index] = UInt8(ascii: "0")
        }
        return false
    }
}
