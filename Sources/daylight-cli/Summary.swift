import DaylightKit
import PortalModel

/// What a person wants to see at the end of a run.
struct Summary {
    let report: RunReport
    let isBuild: Bool

    var text: String {
        var lines: [String] = []
        if !report.collections.isEmpty, report.errorCount == 0 {
            lines += table
            lines.append("")
        }
        lines.append(outcome)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The diagnostics, where there are any, have been printed and counted before.
    private var outcome: String {
        let total = report.timings.reduce(Duration.zero) { $0 + $1.duration }
        let time = "in \(milliseconds(total)) ms"
        if let publication = report.publication {
            let size = (Double(publication.byteCount) / 1_000_000 * 10).rounded() / 10
            return "Published \(publication.pageCount) pages (\(publication.fileCount) files, \(size) MB) in "
                + "\(publication.output) \(time)"
        }
        if let registration = report.registration {
            let written = registration.writtenFiles
            let outcome =
                written.isEmpty ? "nothing was to be changed" : "\(written.joined(separator: ", ")) written"
            return "Registered \(registration.recordCount) records in \(registration.folder): \(outcome)"
        }
        if report.errorCount > 0 {
            return isBuild ? "Nothing was published; the output folder is as it was" : "Not ready to publish"
        }
        let checked = "Checked \(report.recordCount) records of \(report.collections.count) collections \(time)"
        return report.diagnostics.isEmpty ? checked + ": nothing is wrong" : checked
    }

    // MARK: The table

    private var table: [String] {
        let header = ["collection", "declared", "listed", "official", "reported", "demonstration"]
        let rows = report.collections.map { collection in
            [
                collection.id, collection.declared.map(String.init) ?? "-", String(collection.counts.total),
                String(collection.counts.official), String(collection.counts.reported),
                String(collection.counts.demonstration),
            ]
        }
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].utf8.count }.max() ?? 0
        }
        return ([header] + rows).map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.utf8.count)
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
