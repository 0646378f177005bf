internal import Diagnostics
internal import JSONReading

/// Combines the data files in their order, which decides where a record is first found.
extension PublishedData {
    mutating func addCollection(_ id: String) -> Int {
        let index = collectionIds.insert(id)
        if index == collections.count { collections.append(RecordCollection(id: id)) }
        return index
    }

    /// Adds a record that only a page mentions.
    mutating func addRecord(_ address: [UInt8], at source: Source) {
        guard let slash = address.firstIndex(of: UInt8(ascii: "/")) else { return }
        let collection = addCollection(String(decoding: address[..<slash], as: UTF8.self))
        _ = address.withUnsafeBufferPointer { addRecord(address: $0, in: collection, at: source) }
    }

    private mutating func addRecord(address: ByteBuffer, in collection: Int, at source: Source) -> Int {
        let index = addresses.insert(address)
        if index == records.count { records.append(Record(collection: collection, source: source)) }
        return index
    }

    private mutating func addRecord(
        _ identifier: ByteBuffer, in collection: Int, at source: Source, _ address: inout [UInt8]
    ) -> Int {
        address.removeAll(keepingCapacity: true)
        address.append(contentsOf: collections[collection].id.utf8)
        address.append(UInt8(ascii: "/"))
        address.append(identifier)
        return address.withUnsafeBufferPointer { addRecord(address: $0, in: collection, at: source) }
    }

    // MARK: JSON

    /// Reserves memory for documents that are added next.
    mutating func reserve(records: Int, values: Int, texts: Int) {
        self.records.reserveCapacity(records)
        self.values.reserveCapacity(values)
        self.texts.reserveCapacity(texts)
    }

    mutating func add(_ document: CollectionDocument, file: Int) -> [LocatedProblem] {
        let collection = addCollection(document.collection)
        let numbers = (0..<document.fields.count).map { number in
            document.fields.withBytes(of: number) { fields.insert($0) }
        }
        let (firstValue, firstText) = (values.count, texts.count)
        values.append(contentsOf: document.values.lazy.map { $0.renumbered(numbers[$0.field]) })
        texts.append(contentsOf: document.texts)
        var part = Document(
            file: file, title: document.title, stated: document.stated, bodyOffset: document.bodyOffset)
        // Another file may have named the same collection.
        part.records = collections[collection].document?.records ?? []
        part.records.reserveCapacity(part.records.count + document.records.count)
        var address: [UInt8] = []
        document.texts.withUnsafeBufferPointer { texts in
            for record in document.records {
                let source = Source(file: file, offset: record.offset)
                let index = addRecord(texts[record.identifier], in: collection, at: source, &address)
                records[index].documentCount += 1
                guard records[index].documentCount == 1 else { continue }
                part.records.append(Int32(index))
                let values = record.values.lowerBound + firstValue..<record.values.upperBound + firstValue
                records[index].setValues(values, textStart: record.textStart + firstText)
            }
        }
        collections[collection].document = part
        return document.problems.map { LocatedProblem(problem: $0.problem, file: file, offset: $0.offset) }
    }

    // MARK: Titles

    /// The first row of each record in the index of titles.
    struct TitleRow {
        let record: Int
        let row: JSONNode
    }

    mutating func addTitles(_ json: JSONDocument, file: Int) -> (rows: [TitleRow], problems: [LocatedProblem]) {
        guard let list = json.member("collections", of: json.root), let rows = json.member("rows", of: json.root) else {
            return ([], [LocatedProblem(problem: .unexpectedShape(expected: "collections, rows"), file: file)])
        }
        let ids = json.elements(of: list).map { json.member("id", of: $0).flatMap(json.text) ?? "" }
        let positions = ids.map { addCollection($0) }
        var titleRows: [TitleRow] = []
        var problems: [LocatedProblem] = []
        var address: [UInt8] = []
        var next = json.kind(of: rows) == .array ? json.firstChild(of: rows) : nil
        while let row = next {
            next = json.sibling(of: row, in: rows)
            let source = Source(file: file, offset: json.offset(of: row))
            guard let (first, identifier) = TitleCells.identity(of: row, in: json),
                let position = json.integer(of: first), positions.indices.contains(position),
                json.kind(of: identifier) == .string
            else {
                let problem = PublishedFileProblem.unexpectedShape(expected: "collection, id, title, standing")
                problems.append(LocatedProblem(problem: problem, file: file, offset: source.offset))
                continue
            }
            let index = json.withContent(of: identifier) { identifier in
                addRecord(identifier, in: positions[position], at: source, &address)
            }
            records[index].titleCount += 1
            if records[index].titleCount == 1 { titleRows.append(TitleRow(record: index, row: row)) }
        }
        return (titleRows, problems)
    }

    // MARK: Tables

    mutating func add(_ table: TableProof.Outcome, file: Int, collection id: String) {
        let collection = addCollection(id)
        for record in table.records { records[Int(record)].tableCount += 1 }
        var address: [UInt8] = []
        for row in table.unknown {
            let index = row.identifier.withUnsafeBufferPointer { identifier in
                addRecord(identifier, in: collection, at: Source(file: file, offset: row.offset), &address)
            }
            records[index].tableCount += 1
        }
    }

    // MARK: Counting

    /// Looks up what is needed many times, once all data files have been added.
    mutating func finish() {
        knownFields = KnownFields(
            title: fields.index(of: "title"), standing: fields.index(of: "standing"), url: fields.index(of: "url"),
            display: fields.index(of: "display"), value: fields.index(of: "value"))
        let counts = withValues { values in
            collections.map { standings(of: $0.document?.records ?? [], values) }
        }
        for (index, standings) in counts.enumerated() { collections[index].document?.standings = standings }
    }

    private func standings(of records: [Int32], _ values: RecordValues) -> [String: Int] {
        var names = ByteTable()
        var counts: [Int] = []
        var next = 0
        for index in records {
            let record = values.records[Int(index)]
            let value = knownFields.standing.flatMap { values.value(of: $0, in: record, from: &next) }
            let name = value.flatMap { values.values[$0].isString ? values.content($0, of: record) : nil }
            let number = names.insert(name ?? ByteBuffer(start: nil, count: 0))
            if number == counts.count { counts.append(0) }
            counts[number] += Int(record.documentCount)
        }
        return Dictionary(counts.enumerated().map { (names.text($0.offset), $0.element) }, uniquingKeysWith: +)
    }
}
