public import Diagnostics
public import FileAccess
internal import JSONReading
internal import Parallelism

/// Reads a site from its folder, with no knowledge of the run that wrote it, and proves that it is whole: that every
/// record is on the pages, in the index and in every download with the same values, that every link leads somewhere,
/// and that the files are those of the manifest.
public enum SiteVerifier {
    /// What was read, and what is wrong with it.
    public struct Report: Sendable {
        /// In reading order.
        public let diagnostics: [Diagnostic]
        public let fileCount: Int
        public let pageCount: Int
        public let recordCount: Int
        public let collectionCount: Int
    }

    /// - Parameter checksHashes: whether the bytes of each file are compared with the manifest's hash.
    /// - Throws: where the folder cannot be listed.
    public static func verify(_ tree: FileTree, checksHashes: Bool = true) async throws(FileError) -> Report {
        let (files, listingFindings) = try SiteFiles.list(tree)
        let reading = FileReading(tree: tree, files: files, checksHashes: checksHashes)
        let own = files.files.indices.filter { files.isOwn($0) }
        let outcomes = await concurrentMap(own, smallestRun: 8) { reading.outcome($0) }
        var site = ReadSite(files: files, outcomes: outcomes)
        let findings = listingFindings + outcomes.flatMap(\.findings) + (await site.findings())
        return Report(
            diagnostics: diagnostics(findings, files, outcomes, tree), fileCount: own.count,
            pageCount: site.pages.count, recordCount: site.data.records.count,
            collectionCount: site.data.collections.count)
    }

    // MARK: Places

    /// Counts lines and columns, file by file, from one problem to the next.
    private static func diagnostics(
        _ findings: [Finding], _ files: SiteFiles, _ outcomes: [FileReading.Outcome], _ tree: FileTree
    ) -> [Diagnostic] {
        let bytes = Dictionary(outcomes.map { ($0.file, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var diagnostics: [Diagnostic] = []
        for (file, found) in Dictionary(grouping: findings, by: \.file) {
            let name = tree.displayName(of: files.files[file].path)
            var text = bytes[file] ?? []
            if text.isEmpty, files.files[file].isThere {
                text = (try? tree.read(files.files[file].path, FileReading.maximumSize)) ?? []
            }
            let source = SourceText(file: name, bytes: text)
            var start = SourceText.LineStart.first
            for finding in found.sorted(by: { $0.offset < $1.offset }) {
                if source.bytes.isEmpty {
                    diagnostics.append(Diagnostic(finding.problem, at: SourcePlace(file: name)))
                    continue
                }
                let place = source.place(at: finding.offset, length: finding.length, from: start)
                let offset = source.bytes[..<min(finding.offset, source.bytes.count)].lastIndex { $0 == 0x0A }
                start = SourceText.LineStart(line: place.location.line, offset: offset.map { $0 + 1 } ?? 0)
                diagnostics.append(Diagnostic(finding.problem, at: shortened(place)))
            }
        }
        return diagnostics.sorted(by: Diagnostic.areInReadingOrder)
    }

    /// Lines of data can be as long as a text; a report needs none of it then.
    private static func shortened(_ place: SourcePlace) -> SourcePlace {
        guard let line = place.line, line.utf8.count > 400 else { return place }
        return SourcePlace(location: place.location, length: 1)
    }
}
