/// A path of the site as a browser asks for it, decoded and normalised. It leads to a file of the site or to none, and
/// never to the disk.
struct RequestedPath: Sendable, Hashable {
    /// Without empty ones, `.` and `..`.
    var segments: [String]
    /// Whether it ends as the path of a folder does.
    var isFolder: Bool

    init(segments: [String], isFolder: Bool) {
        self.segments = segments
        self.isFolder = isFolder
    }

    /// - Parameter path: percent-encoded, without a query; `nil` where it does not begin with `/`, has broken escapes,
    ///   is not UTF-8 or holds a NUL.
    init?(percentEncoded path: some StringProtocol) {
        guard path.utf8.first == UInt8(ascii: "/"), let bytes = Self.percentDecoded(path.utf8), !bytes.contains(0),
            let decoded = String(validating: bytes, as: UTF8.self)
        else { return nil }
        segments = []
        isFolder = true
        for segment in decoded.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            isFolder = segment.isEmpty || segment == "." || segment == ".."
            if segment == ".." {
                // Above the root is the root again, as in a browser.
                _ = segments.popLast()
            } else if !isFolder {
                segments.append(String(segment))
            }
        }
    }

    /// The path of the file that it leads to, below the root; of a folder, its index.
    var file: String {
        (segments + (isFolder ? ["index.html"] : [])).joined(separator: "/")
    }

    /// With everything escaped but letters, digits and `-._~`.
    var percentEncoded: String {
        var encoded = "/"
        for (index, segment) in segments.enumerated() {
            for byte in segment.utf8 { encoded += Self.escaped(byte) }
            if isFolder || index < segments.count - 1 { encoded += "/" }
        }
        return encoded
    }

    /// The rest of a path below a folder of the given segments.
    func below(_ root: [String]) -> RequestedPath? {
        guard segments.starts(with: root), segments.count > root.count || isFolder else { return nil }
        return RequestedPath(segments: Array(segments.dropFirst(root.count)), isFolder: isFolder)
    }

    private static func percentDecoded(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
                return nil
            }
            decoded.append(high << 4 | low)
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            String(UnicodeScalar(byte))
        default:
            (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
    }
}
