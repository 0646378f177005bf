import ArgumentParser
import DaylightKit
import DiagnosticReports
import Diagnostics
import PreviewServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser of this machine while you change it.",
        discussion: """
            Each page is made when it is asked for, from the content and the templates as they are at that moment: \
            change a file, save it and reload the page. Nothing is written. Errors are printed here and shown in the \
            place of every page until they are fixed. Only this machine can reach the site. Ctrl-C ends it.

            Example: daylight serve --port 8000
            """)

    @OptionGroup var sources: SourceOptions

    @Option(
        help: ArgumentHelp(
            "The port to serve at; otherwise the first free one from 8000. 0 stands for any free one.",
            valueName: "number"))
    var port: UInt16?

    @OptionGroup var language: LanguageOptions

    @Flag(help: "Print how long each stage took, each time.")
    var timings = false

    func run() async throws {
        let language = language.messages
        let timings = timings
        let server = PreviewServer(try sources.request, port: port, language: language) { report in
            Self.print(report, timings: timings, language: language)
        }
        // Before anything else can take long.
        let termination = TerminationSignal()
        let serving = Task {
            try await server.run { address in
                writeAll(Array((ServeWords.serving(at: address).text(in: language) + "\n").utf8), to: STDOUT_FILENO)
            }
        }
        let ending = Task {
            await termination.first()
            serving.cancel()
        }
        defer { ending.cancel() }
        do {
            try await serving.value
        } catch let failure as PreviewServer.Failure {
            if let reason = ServeWords.reason(for: failure) {
                writeAll(Array((reason.text(in: language) + "\n").utf8), to: STDERR_FILENO)
            }
            throw ExitCode(2)
        }
    }

    /// Once for each change: what is wrong, as `daylight check` prints it, and in any case one line.
    private static func print(_ report: RunReport, timings: Bool, language: MessageLanguage) {
        if !report.diagnostics.isEmpty {
            let terminal = TerminalReport(isColored: Console.usesColour, language: language)
            let counts = ReportSummary(
                of: report.diagnostics, collections: report.collections.count, records: report.recordCount)
            writeAll(terminal.bytes(report.diagnostics, summary: counts), to: STDERR_FILENO)
        }
        let summary = Summary(report: report, isBuild: false, language: language)
        let descriptor = report.errorCount > 0 ? STDERR_FILENO : STDOUT_FILENO
        writeAll(Array((summary.outcome.text(in: language) + "\n").utf8), to: descriptor)
        if timings { writeAll(Array(summary.timings.utf8), to: STDERR_FILENO) }
    }
}
