internal import Diagnostics

/// What is kept of a run of pages once each has been proved by itself: everything that must be proved for all pages
/// together.
struct PageRun: Sendable {
    struct Page: Sendable {
        let file: Int32
        /// The ids of its elements, as a number in ``identifierLists``: most pages of a collection have the same.
        let identifiers: Int32
    }

    /// A link to an element of another page.
    struct AnchorLink: Sendable {
        let page: Int
        let target: Int
        let identifier: [UInt8]
        /// The complete address, if the link is one.
        let address: String?
        let offset: Int
    }

    /// A number with the place in which records are counted.
    struct PlacedNumber: Sendable {
        let place: String
        let collection: String
        let shown: String
        let file: Int
        let offset: Int
        let length: Int
    }

    /// The files that a page offers, as it states them.
    struct Downloads: Sendable {
        let file: Int
        let downloads: [Download]
    }

    struct Download: Sendable {
        let path: String
        let byteCount: String
        let sha256: String
        let offset: Int
    }

    /// A record that is mentioned but is not in the data.
    struct UnknownRecord: Sendable {
        let address: [UInt8]
        let source: PublishedData.Source
    }

    var pages: [Page] = []
    var identifierLists = ByteTable()
    var problems: [LocatedProblem] = []
    var sizes = FileSizes()
    /// The records that a page of their own is about.
    var ownRecords: [Int32] = []
    /// The entries of collections' own lists, and of their lists in parts.
    var listedRecords: [Int32] = []
    var recordsInParts: [Int32] = []
    var browsing = BrowsingRun()
    /// The files that other pages link to.
    var linked = NumberSet()
    var anchors: [AnchorLink] = []
    var downloads: [Downloads] = []
    var placedNumbers: [PlacedNumber] = []
    /// The collections whose texts are shown.
    var shownTexts: Set<String> = []
    var unknownRecords: [UnknownRecord] = []
}
