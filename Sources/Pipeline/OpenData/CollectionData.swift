internal import Diagnostics
internal import OutputPlan
internal import PortalModel
internal import TextOutput

/// A collection as data: the same records, in the same order, as JSON and as CSV.
struct CollectionData: Sendable {
    let portal: Portal
    let collection: RecordCollection

    /// `{"collection", "title", "declared", "published", "standing", "body", "records": [{"id", "title", "standing",
    /// "url", …}]}`: a record a line, fields by their names, references as ids, Markdown as its source in `body`.
    func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("collection", collection.id)
            json.member("title", collection.title)
            writeCounts(of: collection, to: &json)
            if let body = collection.body { json.member("body", portal.markdown(of: body)) }
            json.array("records") { json in
                for record in collection.records {
                    json.lineBreak()
                    json.object { write(record, to: &$0) }
                }
                json.lineBreak()
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ record: Record, to json: inout JSONWriter) {
        json.member("id", record.id)
        json.member("title", record.title)
        json.member("standing", record.standing.rawValue)
        json.member("url", "\(collection.id)/\(record.id).html")
        for (field, value) in zip(collection.schema.fields, record.values)
        where !Schema.BuiltIn.all.contains(field.name) {
            if value.isMissing { continue }
            json.name(field.name)
            write(value, to: &json)
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
        case .list, .references: json.array { json in for text in value.texts { json.value(text) } }
        }
    }

    /// As Excel and Table Schema readers want it: UTF-8 with a byte-order mark, CRLF, a header row of field names.
    func csv() -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        let fields = collection.schema.fields
        let hasBodies = collection.records.contains { $0.body != nil }
        bytes.appendCSVRow(fields.map(\.name) + ["url"] + (hasBodies ? ["body"] : []))
        for record in collection.records {
            var cells = zip(fields, record.values).map { field, value in value.csvText(in: field) }
            cells.append("\(collection.id)/\(record.id).html")
            if hasBodies { cells.append(record.body.map(portal.markdown) ?? "") }
            bytes.appendCSVRow(cells)
        }
        return bytes
    }
}

/// The members `declared`, `published` and `standing`, as every JSON file has them.
func writeCounts(of collection: RecordCollection, to json: inout JSONWriter) {
    json.name("declared")
    if let declared = collection.declaration.promise.total?.count { json.value(declared) } else { json.null() }
    json.member("published", collection.records.count)
    let counts = collection.standingCounts
    json.object("standing") { json in
        for standing in Standing.allCases { json.member(standing.rawValue, counts[standing]) }
    }
}
