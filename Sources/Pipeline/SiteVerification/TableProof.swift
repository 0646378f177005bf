internal import Diagnostics

/// Proves that a collection's table has the same values for each record as its JSON.
struct TableProof {
    let data: PublishedData
    let table: PublishedTable
    let file: Int
    let collection: String

    struct Outcome: Sendable {
        /// The records of the rows, one for each row whose record is known.
        var records: [Int32] = []
        /// The rows whose records are unknown.
        var unknown: [UnknownRow] = []
        var problems: [LocatedProblem] = []
    }

    struct UnknownRow: Sendable {
        let identifier: [UInt8]
        /// In bytes.
        let offset: Int
    }

    func outcome() -> Outcome {
        table.bytes.withUnsafeBufferPointer { bytes in
            data.withValues { outcome(bytes, $0) }
        }
    }

    private func outcome(_ bytes: ByteBuffer, _ values: RecordValues) -> Outcome {
        var outcome = Outcome()
        outcome.records.reserveCapacity(table.rowCount)
        let fields = table.columns.map { column in column.withUnsafeBufferPointer { data.fields.index(of: $0) } }
        var address = Array(collection.utf8) + [UInt8(ascii: "/")]
        let prefixCount = address.count
        var compared = NumberSet()
        for row in 0..<table.rowCount {
            address.removeLast(address.count - prefixCount)
            table.withContent(row: row, column: table.identifierColumn, of: bytes) { address.append($0) }
            guard let index = address.withUnsafeBufferPointer({ data.addresses.index(of: $0) }) else {
                outcome.unknown.append(
                    UnknownRow(identifier: Array(address[prefixCount...]), offset: table.rowOffsets[row]))
                continue
            }
            outcome.records.append(Int32(index))
            if values.records[index].hasValues, compared.insert(index) {
                compare(row, bytes, with: index, fields, values, &outcome.problems)
            }
        }
        return outcome
    }

    private func compare(
        _ row: Int, _ bytes: ByteBuffer, with index: Int, _ fields: [Int?], _ values: RecordValues,
        _ problems: inout [LocatedProblem]
    ) {
        let record = values.records[index]
        var next = record.values.lowerBound
        var matched = 0
        for (column, field) in fields.enumerated() {
            let value = field.flatMap { values.value(of: $0, in: record, from: &next) }
            if value != nil { matched += 1 }
            table.withContent(row: row, column: column, of: bytes) { cell in
                if let value, values.has(cell, as: value, of: record) { return }
                if value == nil, cell.isEmpty { return }
                problems.append(
                    data.difference(
                        of: index, field: String(decoding: table.columns[column], as: UTF8.self),
                        value: String(cell), other: value.map { values.shown($0, of: record) } ?? "", in: file,
                        at: table.offset(row: row, column: column), length: max(1, cell.count)))
            }
        }
        var count = 0
        for value in record.values where !values.values[value].isElement { count += 1 }
        guard matched < count else { return }
        for value in record.values where !values.values[value].isElement {
            let field = values.values[value].field
            if fields.contains(field) { continue }
            problems.append(
                data.difference(
                    of: index, field: data.fields.text(field), value: "", other: values.shown(value, of: record),
                    in: file, at: table.rowOffsets[row]))
        }
    }
}
