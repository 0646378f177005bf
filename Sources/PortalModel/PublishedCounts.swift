/// How many records of a collection were found in each part of a site, counted in the files as they were written.
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

    public init(pages: Int, listed: Int, titles: Int, csv: Int, json: Int) {
        self.pages = pages
        self.listed = listed
        self.titles = titles
        self.csv = csv
        self.json = json
    }
}
