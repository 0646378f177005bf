import DaylightKit
import DiagnosticReports
import Diagnostics
import PortalModel

/// What a person wants to see at the end of a run.
struct Summary {
    let report: RunReport
    let isBuild: Bool
    let language: MessageLanguage

    var text: String {
        var lines: [String] = []
        if !report.collections.isEmpty, report.errorCount == 0 {
            lines += table
            lines.append("")
        }
        lines.append(outcome.text(in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    /// The diagnostics, where there are any, have been printed and counted before.
    var outcome: Phrase {
        let total = report.timings.reduce(Duration.zero) { $0 + $1.duration }
        let time = "\(milliseconds(total)) ms"
        if let publication = report.publication {
            let tenths = (publication.byteCount + 50_000) / 100_000
            return RunWords.published(
                pages: publication.pageCount, files: publication.fileCount,
                megabytes: "\(tenths / 10).\(tenths % 10)", output: publication.output, time: time)
        }
        if let registration = report.registration {
            return RunWords.registered(
                records: registration.recordCount, folder: registration.folder, files: registration.writtenFiles)
        }
        if report.errorCount > 0 { return isBuild ? RunWords.nothingPublished : RunWords.notReady }
        let checked = RunWords.checked(
            records: report.recordCount, collections: report.collections.count, time: time)
        return report.diagnostics.isEmpty ? checked + RunWords.nothingIsWrong : checked
    }

    // MARK: The table

    private var table: [String] {
        let header = RunWords.columns.map { $0.text(in: language) }
        let rows = report.collections.map { collection in
            [
                collection.id, collection.declared.map(String.init) ?? "-", String(collection.counts.total),
                String(collection.counts.official), String(collection.counts.reported),
                String(collection.counts.demonstration),
            ]
        }
        let widths = header.indices.map { column in
            ([header] + rows).map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
        }
        return ([header] + rows).map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
                return column == 0 ? cell + padding : padding + cell
            }
            return "  " + cells.joined(separator: "  ")
        }
    }

    // MARK: Timings

    var timings: String {
        report.timings.map { timing in
            let number = milliseconds(timing.duration)
            return String(repeating: " ", count: max(0, 8 - number.utf8.count)) + number + " ms  \(timing.stage)\n"
        }.joined()
    }

    private func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
