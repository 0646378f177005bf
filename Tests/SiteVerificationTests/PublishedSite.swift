import Crypto
import DaylightKit
import Diagnostics
import FileAccess
import Foundation
import SiteVerification

/// The published English portal, in memory, for tests to break.
struct PublishedSite {
    var files: [String: [UInt8]]
    /// As they were built.
    private let original: [String: [UInt8]]

    /// Built once for all tests.
    static func make() async throws -> PublishedSite {
        let files = try await built.value
        return PublishedSite(files: files, original: files)
    }

    private static let built = Task { () async throws -> [String: [UInt8]] in
        let root = NSTemporaryDirectory() + "daylight-verification-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let output = root + "/public"
        let report = await Daylight.build(
            BuildRequest(
                content: repository("Tests/Fixtures/english-portal"), siteTemplates: repository("site-templates"),
                output: output))
        guard report.publication != nil else { throw NotBuilt(diagnostics: report.diagnostics.map(\.message)) }
        var files: [String: [UInt8]] = [:]
        for path in FileManager.default.enumerator(atPath: output)?.compactMap({ $0 as? String }) ?? [] {
            if let data = FileManager.default.contents(atPath: output + "/" + path) { files[path] = Array(data) }
        }
        return files
    }

    struct NotBuilt: Error {
        let diagnostics: [String]
    }

    struct Missing: Error {
        let text: String
        let file: String
    }

    private static func repository(_ relative: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(relative).path
    }

    // MARK: Breaking

    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// Replaces the first occurrence of a text, which must exist.
    /// - Returns: the line of the occurrence.
    @discardableResult
    mutating func edit(_ path: String, _ old: String, _ new: String) throws -> Int {
        let bytes = files[path] ?? []
        guard let range = bytes.firstRange(of: Array(old.utf8)) else { throw Missing(text: old, file: path) }
        files[path] = bytes[..<range.lowerBound] + Array(new.utf8) + bytes[range.upperBound...]
        return bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
    }

    /// Updates the hashes and sizes in the manifest, the data index and the downloads page, as somebody who hides a
    /// change would.
    mutating func rewriteChecksums() throws {
        var index = text("data/index.json")
        for match in index.matches(of: /"path":"([^"]+)","bytes":[0-9]+,"sha256":"[0-9a-f]+"/) {
            let path = String(match.1)
            guard let bytes = files[path] else { continue }
            index = index.replacing(match.0, with: listing(path, bytes))
        }
        files["data/index.json"] = Array(index.utf8)
        var downloads = text("downloads.html")
        for match in downloads.matches(of: /data-download="([^"]+)" data-bytes="[0-9]+" data-sha256="[0-9a-f]+"/) {
            let path = String(match.1)
            guard let bytes = files[path], bytes != original[path] else { continue }
            let stated = "data-bytes=\"\(bytes.count)\" data-sha256=\"\(hash(bytes))\""
            downloads = downloads.replacing(match.0, with: "data-download=\"\(path)\" \(stated)")
        }
        files["downloads.html"] = Array(downloads.utf8)
        let listings = files.filter { $0.key != "daylight-manifest.json" }.sorted { $0.key < $1.key }
            .map { "{" + listing($0.key, $0.value) + "}" }
        files["daylight-manifest.json"] = Array("{\"files\":[\n\(listings.joined(separator: ",\n"))\n]}\n".utf8)
    }

    private func listing(_ path: String, _ bytes: [UInt8]) -> String {
        "\"path\":\"\(path)\",\"bytes\":\(bytes.count),\"sha256\":\"\(hash(bytes))\""
    }

    private func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }

    // MARK: Verifying

    func report() async throws -> SiteVerifier.Report {
        try await SiteVerifier.verify(.memory(files, name: "site"))
    }

    /// `file:line:column code message` for each problem, with matching checksums.
    func problems() async throws -> [String] {
        var site = self
        try site.rewriteChecksums()
        return try await site.report().diagnostics.map(\.line)
    }
}

extension Diagnostic {
    var line: String {
        guard let location = place?.location else { return "\(code) \(message)" }
        return "\(location.file.dropFirst("site/".count)):\(location.line):\(location.column) \(code) \(message)"
    }
}
