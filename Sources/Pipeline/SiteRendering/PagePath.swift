internal import PortalModel

/// The paths of pages relative to the site's root. An address never changes while its record is published.
enum PagePath {
    static let home = "index.html"
    static let notFound = "404.html"
    static let search = "search.html"
    static let checks = "checks.html"
    static let changes = "changes.html"
    static let downloads = "downloads.html"

    /// The extension of every page.
    static let ending = ".html"

    static func index(of collection: String) -> String { "\(collection)/index.html" }
    static func record(_ record: String, of collection: String) -> String { "\(collection)/\(record).html" }

    /// A page of the list in parts, numbered from 1. No record's page is in a subfolder of its collection's folder, and
    /// no folder of browse pages has this name.
    static func part(_ number: Int, of collection: String) -> String { "\(collection)/parts/\(number).html" }

    static func browse(_ collection: String, by field: String, value: String) -> String {
        "\(collection)/by-\(field)/\(value).html"
    }
}

/// The path from a page back to the root, used as a prefix of paths from the root: empty, `../` or `../../`; or, for
/// the page that is served at any address, the path in the site's own address.
struct PageRoot: Sendable, Hashable {
    let prefix: String
    /// The page's own folder relative to the root, with a slash at its end; empty if there is none.
    private let folder: String
    /// The same without the slash.
    private let folderName: String

    /// The root as seen from a path relative to it.
    init(of path: String) {
        prefix = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        folder = end.map { String(path[...$0]) } ?? ""
        folderName = end.map { String(path[..<$0]) } ?? ""
    }

    init(absolute url: String) {
        prefix = url
        folder = ""
        folderName = ""
    }

    /// The same path, for links that lead out of the page's own folder.
    var outward: PageRoot { PageRoot(absolute: prefix) }

    /// Whether the page is directly in a folder, not in a subfolder of it.
    func isIn(folder name: String) -> Bool { folderName == name }

    /// The link to a path relative to the root: only its last part if it is in the page's own folder.
    func link(_ path: String) -> String {
        if !folder.isEmpty, path.utf8.starts(with: folder.utf8) { return String(path.dropFirst(folder.count)) }
        return prefix + path
    }
}
