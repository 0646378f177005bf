internal import Diagnostics
internal import OutputPlan
internal import PortalModel
internal import TextOutput

/// A collection as data: the same records, in the same order, as JSON and as CSV.
struct CollectionData: Sendable {
    let portal: Portal
    let collection: RecordCollection

    var csvPath: String { "data/\(collection.id).csv" }
    var jsonPath: String { "data/\(collection.id).json" }

    func plan() -> [PlannedOutput] {
        [PlannedOutput(path: csvPath, write: appendCSV), PlannedOutput(path: jsonPath, write: appendJSON)]
    }

    // MARK: JSON

    /// `{"collection", "title", "declared", "published", "standing", "body", "records": [{"id", "title", "standing",
    /// "url", …}]}`: a line for each record, with fields by name, references as ids, and the Markdown source in `body`.
    @Sendable private func appendJSON(to bytes: inout [UInt8]) {
        let fields = collection.schema.fields.enumerated()
            .filter { !Schema.BuiltIn.all.contains($0.element.name) }
            .map { (index: $0.offset, name: $0.element.name) }
        JSONWriter.appendFile(to: &bytes) { json in
            json.object { json in
                json.member("collection", collection.id)
                json.member("title", collection.title)
                json.writeCounts(of: collection)
                if let body = collection.body { json.member("body", portal.markdown(of: body)) }
                json.array("records") { json in
                    for record in collection.records {
                        json.lineBreak()
                        json.object { write(record, fields, to: &$0) }
                    }
                    json.lineBreak()
                }
            }
        }
    }

    private func write(_ record: Record, _ fields: [(index: Int, name: String)], to json: inout JSONWriter) {
        json.member("id", record.id)
        json.member("title", record.title)
        json.member("standing", record.standing.rawValue)
        json.member("url", "\(collection.id)/\(record.id).html")
        for field in fields where !record.values[field.index].isMissing {
            json.name(field.name)
            write(record.values[field.index], to: &json)
        }
        if let body = record.body { json.member("body", portal.markdown(of: body)) }
    }

    private func write(_ value: Value, to json: inout JSONWriter) {
        switch value {
        case .missing: json.null()
        case .text(let text), .malformed(let text): json.value(text)
        case .integer(let number): json.value(number)
        case .number(let number): json.number(number.text)
        case .boolean(let flag): json.value(flag)
        case .date(let date): json.value(date.description)
        case .reference(let reference): json.value(reference.id)
        case .list(let elements): json.array { json in for element in elements { json.value(element) } }
        case .references(let references):
            json.array { json in for reference in references { json.value(reference.id) } }
        }
    }

    // MARK: CSV

    /// As Excel and Table Schema readers expect it: UTF-8 with a byte-order mark, CRLF, a header row of field names.
    @Sendable private func appendCSV(to bytes: inout [UInt8]) {
        let fields = collection.schema.fields
        let hasBodies = collection.records.contains { $0.body != nil }
        bytes.append(contentsOf: [0xEF, 0xBB, 0xBF])
        bytes.appendCSVRow(fields.map(\.name) + ["url"] + (hasBodies ? ["body"] : []))
        for record in collection.records {
            for (index, field) in fields.enumerated() {
                bytes.appendCSVCell(isFirst: index == 0) { $0.append(record.values[index], of: field) }
            }
            bytes.appendCSVCell {
                $0.append(collection.id)
                $0.append(UInt8(ascii: "/"))
                $0.append(record.id)
                $0.append(".html")
            }
            if hasBodies {
                bytes.appendCSVCell { bytes in
                    if let body = record.body { bytes.append(portal.markdown(of: body)) }
                }
            }
            bytes.endCSVRow()
        }
    }
}

extension [UInt8] {
    /// The same as ``Value/csvText(in:)`` without creating strings.
    fileprivate mutating func append(_ value: Value, of field: Field) {
        switch value {
        case .missing: break
        case .text(let text), .malformed(let text): append(text)
        case .integer(let number): appendDecimal(number)
        case .reference(let reference): append(reference.id)
        case .list(let elements):
            guard case .list(let delimiter) = field.type else { return append(elements.first ?? "") }
            for (index, element) in elements.enumerated() {
                if index > 0 { append(delimiter) }
                append(element)
            }
        case .number, .boolean, .date, .references: append(value.csvText(in: field))
        }
    }
}

extension JSONWriter {
    /// The members `declared`, `published` and `standing`, which every JSON file has.
    mutating func writeCounts(of collection: RecordCollection) {
        name("declared")
        if let declared = collection.declaration.promise.total?.count { value(declared) } else { null() }
        member("published", collection.records.count)
        let counts = collection.standingCounts
        object("standing") { json in
            for standing in Standing.allCases { json.member(standing.rawValue, counts[standing]) }
        }
    }
}
