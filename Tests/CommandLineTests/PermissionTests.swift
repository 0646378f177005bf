import Foundation
import Testing

/// Files that the account may not read. Root may read everything, so in that case the program runs as nobody.
@Suite struct PermissionTests {
    private static let setpriv = "/usr/bin/setpriv"
    private static let isAdministrator = geteuid() == 0

    @Test(
        .enabled(
            if: !isAdministrator || FileManager.default.isExecutableFile(atPath: setpriv),
            "an administrator reads everything, and there is no setpriv to be somebody else"),
        arguments: ["site.yaml", "permits", "permits/building.csv", "permits/collection.yaml", "media/square.svg"])
    func whatMayNotBeReadIsReported(path: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let forbidden = folder.appendingPathComponent("content/" + path).path
        defer {
            _ = chmod(forbidden, 0o755)
            try? FileManager.default.removeItem(at: folder)
        }
        let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        for (source, name) in [("Tests/Fixtures/english-portal", "content"), ("site-templates", "site-templates")] {
            try FileManager.default.copyItem(
                at: repository.appendingPathComponent(source), to: folder.appendingPathComponent(name))
        }
        try FileManager.default.copyItem(at: CommandLineTests.program, to: folder.appendingPathComponent("daylight"))
        _ = chmod(folder.path, 0o755)
        _ = chmod(forbidden, 0)

        let process = Process()
        let arguments = ["check", "--content", "content", "--site-templates", "site-templates", "--format", "json"]
        if Self.isAdministrator {
            process.executableURL = URL(fileURLWithPath: Self.setpriv)
            process.arguments =
                ["--reuid=65534", "--regid=65534", "--clear-groups", folder.path + "/daylight"] + arguments
        } else {
            process.executableURL = folder.appendingPathComponent("daylight")
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 1)
        #expect(output.contains("\"content.unreadable\""), "\(output)")
        #expect(output.contains("content/\(path)"))
    }
}
