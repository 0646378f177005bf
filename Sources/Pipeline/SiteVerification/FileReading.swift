internal import Crypto
internal import Diagnostics
internal import FileAccess
internal import JSONReading

/// Reads each file of a site once, on its own: its hash, and what it says.
struct FileReading: Sendable {
    let tree: FileTree
    let files: SiteFiles
    let checksHashes: Bool

    enum Content: Sendable {
        case page(PageFacts)
        case json(JSONDocument)
        case table(PublishedTable)
        case searchBlock(SearchBlock)
        case sitemap([PageFacts.PlacedSpan])
        case other
    }

    struct Outcome: Sendable {
        let file: Int
        var bytes: [UInt8] = []
        var content = Content.other
        var checksum: IndexProof.Checksum?
        var findings: [Finding] = []
    }

    /// More than any page, and few enough bytes for positions of 32 bits.
    static let maximumSize = 1 << 30
    static let sitemapPath = "sitemap.xml"

    func outcome(_ file: Int) -> Outcome {
        let path = files.files[file].path
        var outcome = Outcome(file: file)
        do {
            outcome.bytes = try tree.read(path, Self.maximumSize)
        } catch {
            outcome.findings.append(Finding(problem: .unreadable(reason: error.explanation), file: file))
            return outcome
        }
        compareWithManifest(&outcome)
        read(path, &outcome)
        return outcome
    }

    private func compareWithManifest(_ outcome: inout Outcome) {
        guard let listed = files.files[outcome.file].listed else { return }
        let hash = checksHashes ? sha256(outcome.bytes) : listed.sha256
        outcome.checksum = IndexProof.Checksum(byteCount: outcome.bytes.count, sha256: hash)
        if outcome.bytes.count != listed.byteCount || hash != listed.sha256 {
            let path = files.files[outcome.file].path
            outcome.findings.append(Finding(problem: .changedFile(path: path), file: outcome.file))
        }
    }

    private func sha256(_ bytes: [UInt8]) -> String {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in hasher.finalize() {
            for digit in [byte >> 4, byte & 0xF] { digits.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private func read(_ path: String, _ outcome: inout Outcome) {
        let file = outcome.file
        if path == SiteFiles.manifestPath {
            // It has been read before.
        } else if path.hasSuffix(".html") {
            let (page, findings) = PageReader.read(outcome.bytes, file: file, path: path, paths: files.paths)
            outcome.findings += findings
            outcome.content = .page(page)
            // Problems are rare; then the page is read again for their places.
            outcome.bytes = []
        } else if path.hasSuffix(".json") {
            do {
                let json = try JSONDocument.read(outcome.bytes)
                if SearchEntry.isPart(path) { read(json, path, &outcome) } else { outcome.content = .json(json) }
            } catch {
                outcome.findings.append(Finding(problem: .json(error.fault), file: file, offset: error.offset))
            }
        } else if path.hasPrefix("data/"), path.hasSuffix(".csv"), !path.utf8.dropFirst(5).contains(UInt8(ascii: "/")) {
            // The register below data/register has lines of its own form.
            do {
                outcome.content = .table(try PublishedTable.read(outcome.bytes))
            } catch {
                outcome.findings.append(Finding(problem: .table(error.fault), file: file, offset: error.offset))
            }
        } else if path.hasSuffix(".css") {
            outcome.findings += styleSheetFindings(outcome.bytes, file, path)
        } else if path == Self.sitemapPath {
            outcome.content = .sitemap(Sitemap.locations(in: outcome.bytes))
        }
    }

    /// A large portal's search has many files: of what leads to the blocks, it is enough that it is JSON.
    private func read(_ json: JSONDocument, _ path: String, _ outcome: inout Outcome) {
        outcome.bytes = []
        guard SearchEntry.isBlock(path) else { return }
        do {
            outcome.content = .searchBlock(try SearchBlock.read(json))
        } catch {
            outcome.findings.append(Finding(problem: error.problem, file: outcome.file, offset: error.offset))
        }
    }

    private func styleSheetFindings(_ bytes: [UInt8], _ file: Int, _ path: String) -> [Finding] {
        var resolver = LinkResolver(paths: files.paths, page: file, pagePath: path)
        return bytes.withUnsafeBufferPointer { StyleSheetReader.references(in: $0) }.compactMap { span in
            let link = String(decoding: bytes[span.range], as: UTF8.self)
            switch resolver.resolve(bytes[span.range]).target {
            case .missing:
                return Finding(problem: .brokenLink(link), file: file, offset: span.start, length: span.count)
            case .root:
                return Finding(problem: .absoluteLink(link), file: file, offset: span.start, length: span.count)
            case .file, .absolute, .other: return nil
            }
        }
    }
}
