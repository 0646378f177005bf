/// The number of records of a collection that each part of a site must have. Before a site is published, verification
/// counts them in the files, and any difference stops the build, so every published number has been confirmed.
package struct PublishedCounts: Sendable, Hashable {
    /// Records with a page.
    package let pages: Int
    /// Rows of the collection's page.
    package let listed: Int
    /// Entries of the index of titles.
    package let titles: Int
    /// Rows of the CSV file.
    package let csv: Int
    /// Records of the JSON file.
    package let json: Int
    /// Records that the search leads to; `nil` for a collection that is not searched itself.
    package let search: Int?

    package init(pages: Int, listed: Int, titles: Int, csv: Int, json: Int, search: Int?) {
        self.pages = pages
        self.listed = listed
        self.titles = titles
        self.csv = csv
        self.json = json
        self.search = search
    }
}

extension Portal {
    /// The number of records of a collection that each part of the site must have.
    package func publishedCounts(of collection: RecordCollection) -> PublishedCounts {
        let count = collection.records.count
        let isSearched = collection.id != site.synonyms?.collection
        return PublishedCounts(
            pages: count, listed: count, titles: count, csv: count, json: count, search: isSearched ? count : nil)
    }
}
