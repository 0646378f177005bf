internal import Diagnostics

/// Proves what a page states about downloads: that each file exists with this size and hash, and that a page that offers
/// some collections offers all of them, in both formats.
struct DownloadProof {
    let data: PublishedData
    let files: SiteFiles
    let checksums: FileChecksums

    func problems(_ page: PageRun.Downloads) -> [LocatedProblem] {
        page.downloads.compactMap { problem(of: $0, on: page.file) } + missing(from: page)
    }

    private func problem(of download: PageRun.Download, on page: Int) -> LocatedProblem? {
        guard let file = files.index(of: download.path), files.isOwn(file) else {
            return LocatedProblem(problem: .missingFile(path: download.path), file: page, offset: download.offset)
        }
        guard let checksum = checksums[file],
            download.byteCount != String(checksum.byteCount) || download.sha256 != checksum.sha256
        else { return nil }
        return LocatedProblem(problem: .checksum(path: download.path), file: page, offset: download.offset)
    }

    private func missing(from page: PageRun.Downloads) -> [LocatedProblem] {
        let paths = Set(page.downloads.map(\.path))
        let isOffered = data.collections.map { [$0.documentPath, $0.tablePath].map(paths.contains) }
        guard isOffered.joined().contains(true) else { return [] }
        return zip(data.collections, isOffered).filter { $0.1.contains(false) }.map { collection, _ in
            LocatedProblem(
                problem: .missingCollection(collection.id, from: files.path(page.file)), file: page.file,
                offset: page.downloads[0].offset)
        }
    }
}
