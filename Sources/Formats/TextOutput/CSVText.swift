extension [UInt8] {
    /// Appends a row of comma-separated values (RFC 4180): CRLF at its end, quotes where they are needed.
    public mutating func appendCSVRow(_ cells: some Sequence<String>) {
        var isFirst = true
        for cell in cells {
            if !isFirst { append(UInt8(ascii: ",")) }
            isFirst = false
            var cell = cell
            cell.withUTF8 { appendCSVCell($0) }
        }
        append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func appendCSVCell(_ bytes: UnsafeBufferPointer<UInt8>) {
        let needsQuotes = bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return append(contentsOf: bytes) }
        append(0x22)
        for byte in bytes {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }
}
