internal import PortalModel

/// Where pages are, below the site's root. An address never changes while its record is published.
enum PagePath {
    static let home = "index.html"
    static let notFound = "404.html"
    static let search = "search.html"
    static let checks = "checks.html"
    static let changes = "changes.html"
    static let downloads = "downloads.html"

    /// What the name of every page ends in.
    static let ending = ".html"

    static func index(of collection: String) -> String { "\(collection)/index.html" }
    static func record(_ record: String, of collection: String) -> String { "\(collection)/\(record).html" }

    /// A page of the list in parts, the first of which is 1. No record's page is in a folder of its collection's, and no
    /// folder of pages to browse by has this name.
    static func part(_ number: Int, of collection: String) -> String { "\(collection)/parts/\(number).html" }

    static func browse(_ collection: String, by field: String, value: String) -> String {
        "\(collection)/by-\(field)/\(value).html"
    }
}

/// The way from a page back to the root, to put before paths from the root: empty, `../` or `../../`; or, for the page
/// that is served at any address, the path of the site's own address.
struct PageRoot: Sendable, Hashable {
    let prefix: String
    /// The page's own folder below the root, with the slash at its end; empty where there is none.
    private let folder: String
    /// The same without the slash.
    private let folderName: String

    /// The root as seen from a path below it.
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

    /// The same way, for links that lead out of the page's own folder.
    var outward: PageRoot { PageRoot(absolute: prefix) }

    /// Whether the page is in a folder itself, and not in one within it.
    func isIn(folder name: String) -> Bool { folderName == name }

    /// The way to a path below the root: its last part alone where it is in the page's own folder.
    func link(_ path: String) -> String {
        if !folder.isEmpty, path.utf8.starts(with: folder.utf8) { return String(path.dropFirst(folder.count)) }
        return prefix + path
    }
}
