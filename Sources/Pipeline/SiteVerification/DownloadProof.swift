internal import Diagnostics

/// Proves what a page says of files to be taken away: that each is there with this size and hash, and that a page which
/// offers some collections offers all of them, in both forms.
struct DownloadProof {
    let data: PublishedData
    let files: SiteFiles
    let checksums: FileChecksums

    func findings(_ page: PageRun.Downloads) -> [Finding] {
        page.downloads.compactMap { problem(of: $0, on: page.file) } + missing(from: page)
    }

    private func problem(of download: PageRun.Download, on page: Int) -> Finding? {
        guard let file = files.index(of: download.path), files.isOwn(file) else {
            return Finding(problem: .missingFile(path: download.path), file: page, offset: download.offset)
        }
        guard let checksum = checksums[file],
            download.byteCount != String(checksum.byteCount) || download.sha256 != checksum.sha256
        else { return nil }
        return Finding(problem: .checksum(path: download.path), file: page, offset: download.offset)
    }

    private func missing(from page: PageRun.Downloads) -> [Finding] {
        let paths = Set(page.downloads.map(\.path))
        let isOffered = data.collections.map { [$0.documentPath, $0.tablePath].map(paths.contains) }
        guard isOffered.joined().contains(true) else { return [] }
        return zip(data.collections, isOffered).filter { $0.1.contains(false) }.map { collection, _ in
            Finding(
                problem: .missingCollection(collection.id, from: files.path(page.file)), file: page.file,
                offset: page.downloads[0].offset)
        }
    }
}
