internal import PortalModel
internal import TextOutput

extension Register {
    /// A file of the register, by its name in the folder.
    public struct File: Sendable {
        public let name: String
        public let bytes: [UInt8]
    }

    /// The files of the lists and the declared numbers: lines end with LF, so that every tool compares them line by
    /// line. `changes.csv` is people's own, and is not among them.
    public var files: [File] {
        let lists = lists.map { File(name: "\($0.collection).csv", bytes: $0.csv) }
        return lists + [File(name: Self.totalsFile, bytes: totalsTable)]
    }

    /// ``files`` and the notices.
    public var publishedFiles: [File] {
        files + [
            File(
                name: Self.changesFile, bytes: changes.notices.reduce(row(ChangeNotice.columns)) { $0 + row($1.cells) })
        ]
    }

    /// A `changes.csv` without a notice.
    public static var emptyChanges: File { File(name: changesFile, bytes: row(ChangeNotice.columns)) }

    static let totalsColumns = ["collection", "counted", "count"]

    private var totalsTable: [UInt8] {
        var bytes = row(Self.totalsColumns)
        for total in totals { bytes += row([total.collection, total.counted, String(total.count)]) }
        return bytes
    }
}

extension RegisteredList {
    /// The columns of what is written in full, before those of digests.
    static let plainColumns = [Schema.BuiltIn.id, Schema.BuiltIn.title, Schema.BuiltIn.standing]
    /// How many of ``fields`` stand in full.
    static let plainFieldCount = 2

    var csv: [UInt8] {
        var bytes = row(Self.plainColumns + fields.dropFirst(Self.plainFieldCount))
        for entry in entries {
            bytes.appendCSVRow([entry.id, entry.title, entry.standing])
            bytes.removeLast(2)
            for digest in entry.digests.dropFirst(Self.plainFieldCount) {
                bytes.append(UInt8(ascii: ","))
                digest?.appendDigits(to: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}

private func row(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendCSVRow(cells)
    bytes.removeLast(2)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
}
