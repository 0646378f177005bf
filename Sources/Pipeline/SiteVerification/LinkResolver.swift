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
        link.withUnsafeBufferPointer { resolve($0, Form($0)) }
    }

    /// Where a link's parts end (RFC 3986), found in one pass.
    private struct Form {
        /// The end of the path.
        var end: Int
        var fragment: Int?
        /// The end of the scheme.
        var scheme: Int?
        var isEncoded = false

        init(_ link: UnsafeBufferPointer<UInt8>) {
            end = link.count
            var hasSlash = false
            var hasQuery = false
            for index in link.indices {
                switch link[index] {
                case UInt8(ascii: "#"):
                    fragment = index + 1
                    if !hasQuery { end = index }
                    return
                case UInt8(ascii: "?"):
                    if !hasQuery { end = index }
                    hasQuery = true
                case UInt8(ascii: "/"): hasSlash = true
                case UInt8(ascii: ":"): if !hasSlash, !hasQuery, scheme == nil { scheme = index }
                case UInt8(ascii: "%"): isEncoded = true
                default: break
                }
            }
        }
    }

    private mutating func resolve(
        _ link: UnsafeBufferPointer<UInt8>, _ form: Form
    ) -> (target: Target, fragment: [UInt8]?) {
        let fragment = form.fragment.map { Self.decoded(Array(link[$0...])[...]) }
        if form.end == 0 { return (.file(page), fragment) }
        if let scheme = form.scheme {
            let name = ByteSpan(start: 0, end: scheme)
            return (link.has("http", at: name) || link.has("https", at: name) ? .absolute : .other, fragment)
        }
        if link[0] == UInt8(ascii: "/") {
            return (form.end > 1 && link[1] == UInt8(ascii: "/") ? .other : .root, fragment)
        }
        guard build(link, form) else { return (.missing, fragment) }
        return (paths.index(of: path[...]).map { .file($0) } ?? .missing, fragment)
    }

    /// Joins the page's folder and the link; `false` where that leads out of the site.
    private mutating func build(_ link: UnsafeBufferPointer<UInt8>, _ form: Form) -> Bool {
        path.removeAll(keepingCapacity: true)
        path.append(contentsOf: folder)
        var start = 0
        while start < form.end {
            var end = start
            while end < form.end, link[end] != UInt8(ascii: "/") { end += 1 }
            let isUp = end - start == 2 && link[start] == UInt8(ascii: ".") && link[start + 1] == UInt8(ascii: ".")
            let isHere = end - start == 1 && link[start] == UInt8(ascii: ".")
            if isUp {
                guard !path.isEmpty else { return false }
                path.removeLast()
                while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
            } else if !isHere {
                if form.isEncoded {
                    path.append(contentsOf: Self.decoded(Array(link[start..<end])[...]))
                } else {
                    path.append(contentsOf: link[start..<end])
                }
                if end < form.end { path.append(UInt8(ascii: "/")) }
            }
            start = end + 1
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

    /// What a hexadecimal digit stands for; a sign is none.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }
}
