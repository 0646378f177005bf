internal import PortalModel
internal import TextOutput

extension Register {
    /// A file of the register, by its name in the folder.
    package struct File: Sendable {
        package let name: String
        /// Appends the file's bytes.
        package let write: @Sendable (inout [UInt8]) -> Void

        package var bytes: [UInt8] {
            var bytes: [UInt8] = []
            write(&bytes)
            return bytes
        }
    }

    /// The files of the lists and the declared numbers: lines end with LF, so that every tool can compare them line by
    /// line. `changes.csv`, which people write, is not among them.
    package var files: [File] {
        let lists = lists.map { list in File(name: "\(list.collection).csv") { list.appendCSV(to: &$0) } }
        return lists + [File(name: Self.totalsFile) { appendTotals(to: &$0) }]
    }

    /// ``files`` and the notices.
    package var publishedFiles: [File] {
        files + [
            File(name: Self.changesFile) { bytes in
                bytes.appendRegisterRow(ChangeNotice.columns)
                for notice in changes.notices { bytes.appendRegisterRow(notice.cells) }
            }
        ]
    }

    /// A `changes.csv` without notices.
    package static var emptyChanges: File {
        File(name: changesFile) { $0.appendRegisterRow(ChangeNotice.columns) }
    }

    static let totalsColumns = ["collection", "counted", "count"]

    private func appendTotals(to bytes: inout [UInt8]) {
        bytes.appendRegisterRow(Self.totalsColumns)
        for total in totals { bytes.appendRegisterRow([total.collection, total.counted, String(total.count)]) }
    }
}

extension RegisteredList {
    /// The columns with values in full, before those with digests.
    static let plainColumns = [Schema.BuiltIn.id, Schema.BuiltIn.title, Schema.BuiltIn.standing]
    /// The number of ``fields`` with values in full.
    static let plainFieldCount = 2

    fileprivate func appendCSV(to bytes: inout [UInt8]) {
        bytes.appendRegisterRow(Self.plainColumns + fields.dropFirst(Self.plainFieldCount))
        for entry in entries {
            bytes.appendCSVCell(isFirst: true) { $0.append(entry.id) }
            bytes.appendCSVCell { $0.append(entry.title) }
            bytes.appendCSVCell { $0.append(entry.standing) }
            for digest in entry.digests.dropFirst(Self.plainFieldCount) {
                bytes.append(UInt8(ascii: ","))
                digest?.appendDigits(to: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}

extension [UInt8] {
    /// Appends a row of the register: comma-separated values, ending with LF.
    fileprivate mutating func appendRegisterRow(_ cells: [String]) {
        for (index, cell) in cells.enumerated() { appendCSVCell(isFirst: index == 0) { $0.append(cell) } }
        append(UInt8(ascii: "\n"))
    }
}
