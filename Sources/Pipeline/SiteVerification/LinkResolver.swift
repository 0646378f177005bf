/// Determines which file of the site a link of a page leads to.
struct LinkResolver {
    enum Target {
        case file(Int)
        /// The page itself.
        case thisPage
        /// No file of the site.
        case missing
        /// From the root of the host.
        case root
        /// With a scheme of pages: `http`, `https`.
        case absolute
        /// Elsewhere, or not to a file: `mailto`, `tel`, `data`.
        case other
    }

    struct Link {
        let target: Target
        /// The part of the link after `#`.
        let fragment: ByteSpan?
        /// Whether the fragment may contain percent-encoding.
        let isEncoded: Bool
    }

    private let paths: ByteTable
    /// The page's folder, with `/` at its end; empty for the root.
    private var folder: [UInt8] = []
    private var path: [UInt8] = []
    /// Links of the folder's pages and where they lead: most of them are on all pages.
    private var known = ByteTable()
    private var knownLinks: [Link] = []

    private static let largestKnownCount = 1000

    init(paths: ByteTable) {
        self.paths = paths
    }

    /// Resolves links from another page.
    /// - Returns: whether its folder differs from that of the last page, so that the same links can lead elsewhere.
    @discardableResult
    mutating func begin(_ path: String) -> Bool {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
        let folder = path.utf8[..<(end ?? path.startIndex)]
        if folder.elementsEqual(self.folder) { return false }
        self.folder = Array(folder)
        known.removeAll()
        knownLinks.removeAll(keepingCapacity: true)
        return true
    }

    /// - Parameter link: with its character references resolved.
    mutating func resolve(_ link: ByteBuffer) -> Link {
        if let number = known.index(of: link) { return knownLinks[number] }
        let parts = LinkParts(link)
        let fragment = parts.fragment.map { ByteSpan(start: $0, end: link.count) }
        let resolved = Link(target: target(of: link, parts), fragment: fragment, isEncoded: parts.isEncoded)
        if known.count < Self.largestKnownCount {
            known.insert(link)
            knownLinks.append(resolved)
        }
        return resolved
    }

    /// Where a link's parts end (RFC 3986), found in one pass.
    private struct LinkParts {
        /// The end of the path.
        var end: Int
        var fragment: Int?
        /// The end of the scheme.
        var scheme: Int?
        var isEncoded = false

        /// The bytes below `@` that have a meaning: `#`, `%`, `/`, `:` and `?`.
        private static let special: UInt64 = 1 << 0x23 | 1 << 0x25 | 1 << 0x2F | 1 << 0x3A | 1 << 0x3F

        @inline(__always)
        init(_ link: ByteBuffer) {
            end = link.count
            var hasSlash = false
            var hasQuery = false
            var index = 0
            while index < link.count {
                let byte = link[index]
                if byte < 0x40, Self.special >> UInt64(byte) & 1 != 0 {
                    switch byte {
                    case UInt8(ascii: "#"):
                        fragment = index + 1
                        if !hasQuery { end = index }
                        let escape = link.position(of: UInt8(ascii: "%"), from: index, to: link.count)
                        isEncoded = isEncoded || escape < link.count
                        return
                    case UInt8(ascii: "?"):
                        if !hasQuery { end = index }
                        hasQuery = true
                    case UInt8(ascii: "/"): hasSlash = true
                    case UInt8(ascii: ":"): if !hasSlash, !hasQuery, scheme == nil { scheme = index }
                    default: isEncoded = true
                    }
                }
                index += 1
            }
        }
    }

    @inline(__always)
    private mutating func target(of link: ByteBuffer, _ parts: LinkParts) -> Target {
        if parts.end == 0 { return .thisPage }
        if let scheme = parts.scheme {
            let name = ByteSpan(start: 0, end: scheme)
            return link.has("http", at: name) || link.has("https", at: name) ? .absolute : .other
        }
        if link[0] == UInt8(ascii: "/") { return parts.end > 1 && link[1] == UInt8(ascii: "/") ? .other : .root }
        guard build(link, parts) else { return .missing }
        return path.withUnsafeBufferPointer { paths.index(of: $0) }.map { .file($0) } ?? .missing
    }

    /// Joins the page's folder and the link; `false` if that leads out of the site.
    @inline(__always)
    private mutating func build(_ link: ByteBuffer, _ parts: LinkParts) -> Bool {
        path.removeAll(keepingCapacity: true)
        path.append(contentsOf: folder)
        var start = 0
        // Most links go up first and then straight down.
        while start + 3 <= parts.end, link[start] == UInt8(ascii: "."), link[start + 1] == UInt8(ascii: "."),
            link[start + 2] == UInt8(ascii: "/")
        {
            guard goUp() else { return false }
            start += 3
        }
        if parts.isEncoded || hasDots(link, from: start, to: parts.end) { return buildBySegments(link, parts, start) }
        path.append(link[ByteSpan(start: start, end: parts.end)])
        return true
    }

    @inline(__always)
    private mutating func goUp() -> Bool {
        guard !path.isEmpty else { return false }
        path.removeLast()
        while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
        return true
    }

    /// Whether a segment of a path begins with a dot.
    @inline(__always)
    private func hasDots(_ link: ByteBuffer, from start: Int, to end: Int) -> Bool {
        var isAtStart = true
        for index in start..<end {
            if isAtStart, link[index] == UInt8(ascii: ".") { return true }
            isAtStart = link[index] == UInt8(ascii: "/")
        }
        return false
    }

    private mutating func buildBySegments(_ link: ByteBuffer, _ parts: LinkParts, _ start: Int) -> Bool {
        var start = start
        while start < parts.end {
            let end = link.position(of: UInt8(ascii: "/"), from: start, to: parts.end)
            let segment = link[ByteSpan(start: start, end: end)]
            if segment.isExactly("..") {
                guard goUp() else { return false }
            } else if !segment.isExactly(".") {
                path.append(contentsOf: parts.isEncoded ? Self.decoded(segment) : Array(segment))
                if end < parts.end { path.append(UInt8(ascii: "/")) }
            }
            start = end + 1
        }
        return true
    }

    /// Without percent-encoding (RFC 3986); an invalid encoding is kept unchanged.
    static func decoded(_ bytes: ByteBuffer) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The value of a hexadecimal digit.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }
}
