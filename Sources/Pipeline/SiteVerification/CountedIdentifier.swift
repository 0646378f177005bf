/// An id that counts up, as ids in a run do: `GG-0417`, `GG-0418`, `GG-0419`.
struct CountedIdentifier {
    private(set) var bytes: [UInt8]
    /// The start of the digits that count.
    private let start: Int

    /// Numbers of up to this many digits are exact in every language that reads the index.
    static let maximumDigitCount = 15

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = Array(bytes)
        let digits = bytes.reversed().prefix(Self.maximumDigitCount).prefix { (0x30...0x39).contains($0) }.count
        start = self.bytes.count - digits
    }

    /// - Returns: whether there is a next one: there is none after all nines.
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
