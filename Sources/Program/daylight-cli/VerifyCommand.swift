import ArgumentParser
import DaylightKit
import DiagnosticReports
import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that a published site is complete.",
        discussion: """
            Reads a site from its folder, with no knowledge of how it was made, and proves that every record is on its \
            page, in its list, in the index of titles and in every download with the same values; that no link is \
            broken; and that every file matches the manifest.

            Example: daylight verify public
            """)

    @Argument(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
    var folder = "public"

    @Option(
        help: ArgumentHelp(
            "The format of the report: text (to standard error), json, github or sarif.", valueName: "format"))
    var format = SiteOptions.ReportFormat.text

    @OptionGroup var language: LanguageOptions

    func run() async throws {
        let report = await Daylight.verify(folder)
        let counts = ReportSummary(
            of: report.diagnostics, collections: report.collectionCount, records: report.recordCount)
        let language = language.messages
        switch format {
        case .json:
            writeAll(JSONReport.bytes(report.diagnostics, summary: counts, language: language), to: STDOUT_FILENO)
        case .github:
            writeAll(GitHubReport.bytes(report.diagnostics, summary: counts, language: language), to: STDOUT_FILENO)
        case .sarif:
            writeAll(SARIFReport(language: language).bytes(report.diagnostics), to: STDOUT_FILENO)
        case .text:
            if !report.diagnostics.isEmpty {
                let terminal = TerminalReport(isColored: false, language: language)
                writeAll(terminal.bytes(report.diagnostics, summary: counts), to: STDERR_FILENO)
            }
            if !report.isMachineFailure { writeAll(Array(summary(of: report).utf8), to: STDOUT_FILENO) }
        }
        if report.isMachineFailure { throw ExitCode(2) }
        if report.errorCount > 0 { throw ExitCode(1) }
    }

    private func summary(of report: VerificationReport) -> String {
        let (seconds, attoseconds) = report.duration.components
        let words = RunWords.verified(
            files: report.fileCount, pages: report.pageCount, records: report.recordCount,
            collections: report.collectionCount, isComplete: report.errorCount == 0,
            time: "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms")
        return words.text(in: language.messages) + "\n"
    }
}
