import Foundation
import Testing

/// The program as a user or another program runs it.
@Suite struct CommandLineTests {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The program stands beside the tests' own bundle.
    static var program: URL {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let folder = bundle?.deletingLastPathComponent() ?? repository.appendingPathComponent(".build/debug")
        return folder.appendingPathComponent("daylight")
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = Self.repository
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let (output, errors) = (temporary(), temporary())
        defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    private func temporary() -> URL {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-" + UUID().uuidString)
        _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        return file
    }

    private static let portal = "Tests/Fixtures/english-portal"

    @Test func aGoodPortalChecksWithZero() throws {
        let outcome = try run("check", "--content", Self.portal)
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("Checked 12 records of 6 collections"))
    }

    @Test func theOtherFormIsJSONAndNothingElse() throws {
        let outcome = try run("check", "--content", Self.portal, "--format", "json")
        #expect(outcome.errors.isEmpty)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(Set(json.keys) == ["diagnostics", "summary"])
        let summary = try #require(json["summary"] as? [String: Int])
        #expect(summary == ["errors": 0, "warnings": 0, "collections": 6, "records": 12])
    }

    @Test func mistakesEndWithOneAndAreToldToStandardError() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-" + UUID().uuidString)
        try FileManager.default.copyItem(at: Self.repository.appendingPathComponent(Self.portal), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("permits/collection.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOccurrences(of: "total: 4", with: "total: 44").write(
            to: file, atomically: true, encoding: .utf8)

        let told = try run("check", "--content", folder.path)
        #expect(told.code == 1)
        #expect(told.output.isEmpty)
        #expect(told.errors.contains("error[promise.total]: permits declares 44 records and has 4"))
        #expect(told.errors.contains("permits/collection.yaml:28:10"))
        #expect(!told.errors.contains("\u{1B}["))

        let json = try run("check", "--content", folder.path, "--format", "json")
        #expect(json.code == 1)
        #expect(json.output.contains("\"code\":\"promise.total\""))
        #expect(json.errors.isEmpty)
    }

    @Test func aWrongCallEndsWithTwo() throws {
        for arguments in [["nonsense"], ["build", "--nonsense"], ["check", "--as-of", "yesterday"]] {
            #expect(try run(arguments).code == 2, "\(arguments)")
        }
        #expect(try run("check", "--content", "nowhere").code == 2)
        #expect(try run("check", "--content", Self.portal, environment: ["SOURCE_DATE_EPOCH": "soon"]).code == 2)
        #expect(try run("build", "--content", Self.portal, "--output", "Sources").code == 2)
    }

    private func run(_ arguments: [String]) throws -> Outcome {
        switch arguments.count {
        case 1: try run(arguments[0])
        case 2: try run(arguments[0], arguments[1])
        default: try run(arguments[0], arguments[1], arguments[2])
        }
    }

    @Test func helpNamesTheFolders() throws {
        let outcome = try run("build", "--help")
        #expect(outcome.code == 0)
        for option in ["--content", "--site-templates", "--output", "--as-of", "--timings"] {
            #expect(outcome.output.contains(option))
        }
    }

    @Test func timingsShowEachStage() throws {
        let outcome = try run("check", "--content", Self.portal, "--timings")
        for stage in ["load", "merge", "check", "compile templates", "plan"] {
            #expect(outcome.errors.contains("ms  \(stage)\n"))
        }
    }
}
