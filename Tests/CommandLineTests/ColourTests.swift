import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Colour is only for terminals: standard error is a pseudo-terminal here.
@Suite struct ColourTests {
    @Test func aTerminalGetsColour() throws {
        #expect(try terminalErrors([:]).contains("\u{1B}[1;31merror[content."))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func nobodyGetsColourWhoAsksForNone(_ environment: [String: String]) throws {
        let errors = try terminalErrors(environment)
        #expect(errors.contains("error[content."))
        #expect(!errors.contains("\u{1B}["))
    }

    @Test func anEmptyRequestIsNone() throws {
        #expect(try terminalErrors(["NO_COLOR": ""]).contains("\u{1B}["))
    }

    /// What `check` prints on a terminal for a folder that does not exist.
    private func terminalErrors(_ environment: [String: String]) throws -> String {
        var controller: Int32 = -1
        var terminal: Int32 = -1
        guard openpty(&controller, &terminal, nil, nil, nil) == 0 else { throw NoTerminal(number: errno) }
        defer { close(controller) }
        defer { close(terminal) }
        let process = Process()
        process.executableURL = CommandLineTests.program
        process.arguments = ["check", "--content", "nowhere"]
        process.environment = ["TERM": "xterm"].merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        // It is shorter than a terminal's buffer, so a single read returns all of it.
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(controller, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private struct NoTerminal: Error {
        let number: Int32
    }
}
