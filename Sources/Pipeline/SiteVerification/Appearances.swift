internal import Diagnostics

/// How often each record was found in each place where every one must be. The collections and the records are by their
/// positions in the data.
struct Appearances: Sendable {
    private let data: PublishedData
    /// Whether a page of its own is about it: 1 or 0.
    private(set) var pages: [Int]
    /// In its collection's own list.
    private(set) var lists: [Int]
    /// In its collection's list in parts.
    private(set) var parts: [Int]
    /// By collection: whether any of its records is on a page of a list in parts.
    private(set) var isInParts: [Bool]
    private let search: SearchProof.Outcome

    /// - Parameter outcomes: parallel to the pages.
    init(data: PublishedData, pages: [PageFacts], outcomes: [PageProof.Outcome], search: SearchProof.Outcome) {
        self.data = data
        self.search = search
        self.pages = [Int](repeating: 0, count: data.records.count)
        lists = self.pages
        parts = self.pages
        isInParts = [Bool](repeating: false, count: data.collections.count)
        for (page, outcome) in zip(pages, outcomes) {
            if let own = outcome.own { self.pages[own] = 1 }
            for (mention, record) in zip(page.records, outcome.records) {
                guard let record, let list = mention.list, page.lists[list].field == nil, !page.lists[list].isRelated,
                    isOf(data.records[record].collection, page, page.lists[list])
                else { continue }
                if page.lists[list].isPart {
                    parts[record] += 1
                    isInParts[data.records[record].collection] = true
                } else {
                    lists[record] += 1
                }
            }
        }
    }

    private func isOf(_ collection: Int, _ page: PageFacts, _ list: PageFacts.ListMention) -> Bool {
        page.names[list.collection.range].elementsEqual(data.collections[collection].id.utf8)
    }

    /// - Returns: `nil` where the record's collection is not searched itself, or nobody can tell.
    func inSearch(_ record: Int) -> Int? {
        data.records[record].collection == search.omitted ? nil : search.counts?[record]
    }

    /// How many records of each collection were found in each place; a place where none can be is left out.
    func totals() -> [[VerificationProblem.Place: Int]] {
        var totals = [[VerificationProblem.Place: Int]](repeating: [:], count: data.collections.count)
        for collection in totals.indices {
            for place in VerificationProblem.Place.allCases where place != .search { totals[collection][place] = 0 }
            if search.counts != nil, collection != search.omitted { totals[collection][.search] = 0 }
        }
        for (index, record) in data.records.enumerated() {
            for (place, count) in [
                (VerificationProblem.Place.pages, pages[index]), (.list, lists[index]), (.titles, record.titleCount),
                (.csv, record.tableCount), (.json, record.documentCount), (.search, inSearch(index) ?? 0),
            ] where count > 0 {
                totals[record.collection][place, default: 0] += count
            }
        }
        return totals
    }

    /// Whether the index of the search can be read, so that what it does not say is not there.
    var isSearchRead: Bool { search.counts != nil }
}
