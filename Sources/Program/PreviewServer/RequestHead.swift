/// A request as it stands on the wire (RFC 9112), as far as a site that is only read has use for it.
struct RequestHead: Sendable {
    var request = PreviewRequest()
    /// Whether another request may follow on the connection.
    var keepsAlive: Bool

    /// - Parameter head: everything before the empty line; `nil` where it is not as it has to be.
    init?(_ head: some Collection<UInt8>) {
        var lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
        guard !lines.isEmpty else { return nil }
        let parts = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(parts[2]) else { return nil }
        request.method = String(parts[0])
        let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        request.path = String(target[0])
        request.query = target.count > 1 ? String(target[1]) : ""
        keepsAlive = parts[2] == "HTTP/1.1"
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t" else { return nil }
            let value = Self.trimmed(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "host":
                // Of two, nobody knows which one counts.
                guard request.host == nil else { return nil }
                request.host = value
            case "connection":
                if value.lowercased().split(separator: ",").contains(where: { Self.trimmed($0) == "close" }) {
                    keepsAlive = false
                }
            case "content-length", "transfer-encoding":
                // What is sent to a site that is only read is not read either, so that nothing can follow it.
                keepsAlive = false
            default: break
            }
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return String(text)
    }
}
