internal import Diagnostics

/// Proves what a page says of files to be taken away: that each is there with this size and hash, and that a page which
/// offers some collections offers all of them, in both forms.
struct DownloadProof {
    let data: PublishedData
    let files: SiteFiles
    let pages: [PageFacts]
    /// By file.
    let checksums: [IndexProof.Checksum?]

    func findings() -> [Finding] {
        pages.filter { !$0.downloads.isEmpty }.flatMap { page in
            page.downloads.compactMap { problem(of: $0, on: page) } + missing(from: page)
        }
    }

    private func problem(of download: PageFacts.Download, on page: PageFacts) -> Finding? {
        func text(_ span: ByteSpan) -> String { String(decoding: page.names[span.range], as: UTF8.self) }
        let path = text(download.path)
        guard let file = files.index(of: path), files.isOwn(file) else {
            return Finding(problem: .missingFile(path: path), file: page.file, offset: download.offset)
        }
        guard let checksum = checksums[file],
            text(download.byteCount) != String(checksum.byteCount) || text(download.sha256) != checksum.sha256
        else { return nil }
        return Finding(problem: .checksum(path: path), file: page.file, offset: download.offset)
    }

    private func missing(from page: PageFacts) -> [Finding] {
        let paths = Set(page.downloads.map { String(decoding: page.names[$0.path.range], as: UTF8.self) })
        let isOffered = data.collections.map { [$0.documentPath, $0.tablePath].map(paths.contains) }
        guard isOffered.joined().contains(true) else { return [] }
        return zip(data.collections, isOffered).filter { $0.1.contains(false) }.map { collection, _ in
            Finding(
                problem: .missingCollection(collection.id, from: files.files[page.file].path), file: page.file,
                offset: page.downloads[0].offset)
        }
    }
}
