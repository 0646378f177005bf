internal import Diagnostics

/// How often each record appears in each place where every record must be. Collections and records are identified by
/// their positions in the data.
struct Appearances: Sendable {
    private let data: PublishedData
    /// How many pages of its own are about it: 1 or 0.
    private(set) var pages: [Int32]
    /// In its collection's own list.
    private(set) var lists: [Int32]
    /// In its collection's list in parts.
    private(set) var parts: [Int32]
    /// By collection: whether any of its records is on a page of a list in parts.
    private(set) var isInParts: [Bool]
    private let search: SearchProof.Outcome

    init(data: PublishedData, runs: [PageRun], search: SearchProof.Outcome) {
        self.data = data
        self.search = search
        pages = [Int32](repeating: 0, count: data.records.count)
        lists = pages
        parts = pages
        isInParts = [Bool](repeating: false, count: data.collections.count)
        for run in runs {
            for record in run.ownRecords { pages[Int(record)] = 1 }
            for record in run.listedRecords { lists[Int(record)] += 1 }
            for record in run.recordsInParts {
                parts[Int(record)] += 1
                isInParts[data.records[Int(record)].collection] = true
            }
        }
    }

    /// - Returns: `nil` if the record's collection is not searched itself, or if the index cannot be read.
    func inSearch(_ record: Int) -> Int? {
        data.records[record].collection == search.omitted ? nil : search.counts.map { Int($0[record]) }
    }

    /// How many records of each collection appear in each place; a place where none can appear is omitted.
    func totals() -> [[RecordPlace: Int]] {
        let places = RecordPlace.allCases
        var counts = [Int](repeating: 0, count: data.collections.count * places.count)
        for (index, record) in data.records.enumerated() {
            for (position, place) in places.enumerated() {
                counts[record.collection * places.count + position] += count(of: index, record, in: place)
            }
        }
        return data.collections.indices.map { collection in
            var totals: [RecordPlace: Int] = [:]
            for (position, place) in places.enumerated() {
                if place == .search, search.counts == nil || collection == search.omitted { continue }
                totals[place] = counts[collection * places.count + position]
            }
            return totals
        }
    }

    private func count(of index: Int, _ record: PublishedData.Record, in place: RecordPlace) -> Int {
        switch place {
        case .pages: Int(pages[index])
        case .list: Int(lists[index])
        case .titles: Int(record.titleCount)
        case .csv: Int(record.tableCount)
        case .json: Int(record.documentCount)
        case .search: inSearch(index) ?? 0
        }
    }

    /// Whether the search index can be read, so that what it does not list is missing.
    var isSearchReadable: Bool { search.counts != nil }
}
