import ArgumentParser
import DaylightKit
import DiagnosticReports
import Diagnostics
import FileAccess
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a run tells the person or the program that started it: diagnostics and progress on standard error, the summary
/// and JSON on standard output.
struct Console {
    let options: SiteOptions
    private let baseline: SARIFBaseline?

    init(options: SiteOptions) throws {
        self.options = options
        self.baseline = try options.baseline.map(Self.baseline)
    }

    private static func baseline(in file: String) throws -> SARIFBaseline {
        let bytes: [UInt8]
        do {
            bytes = try Disk.read(file)
        } catch {
            throw ValidationError("The report \(file) cannot be read: \(error.description)")
        }
        guard let baseline = SARIFBaseline(reading: bytes) else {
            throw ValidationError("\(file) is no report in SARIF.")
        }
        return baseline
    }

    private static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Colour on a terminal only, and not where `NO_COLOR` is set (https://no-color.org).
    static var usesColour: Bool {
        let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
        return isErrorTerminal && !noColour && !isDumb
    }

    func progress() -> Progress? {
        Self.isErrorTerminal && options.format == .text ? Progress(language: options.language.messages) : nil
    }

    func exitCode(of report: RunReport) -> ExitCode? {
        if report.isMachineFailure { return ExitCode(2) }
        return report.errorCount > 0 ? ExitCode(1) : nil
    }

    func print(_ report: RunReport, isBuild: Bool) {
        let summary = Summary(report: report, isBuild: isBuild, language: options.language.messages)
        let counts = ReportSummary(
            of: report.diagnostics, collections: report.collections.count, records: report.recordCount)
        let language = options.language.messages
        switch options.format {
        case .json:
            writeAll(JSONReport.bytes(report.diagnostics, summary: counts, language: language), to: STDOUT_FILENO)
        case .github:
            writeAll(GitHubReport.bytes(report.diagnostics, summary: counts, language: language), to: STDOUT_FILENO)
        case .sarif:
            let sarif = SARIFReport(language: language, baseline: baseline)
            writeAll(sarif.bytes(report.diagnostics), to: STDOUT_FILENO)
        case .text:
            if !report.diagnostics.isEmpty {
                let terminal = TerminalReport(isColored: Self.usesColour, language: language)
                writeAll(terminal.bytes(report.diagnostics, summary: counts), to: STDERR_FILENO)
            }
            let descriptor = report.errorCount > 0 ? STDERR_FILENO : STDOUT_FILENO
            writeAll(Array(summary.text.utf8), to: descriptor)
        }
        if options.timings { writeAll(Array(summary.timings.utf8), to: STDERR_FILENO) }
    }
}

/// How far the writing has come, on one line of a terminal, once it takes long enough for anybody to wonder.
final class Progress: Sendable {
    private struct State {
        var isShown = false
        var last = ContinuousClock.now
    }

    private let state = Mutex(State())
    private let language: MessageLanguage

    init(language: MessageLanguage) {
        self.language = language
    }

    func show(_ written: Int, of total: Int) {
        state.withLock { state in
            let now = ContinuousClock.now
            guard state.last.duration(to: now) > .milliseconds(state.isShown ? 100 : 700) else { return }
            state.last = now
            state.isShown = true
            let words = RunWords.progress(written, of: total).text(in: language)
            writeAll(Array("\r\u{1B}[K\(words)".utf8), to: STDERR_FILENO)
        }
    }

    func clear() {
        state.withLock { state in
            if state.isShown { writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
        }
    }
}
