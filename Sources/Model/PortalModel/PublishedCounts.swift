/// How many records of a collection each part of a site has to have. Before a site is published, verification counts
/// them in the files as they stand, and a number that is not as counted stops the build: so what is published was found.
public struct PublishedCounts: Sendable, Hashable {
    /// Records with a page of their own.
    public let pages: Int
    /// Rows of the collection's own page.
    public let listed: Int
    /// Entries of the index of titles.
    public let titles: Int
    /// Rows of the CSV file.
    public let csv: Int
    /// Records of the JSON file.
    public let json: Int
    /// Records that the search leads to; `nil` of a collection that is not searched itself.
    public let search: Int?

    public init(pages: Int, listed: Int, titles: Int, csv: Int, json: Int, search: Int?) {
        self.pages = pages
        self.listed = listed
        self.titles = titles
        self.csv = csv
        self.json = json
        self.search = search
    }
}

extension Portal {
    /// In how many records of a collection each form of it has to hold.
    public func publishedCounts(of collection: RecordCollection) -> PublishedCounts {
        let count = collection.records.count
        let isSearched = collection.id != site.synonyms?.collection
        return PublishedCounts(
            pages: count, listed: count, titles: count, csv: count, json: count, search: isSearched ? count : nil)
    }
}
