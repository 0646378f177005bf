internal import Diagnostics
internal import JSONReading

/// The records of a site, as its data have them: every one that is in some file of data, with where it was found. The
/// values are those of the collections' JSON.
struct PublishedData: Sendable {
    struct RecordCollection: Sendable {
        let id: String
        /// What `data/<id>.json` says of all its records; `nil` where it is not there or cannot be read.
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
        /// The numbers of the collection's records that it has, in their order.
        var records: [Int32] = []
        /// How often each standing is in it.
        var standings: [String: Int] = [:]
    }

    struct Record: Sendable {
        private let collectionNumber: Int32
        private var valueCount: Int32 = 0
        private var firstValue = 0
        /// In the texts of all records, the first of its values.
        private(set) var textStart = 0
        /// How often it is in its collection's JSON, in its table and in the index of titles.
        var documentCount: Int32 = 0
        var tableCount: Int32 = 0
        var titleCount: Int32 = 0
        /// Where it was found first.
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
        /// Whether JSON has it; one that it does not have is told to be missing there, and nothing else is compared.
        var hasValues: Bool { documentCount > 0 }

        mutating func setValues(_ values: Range<Int>, textStart: Int) {
            (firstValue, valueCount, self.textStart) = (values.lowerBound, Int32(values.count), textStart)
        }
    }

    /// A place where a record is found.
    struct Source: Sendable {
        let file: Int
        /// In bytes.
        let offset: Int
    }

    /// The fields that something is known of.
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
    /// The names of the fields of all collections; values have their numbers.
    var fields = ByteTable()
    var knownFields = KnownFields()
    var values: [RecordValue] = []
    var texts: [UInt8] = []

    static let titlesPath = "data/titles.json"
    static let indexPath = "data/index.json"

    func address(_ record: Int) -> String { addresses.text(record) }

    /// The position of the collection of an id.
    func collection(_ id: String) -> Int? { collectionIds.index(of: id) }

    /// Whether a record is there for demonstration; `nil` where not all of the data can be read, so that nobody knows.
    func hasDemonstrationRecords() -> Bool? {
        guard collections.allSatisfy({ $0.document != nil }) else { return nil }
        return collections.contains { $0.document?.standings["demonstration"] != nil }
    }

    /// Gives the values in place.
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

    /// What a message says of a value that is not the one of the collection's JSON.
    func difference(
        of record: Int, field: String, value: String, other: String, in file: Int, at offset: Int, length: Int = 1
    ) -> Finding {
        Finding(
            problem: .differentValue(
                record: address(record), field: field, value: value, other: other,
                otherFile: collections[records[record].collection].documentPath),
            file: file, offset: offset, length: length)
    }
}
