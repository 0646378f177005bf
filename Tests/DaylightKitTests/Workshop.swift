import DaylightKit
import Diagnostics
import Foundation
import PortalModel

/// A temporary folder for one test, with copies of the English portal and the repository's templates, and a place to
/// publish to. It is removed when the test ends.
final class Workshop: Sendable {
    let root: String

    init() throws {
        root = NSTemporaryDirectory() + "daylight-kit-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Repository.fixture, toPath: content)
        try FileManager.default.copyItem(atPath: Repository.path("site-templates"), toPath: templates)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    var content: String { root + "/content" }
    var templates: String { root + "/site-templates" }
    var output: String { root + "/public" }

    var request: BuildRequest { BuildRequest(content: content, siteTemplates: templates, output: output) }

    func build(asOf: CalendarDate? = nil) async -> RunReport {
        var request = request
        request.asOf = asOf
        return await Daylight.build(request)
    }

    /// A published file's text.
    func page(_ path: String) throws -> String {
        try String(contentsOfFile: output + "/" + path, encoding: .utf8)
    }

    /// A source file's text.
    func source(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    /// Replaces a text in a source file; the text must exist.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let file = root + "/" + path
        let text = try String(contentsOfFile: file, encoding: .utf8)
        guard text.contains(old) else { throw Missing(text: old, file: path) }
        try text.replacingOccurrences(of: old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
    }

    struct Missing: Error {
        let text: String
        let file: String
    }

    /// Every published file with its bytes.
    func release() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: output)?.compactMap({ $0 as? String }) ?? [] {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: output + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(fileURLWithPath: output + "/" + path)) }
        }
        return files
    }
}

enum Repository {
    static func path(_ relative: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(relative).path
    }

    static let fixture = path("Tests/Fixtures/english-portal")
}

extension RunReport {
    /// `file:line:column code` for each diagnostic, the files below the workshop.
    func places(in workshop: Workshop) -> [String] {
        diagnostics.map { diagnostic in
            guard let location = diagnostic.place?.location else { return diagnostic.code }
            let file = location.file.replacingOccurrences(of: workshop.root + "/", with: "")
            return "\(file):\(location.line):\(location.column) \(diagnostic.code)"
        }
    }
}
