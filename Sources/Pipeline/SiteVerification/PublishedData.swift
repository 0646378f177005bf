internal import Diagnostics
internal import JSONReading

/// The records of a site's data: every one that is in some data file, with where it was found. The values are those of
/// the collections' JSON.
struct PublishedData: Sendable {
    struct RecordCollection: Sendable {
        let id: String
        /// The contents of `data/<id>.json`; `nil` if it does not exist or cannot be read.
        var document: Document?

        var title: String? { document?.title }
        var documentPath: String { "data/\(id).json" }
        var tablePath: String { "data/\(id).csv" }
        var pagePath: String { "\(id)/index.html" }
        /// The folder of its list in parts.
        var partsPath: String { "\(id)/parts/" }
    }

    struct Document: Sendable {
        /// Its position among the files.
        let file: Int
        let title: String?
        let stated: StatedCounts
        let bodyOffset: Int?
        /// The numbers of the collection's records in it, in their order.
        var records: [Int32] = []
        /// The number of records of each standing.
        var standings: [String: Int] = [:]
    }

    struct Record: Sendable {
        private let collectionNumber: Int32
        private var valueCount: Int32 = 0
        private var firstValue = 0
        /// The start of its values in the texts of all records.
        private(set) var textStart = 0
        /// How often it is in its collection's JSON, in its table and in the index of titles.
        var documentCount: Int32 = 0
        var tableCount: Int32 = 0
        var titleCount: Int32 = 0
        /// Where it was first found.
        private let sourceFile: Int32
        private let sourceOffset: UInt32

        init(collection: Int, source: Source) {
            collectionNumber = Int32(collection)
            sourceFile = Int32(source.file)
            sourceOffset = UInt32(truncatingIfNeeded: source.offset)
        }

        var collection: Int { Int(collectionNumber) }
        var values: Range<Int> { firstValue..<firstValue + Int(valueCount) }
        var source: Source { Source(file: Int(sourceFile), offset: Int(sourceOffset)) }
        /// Whether it is in the JSON file; otherwise it is reported as missing there, and nothing else is compared.
        var hasValues: Bool { documentCount > 0 }

        mutating func setValues(_ values: Range<Int>, textStart: Int) {
            (firstValue, valueCount, self.textStart) = (values.lowerBound, Int32(values.count), textStart)
        }
    }

    /// The location of a record.
    struct Source: Sendable {
        let file: Int
        /// In bytes.
        let offset: Int
    }

    /// The fields with a known meaning.
    struct KnownFields: Sendable {
        var title: Int?
        var standing: Int?
        var url: Int?
        var display: Int?
        var value: Int?
    }

    var collections: [RecordCollection] = []
    /// The ids of the collections; the numbers are positions in ``collections``.
    var collectionIds = ByteTable()
    var records: [Record] = []
    /// `<collection>/<id>`; the numbers are positions in ``records``.
    var addresses = ByteTable()
    /// The names of the fields of all collections; values refer to them by number.
    var fields = ByteTable()
    var knownFields = KnownFields()
    var values: [RecordValue] = []
    var texts: [UInt8] = []

    static let titlesPath = "data/titles.json"
    static let indexPath = "data/index.json"

    func address(_ record: Int) -> String { addresses.text(record) }

    /// The position of the collection with an id.
    func collection(_ id: String) -> Int? { collectionIds.index(of: id) }

    /// Whether there is a demonstration record; `nil` if some of the data cannot be read, so that it is unknown.
    func hasDemonstrationRecords() -> Bool? {
        guard collections.allSatisfy({ $0.document != nil }) else { return nil }
        return collections.contains { $0.document?.standings["demonstration"] != nil }
    }

    /// Calls a function with the values in place.
    @inline(__always)
    func withValues<Result>(_ body: (RecordValues) -> Result) -> Result {
        texts.withUnsafeBufferPointer { texts in
            values.withUnsafeBufferPointer { values in
                records.withUnsafeBufferPointer { records in
                    body(RecordValues(texts: texts, values: values, records: records))
                }
            }
        }
    }

    /// The problem of a value that differs from that in the collection's JSON.
    func difference(
        of record: Int, field: String, value: String, other: String, in file: Int, at offset: Int, length: Int = 1
    ) -> LocatedProblem {
        LocatedProblem(
            problem: .differentValue(
                record: address(record), field: field, value: value, other: other,
                otherFile: collections[records[record].collection].documentPath),
            file: file, offset: offset, length: length)
    }
}
