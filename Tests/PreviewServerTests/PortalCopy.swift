import DaylightKit
import Foundation

/// A folder of its own for one test, with copies of the English portal, at the root of a host, and of the repository's
/// templates; it goes when the test is done with it.
final class PortalCopy: Sendable {
    let root: String

    init() throws {
        root = NSTemporaryDirectory() + "daylight-preview-" + UUID().uuidString
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        for (source, name) in [("Tests/Fixtures/english-portal", "content"), ("site-templates", "site-templates")] {
            try FileManager.default.copyItem(
                atPath: repository.appendingPathComponent(source).path, toPath: root + "/" + name)
        }
        try edit("content/site.yaml", "greenford.example/lists/", "greenford.example/")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    var request: BuildRequest {
        BuildRequest(content: root + "/content", siteTemplates: root + "/site-templates", output: root + "/public")
    }

    func preview() async -> Preview { await Daylight.preview(request) }

    /// Replaces a text in a source file; the text must be there.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
        guard text.contains(old) else { throw Missing(text: old, file: path) }
        try text.replacingOccurrences(of: old, with: new).write(
            toFile: root + "/" + path, atomically: true, encoding: .utf8)
    }

    struct Missing: Error {
        let text: String
        let file: String
    }

    /// Every file with its bytes.
    func files() -> [String: Data] {
        var files: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            files[path] = FileManager.default.contents(atPath: root + "/" + path) ?? Data()
        }
        return files
    }
}
