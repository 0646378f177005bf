internal import Diagnostics

/// A site all of whose files have been read. What they state together is proved here.
struct SiteProof: Sendable {
    let site: DataFiles
    let files: SiteFiles
    let runs: [PageRun]

    private var data: PublishedData { site.data }

    var pageCount: Int { runs.reduce(0) { $0 + $1.pages.count } }

    func problems() async -> [LocatedProblem] {
        async let browsing = BrowsingProof(data: data, runs: runs).problems()
        async let connections = PageConnections(files: files, runs: runs).problems()
        let searchProof = SearchProof(data: data, files: files, blocks: site.searchBlocks)
        let search = searchProof.outcome(site.searchIndex)
        let appearances = Appearances(data: data, runs: runs, search: search)
        var problems = site.problems + runs.flatMap(\.problems) + search.problems
        problems += statedProblems()
        problems += countsProblems(appearances)
        problems += ListProof(data: data, appearances: appearances).problems()
        problems += CollectionTextProof(data: data, runs: runs).problems()
        problems += checksumProblems()
        problems += await browsing
        problems += await connections
        return problems
    }

    /// Compares what the collections' own files state about their records.
    private func statedProblems() -> [LocatedProblem] {
        data.collections.flatMap { collection -> [LocatedProblem] in
            guard let document = collection.document else { return [] }
            return document.stated.problems(
                in: document.file, collection: collection.id, counted: document.standings)
        }
    }

    private func countsProblems(_ appearances: Appearances) -> [LocatedProblem] {
        let proof = CountsProof(data: data, appearances: appearances)
        let ofChecks = site.checks.map { proof.problems($0.json, file: $0.file) } ?? [missing(CountsProof.path)]
        return ofChecks + runs.flatMap(\.placedNumbers).compactMap { proof.problem($0) }
    }

    private func checksumProblems() -> [LocatedProblem] {
        var sizes = site.sizes
        for run in runs { sizes.append(run.sizes) }
        let checksums = sizes.checksums(of: files)
        let downloads = DownloadProof(data: data, files: files, checksums: checksums)
        let ofIndex =
            site.index.map { index in
                IndexProof(data: data, files: files, checksums: checksums).problems(index.json, file: index.file)
            } ?? [missing(PublishedData.indexPath)]
        return ofIndex + runs.flatMap(\.downloads).flatMap { downloads.problems($0) }
    }

    private func missing(_ path: String) -> LocatedProblem {
        LocatedProblem(problem: .missingFile(path: path), file: files.manifest)
    }
}
