import FileAccess
import Foundation

/// A temporary folder for a test, removed when the test ends.
final class Workplace {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    subscript(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws { try Disk.write(Array(text.utf8), to: self[name]) }
    func read(_ name: String) throws -> String { String(decoding: try Disk.read(self[name]), as: UTF8.self) }
    func makeLink(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: destination)
    }
}
