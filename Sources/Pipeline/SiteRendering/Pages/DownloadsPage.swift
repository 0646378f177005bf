internal import PageTemplates
internal import PortalModel

/// The page of all data that can be taken away, with sizes and hashes.
struct DownloadsPage: PageModel {
    let page: PageView
    let downloads: DownloadsView

    static let own: [TemplateMember<DownloadsPage>] = [
        .object("page", \.page),
        .object("downloads", \.downloads),
    ]
}

extension SitePages {
    /// - Parameter files: those that have been written.
    func downloadsPage(_ files: [PublishedFile]) -> DownloadsPage {
        let builder = builder(at: PagePath.downloads)
        let data = files.filter { $0.path.hasPrefix("data/") }.sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
        var byCollection: [String: [DownloadView]] = [:]
        var (indexes, register) = ([DownloadView](), [DownloadView]())
        var (searchCount, searchSize) = (0, 0)
        for file in data {
            let name = file.path.dropFirst("data/".count)
            if name.hasPrefix("register/") {
                register.append(DownloadView(file: file))
            } else if name.hasPrefix("search/") {
                searchCount += 1
                searchSize += file.byteCount
            } else if let collection = collection(ofFile: name) {
                byCollection[collection, default: []].append(DownloadView(file: file))
            } else {
                indexes.append(DownloadView(file: file))
            }
        }
        let view = DownloadsView(
            licence: portal.site.licence.map(LicenceView.init),
            collections: collectionsInOrder.map { collection in
                DownloadedCollectionView(
                    id: collection.id, link: LinkView(title: collection.title, href: builder.href(of: collection)),
                    count: collection.records.count, files: byCollection[collection.id] ?? [])
            },
            indexes: indexes, register: register, search: FileSumView(count: searchCount, byteCount: searchSize))
        let page = page(
            PagePath.downloads, title: words.downloadsTitle, description: portal.site.description, builder: builder)
        return DownloadsPage(page: page, downloads: view)
    }

    /// Of which collection a file holds the records: its name is the collection's id, which may have full stops too, and
    /// an ending.
    private func collection(ofFile name: Substring) -> String? {
        guard let ending = [".csv", ".json"].first(where: name.hasSuffix) else { return nil }
        let id = String(name.dropLast(ending.count))
        return portal.collection(id) == nil ? nil : id
    }
}
