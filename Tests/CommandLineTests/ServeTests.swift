import Foundation
import Testing

@Suite(.serialized) struct ServeTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func serve(_ arguments: String...) -> (process: Process, output: FileHandle) {
        let process = Process()
        process.executableURL = CommandLineTests.program
        process.arguments = ["serve", "--content", "Tests/Fixtures/english-portal"] + arguments
        process.currentDirectoryURL = Self.repository
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { _, new in new }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        return (process, output.fileHandleForReading)
    }

    /// What is printed until the address is.
    private func start(_ process: Process, _ output: FileHandle) throws -> String {
        try process.run()
        var printed = Data()
        while !String(decoding: printed, as: UTF8.self).contains("Ctrl-C to stop") {
            let more = output.availableData
            if more.isEmpty { break }
            printed += more
        }
        return String(decoding: printed, as: UTF8.self)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func printsItsAddressAndEndsWithZeroWhenItIsToldTo(_ signal: Int32) throws {
        let (process, output) = serve("--port", "0")
        let printed = try start(process, output)
        #expect(printed.contains("Checked 12 records of 6 collections"))
        #expect(printed.contains(/The site is at http:\/\/127\.0\.0\.1:[0-9]+\//))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    @Test func aTakenPortEndsWithTwo() throws {
        let (process, output) = serve("--port", "0")
        let printed = try start(process, output)
        defer { process.terminate() }
        let port = try #require(printed.firstMatch(of: /127\.0\.0\.1:([0-9]+)/)).1
        let (second, _) = serve("--port", String(port))
        try second.run()
        second.waitUntilExit()
        #expect(second.terminationStatus == 2)
    }

    @Test(arguments: [["--port", "65536"], ["--port", "web"], ["--host", "0.0.0.0"], ["--as-of", "yesterday"]])
    func aWrongCallEndsWithTwo(_ arguments: [String]) throws {
        let (process, _) = serve(arguments[0], arguments[1])
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }
}
