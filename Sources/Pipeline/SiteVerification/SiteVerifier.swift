package import Diagnostics
package import FileAccess

/// Reads a site from its folder, with no knowledge of the run that wrote it, and proves that it is complete: that every
/// record is on the pages, in the index and in every download with the same values, that every link leads somewhere,
/// and that the files match the manifest.
package enum SiteVerifier {
    /// The numbers of what was read, and its problems.
    package struct Report: Sendable {
        /// In reading order.
        package let diagnostics: [Diagnostic]
        package let fileCount: Int
        package let pageCount: Int
        package let recordCount: Int
        package let collectionCount: Int
    }

    /// - Parameter checksHashes: whether the bytes of each file are compared with the manifest's hash.
    /// - Throws: if the folder cannot be listed.
    package static func verify(_ tree: FileTree, checksHashes: Bool = true) async throws(FileError) -> Report {
        let (files, listingProblems) = try SiteFiles.list(tree)
        let reader = FileReader(tree: tree, files: files, checksHashes: checksHashes)
        let own = (0..<files.count).filter { files.isOwn($0) }
        let pages = own.filter { DataFiles.isPage(files.path($0)) }
        var site = await DataFiles.read(own.filter { !DataFiles.isPage(files.path($0)) }, reader)
        let runs = await PageProver.runs(of: pages, with: &site.data, reader)
        let proof = SiteProof(site: site, files: files, runs: runs)
        return Report(
            diagnostics: diagnostics(listingProblems + (await proof.problems()), files, tree), fileCount: own.count,
            pageCount: proof.pageCount, recordCount: site.data.records.count,
            collectionCount: site.data.collections.count)
    }

    // MARK: Locations

    /// Locates problems by line and column, file by file.
    private static func diagnostics(
        _ problems: [LocatedProblem], _ files: SiteFiles, _ tree: FileTree
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (file, problems) in Dictionary(grouping: problems, by: \.file) {
            let name = tree.displayName(of: files.path(file))
            // Problems are rare, so their files are read again for the locations.
            let text = files.isRegularFile(file) ? (try? tree.read(files.path(file), FileReader.maximumSize)) ?? [] : []
            let source = SourceText(file: name, bytes: text)
            var start = SourceText.LineStart.first
            for problem in problems.sorted(by: { $0.offset < $1.offset }) {
                if source.bytes.isEmpty {
                    diagnostics.append(Diagnostic(problem.problem, at: SourcePlace(file: name)))
                    continue
                }
                let place = source.place(at: problem.offset, length: problem.length, from: start)
                let offset = source.bytes[..<min(problem.offset, source.bytes.count)].lastIndex { $0 == 0x0A }
                start = SourceText.LineStart(line: place.location.line, offset: offset.map { $0 + 1 } ?? 0)
                diagnostics.append(Diagnostic(problem.problem, at: shortened(place)))
            }
        }
        return diagnostics.sorted(by: Diagnostic.areInReadingOrder)
    }

    /// Lines of data can be as long as a text; a report then omits them.
    private static func shortened(_ place: SourcePlace) -> SourcePlace {
        guard let line = place.line, line.utf8.count > 400 else { return place }
        return SourcePlace(location: place.location, length: 1)
    }
}
