internal import Diagnostics

/// A site all of whose files have been read: what they say together is proved here.
struct SiteProof: Sendable {
    let site: DataFiles
    let files: SiteFiles
    let runs: [PageRun]

    private var data: PublishedData { site.data }

    var pageCount: Int { runs.reduce(0) { $0 + $1.pages.count } }

    func findings() async -> [Finding] {
        async let browsing = BrowsingProof(data: data, runs: runs).findings()
        async let connections = PageConnections(files: files, runs: runs).findings()
        let searchProof = SearchProof(data: data, files: files, blocks: site.searchBlocks)
        let search = searchProof.outcome(site.searchIndex)
        let appearances = Appearances(data: data, runs: runs, search: search)
        var findings = site.findings + runs.flatMap(\.findings) + search.findings
        findings += statedFindings()
        findings += countsFindings(appearances)
        findings += ListProof(data: data, appearances: appearances).findings()
        findings += CollectionTextProof(data: data, runs: runs).findings()
        findings += checksumFindings()
        findings += await browsing
        findings += await connections
        return findings
    }

    /// What the collections' own files state of their records.
    private func statedFindings() -> [Finding] {
        data.collections.flatMap { collection -> [Finding] in
            guard let document = collection.document else { return [] }
            return document.stated.findings(
                in: document.file, collection: collection.id, counted: document.standings)
        }
    }

    private func countsFindings(_ appearances: Appearances) -> [Finding] {
        let proof = CountsProof(data: data, appearances: appearances)
        let ofChecks = site.checks.map { proof.findings($0.json, file: $0.file) } ?? [missing(CountsProof.path)]
        return ofChecks + runs.flatMap(\.placedNumbers).compactMap { proof.finding($0) }
    }

    private func checksumFindings() -> [Finding] {
        var sizes = site.sizes
        for run in runs { sizes.append(run.sizes) }
        let checksums = sizes.checksums(of: files)
        let downloads = DownloadProof(data: data, files: files, checksums: checksums)
        let ofIndex =
            site.index.map { index in
                IndexProof(data: data, files: files, checksums: checksums).findings(index.json, file: index.file)
            } ?? [missing(PublishedData.indexPath)]
        return ofIndex + runs.flatMap(\.downloads).flatMap { downloads.findings($0) }
    }

    private func missing(_ path: String) -> Finding {
        Finding(problem: .missingFile(path: path), file: files.manifest)
    }
}
