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

    /// The program is next to the tests' own bundle.
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
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { _, new in new }
            .merging(environment) { _, new in new }
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

    @Test func productionRefusesDemonstrationRecordsAndADraftDoesNot() throws {
        let draft = try run("check", "--content", Self.portal, "--profile", "draft")
        let production = try run("check", "--content", Self.portal, "--profile", "production")
        #expect(draft.code == 0)
        #expect(production.code == 1)
        #expect(production.errors.contains("error[standing.demonstration]"))
        #expect(try run("check", "--content", Self.portal, "--profile", "other").code == 2)
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
        #expect(told.errors.contains("permits/collection.yaml:31:10"))
        #expect(!told.errors.contains("\u{1B}["))

        let json = try run("check", "--content", folder.path, "--format", "json")
        #expect(json.code == 1)
        #expect(json.output.contains("\"code\":\"promise.total\""))
        #expect(json.errors.isEmpty)
    }

    @Test func aPublishedSiteIsVerified() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try run("build", "--content", Self.portal, "--output", folder.path).code == 0)
        let whole = try run("verify", folder.path)
        #expect(whole.code == 0 && whole.errors.isEmpty)
        #expect(whole.output.contains("12 records of 6 collections"))
        let page = folder.appendingPathComponent("permits/P-03.html")
        let text = try String(contentsOf: page, encoding: .utf8)
        try text.replacingOccurrences(of: "Street party", with: "Street").write(
            to: page, atomically: true, encoding: .utf8)
        let broken = try run("verify", folder.path, "--format", "json")
        #expect(broken.code == 1)
        #expect(broken.output.contains("verify.changed-file") && broken.output.contains("verify.different-value"))
        #expect(try run("verify", folder.path + "-nowhere").code == 2)
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
        for stage in ["load", "merge", "check", "plan"] {
            #expect(outcome.errors.contains("ms  \(stage)\n"))
        }
    }

    // MARK: Languages and explanations

    @Test func theLocaleChoosesTheLanguageAndTheOptionGoesBeforeIt() throws {
        let chinese = ["LC_ALL": "zh_CN.UTF-8"]
        #expect(try run("check", "--content", Self.portal, environment: chinese).output.contains("已检查 6 个集合"))
        let english = try run("check", "--content", Self.portal, "--language", "en", environment: chinese)
        #expect(english.output.contains("Checked 12 records of 6 collections"))
        let other = try run(
            "check", "--content", Self.portal, environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""])
        #expect(other.output.contains("Checked 12 records"))
    }

    @Test func theLanguageOfARunChangesNoPublishedByte() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let manifests = try ["en", "zh"].map { language in
            let output = folder.appendingPathComponent(language)
            let outcome = try run(
                "build", "--content", Self.portal, "--output", output.path, "--language", language)
            #expect(outcome.code == 0)
            return try Data(contentsOf: output.appendingPathComponent("daylight-manifest.json"))
        }
        #expect(manifests[0] == manifests[1])
    }

    @Test func aCodeIsExplainedWithAnExampleInBothLanguages() throws {
        let english = try run("explain", "promise.total", "--language", "en")
        #expect(english.code == 0)
        #expect(english.output.hasPrefix("error[promise.total]: "))
        #expect(english.output.contains("\nFor example:\n    ") && english.output.contains("\nMended:\n    "))
        let chinese = try run("explain", "promise.total", "--language", "zh")
        #expect(chinese.output.hasPrefix("错误[promise.total]：") && chinese.output.contains("\n例如：\n"))
    }

    @Test func withoutACodeAllAreListed() throws {
        let outcome = try run("explain", "--language", "en")
        #expect(outcome.output.contains("\n  promise.total "))
        #expect(outcome.output.split(separator: "\n").count > 100)
    }

    @Test func anUnknownCodeIsAWrongCallThatNamesTheNearest() throws {
        let outcome = try run("explain", "promise.totl", "--language", "en")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("No problem has the code promise.totl. Did you mean promise.total?"))
    }

    // MARK: Other formats

    @Test func theFormForGitHubIsCommandsOnStandardOutput() throws {
        let outcome = try run("check", "--content", "Tests/Fixtures", "--format", "github", "--language", "en")
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("::error "))
        #expect(outcome.errors.isEmpty)
    }

    @Test func theFormForCodeReviewIsSARIF() throws {
        let outcome = try run("check", "--content", "Tests/Fixtures", "--format", "sarif")
        #expect(outcome.code == 1)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(json["version"] as? String == "2.1.0")
        let runs = try #require(json["runs"] as? [[String: Any]])
        #expect((runs.first?["results"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test func aBaselineIsForSARIFOnly() throws {
        #expect(try run("check", "--content", Self.portal, "--baseline", "a.sarif").code == 2)
    }
}
