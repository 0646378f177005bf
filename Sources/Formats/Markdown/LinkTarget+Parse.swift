import Bytes
import Diagnostics

extension LinkTarget {
    /// The format of links to other parts of the portal, by scheme.
    private static let forms = [
        "record": "record:<collection>/<id>", "figure": "figure:<id>", "count": "count:<collection>",
        "media": "media:<path>",
    ]

    /// Reads a destination, and reports what is wrong with it.
    static func parse(_ destination: String) -> (target: LinkTarget, problem: MarkdownProblem?) {
        let bytes = Array(destination.utf8)
        if bytes.isEmpty { return (.unsafe(destination), .emptyDestination) }
        // Browsers ignore such characters, so they would read "java<tab>script:" as a scheme.
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            return (.unsafe(destination), .controlCharacterInDestination)
        }
        if bytes[0] == UInt8(ascii: "#") {
            let fragment = String(destination.dropFirst())
            return fragment.isEmpty ? (.unsafe(destination), .emptyDestination) : (.fragment(fragment), nil)
        }
        if bytes.starts(with: "//".utf8) {
            return (.unsafe(destination), .malformedDestination(destination, form: "https:\(destination)"))
        }
        guard let (scheme, rest) = split(bytes) else { return path(destination, bytes) }
        switch scheme {
        case "http", "https":
            let host = rest.starts(with: "//".utf8) ? rest.dropFirst(2).first : nil
            let hasHost = host.map { !"/?#:".utf8.contains($0) } ?? false
            return hasHost
                ? (.external(destination), nil)
                : (.unsafe(destination), .malformedDestination(destination, form: "\(scheme)://<host>/<path>"))
        case "mailto", "tel":
            return rest.isEmpty
                ? (.unsafe(destination), .malformedDestination(destination, form: "\(scheme):<address>"))
                : (.external(destination), nil)
        case "record", "figure", "count", "media":
            if let target = portal(scheme, String(decoding: rest, as: UTF8.self)) { return (target, nil) }
            return (.unsafe(destination), .malformedDestination(destination, form: forms[scheme]))
        case "javascript", "vbscript", "data", "file":
            return (.unsafe(destination), .unsafeLink(scheme: scheme))
        default:
            let known = ["http", "https", "mailto", "tel", "record", "figure", "count", "media"]
            return (
                .unsafe(destination),
                .unknownScheme(scheme, nearest: Suggestion.nearest(to: scheme, among: known))
            )
        }
    }

    /// The scheme in lower case and what follows its colon; `nil` for a path (RFC 3986, section 3.1).
    private static func split(_ bytes: [UInt8]) -> (scheme: String, rest: ArraySlice<UInt8>)? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = bytes[..<colon]
        guard let first = scheme.first, first.isASCIILetter,
            scheme.allSatisfy({ $0.isASCIILetterOrDigit || "+-.".utf8.contains($0) })
        else { return nil }
        return (String(decoding: scheme, as: UTF8.self).lowercased(), bytes[(colon + 1)...])
    }

    private static func portal(_ scheme: String, _ rest: String) -> LinkTarget? {
        let steps = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
        switch scheme {
        case "record":
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            return .record(collection: String(rest[..<slash]), id: String(rest[rest.index(after: slash)...]))
        case "media": return .media(path: rest)
        case "figure" where steps.count == 1: return .figure(id: rest)
        case "count" where steps.count == 1: return .count(collection: rest)
        default: return nil
        }
    }

    private static func path(_ destination: String, _ bytes: [UInt8]) -> (LinkTarget, MarkdownProblem?) {
        let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
        let path = String(decoding: bytes[..<end], as: UTF8.self)
        let isFile = [".md", ".markdown", ".html", ".htm"].contains { path.lowercased().hasSuffix($0) }
        guard isFile, bytes[0] != UInt8(ascii: "/") else { return (.path(destination), nil) }
        return (.path(destination), .linkToFile(path))
    }
}
