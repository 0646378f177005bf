extension [UInt8] {
    /// Appends a row of comma-separated values (RFC 4180), ending with CRLF, with quotes where they are needed.
    package mutating func appendCSVRow(_ cells: some Sequence<String>) {
        var isFirst = true
        for cell in cells {
            appendCSVCell(isFirst: isFirst) { $0.append(cell) }
            isFirst = false
        }
        endCSVRow()
    }

    /// Appends a cell, which `body` writes unquoted, after a comma unless it is the first of its row; it is quoted
    /// afterwards if necessary.
    @inline(__always)
    package mutating func appendCSVCell(isFirst: Bool = false, _ body: (inout [UInt8]) -> Void) {
        if !isFirst { append(UInt8(ascii: ",")) }
        let start = count
        body(&self)
        quoteCSVCell(from: start)
    }

    /// Ends a row with CRLF.
    package mutating func endCSVRow() {
        append(0x0D)
        append(0x0A)
    }

    private mutating func quoteCSVCell(from start: Int) {
        let needsQuotes = withUnsafeBufferPointer { bytes in
            bytes.firstIndex(from: start) {
                $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D
            } mayHaveMatch: {
                $0.has(0x22) || $0.has(0x2C) || $0.has(0x0A) || $0.has(0x0D)
            } < bytes.count
        }
        guard needsQuotes else { return }
        let cell = Array(self[start...])
        removeSubrange(start...)
        append(0x22)
        for byte in cell {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }
}
