/// Says to which file of the site a link of a page leads.
struct LinkResolver {
    enum Target {
        case file(Int)
        /// Nothing of the site is there.
        case missing
        /// From the root of the host.
        case root
        /// With a scheme that is fetched: `http`, `https`.
        case absolute
        /// Somewhere else, or to no file: `mailto`, `tel`, `data`.
        case other
    }

    private let paths: ByteTable
    private let page: Int
    /// The page's folder, with `/` at its end; empty for the root.
    private let folder: [UInt8]
    private var path: [UInt8] = []

    init(paths: ByteTable, page: Int, pagePath: String) {
        self.paths = paths
        self.page = page
        let bytes = Array(pagePath.utf8)
        folder = bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[...$0]) } ?? []
    }

    /// - Parameter link: with its character references resolved.
    /// - Returns: the target, and the fragment without its escapes where there is one.
    mutating func resolve(_ link: ArraySlice<UInt8>) -> (target: Target, fragment: [UInt8]?) {
        let hash = link.firstIndex(of: UInt8(ascii: "#"))
        let fragment = hash.map { Self.decoded(link[($0 + 1)...]) }
        var address = link[..<(hash ?? link.endIndex)]
        if let query = address.firstIndex(of: UInt8(ascii: "?")) { address = address[..<query] }
        if address.isEmpty { return (.file(page), fragment) }
        if let scheme = Self.scheme(of: address) {
            return (scheme == "http" || scheme == "https" ? .absolute : .other, fragment)
        }
        if address.starts(with: "//".utf8) { return (.other, fragment) }
        if address.first == UInt8(ascii: "/") { return (.root, fragment) }
        guard build(address) else { return (.missing, fragment) }
        return (paths.index(of: path[...]).map { .file($0) } ?? .missing, fragment)
    }

    private static func scheme(of address: ArraySlice<UInt8>) -> String? {
        guard let colon = address.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }),
            address[colon] == UInt8(ascii: ":")
        else { return nil }
        return String(decoding: address[..<colon].map { $0 | 0x20 }, as: UTF8.self)
    }

    /// Joins the page's folder and the link; `false` where that leads out of the site.
    private mutating func build(_ address: ArraySlice<UInt8>) -> Bool {
        path.removeAll(keepingCapacity: true)
        path.append(contentsOf: folder)
        var start = address.startIndex
        while start < address.endIndex {
            let end = address[start...].firstIndex(of: UInt8(ascii: "/")) ?? address.endIndex
            let part = address[start..<end]
            let isLast = end == address.endIndex
            if part.elementsEqual("..".utf8) {
                guard !path.isEmpty else { return false }
                path.removeLast()
                while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
            } else if !part.elementsEqual(".".utf8) {
                if part.contains(UInt8(ascii: "%")) {
                    path.append(contentsOf: Self.decoded(part))
                } else {
                    path.append(contentsOf: part)
                }
                if !isLast { path.append(UInt8(ascii: "/")) }
            }
            start = isLast ? end : end + 1
        }
        return true
    }

    /// Without percent-encoding (RFC 3986); what is no such encoding stays as it is.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}
