internal import PageTemplates
internal import PortalModel

/// What can be taken away: the data, with what anybody needs to see that it arrived whole.
struct DownloadsView: TemplateModel {
    let licence: LicenceView?
    let collections: [DownloadedCollectionView]
    /// What leads into the data of all collections.
    let indexes: [DownloadView]
    /// What was published and what became of it, where the portal keeps a register.
    let register: [DownloadView]
    let search: FileSumView

    static let members: TemplateMembers<DownloadsView> = [
        .object("licence", LicenceView.self) { $0.licence },
        .list("collections", DownloadedCollectionView.self) { $0.collections },
        .list("indexes", DownloadView.self) { $0.indexes },
        .flag("hasRegister") { !$0.register.isEmpty },
        .list("register", DownloadView.self) { $0.register },
        .object("search", \.search),
    ]
}

struct LicenceView: TemplateModel {
    let licence: Licence

    static let members: TemplateMembers<LicenceView> = [
        .text("title") { $0.licence.title },
        .text("href") { $0.licence.url },
    ]
}

/// A collection with the files that hold all of its records.
struct DownloadedCollectionView: TemplateModel {
    let id: String
    let link: LinkView
    let count: Int
    let files: [DownloadView]

    static let members: TemplateMembers<DownloadedCollectionView> = [
        .text("id") { $0.id },
        .text("title") { $0.link.title },
        .text("href") { $0.link.href },
        .integer("count") { $0.count },
        .list("files", DownloadView.self) { $0.files },
    ]
}

/// A file as it was written.
struct DownloadView: TemplateModel {
    let file: PublishedFile

    static let members: TemplateMembers<DownloadView> = [
        .text("path") { $0.file.path },
        .text("name") { $0.name },
        .integer("bytes") { $0.file.byteCount },
        .text("size") { FileSumView.size($0.file.byteCount) },
        .text("sha256") { $0.file.sha256 },
    ]

    private var name: String {
        String(decoding: Array(file.path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()), as: UTF8.self)
    }
}

/// Files that are of use only together.
struct FileSumView: TemplateModel {
    let count: Int
    let byteCount: Int

    static let members: TemplateMembers<FileSumView> = [
        .integer("count") { $0.count },
        .text("size") { size($0.byteCount) },
    ]

    /// Thousands or millions of bytes to one decimal.
    static func size(_ byteCount: Int) -> String {
        if byteCount < 1000 { return "\(byteCount) B" }
        // From here on it would be rounded to 1000.0 KB.
        let (unit, name) = byteCount < 999_950 ? (1000, "KB") : (1_000_000, "MB")
        let tenths = (byteCount * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}
