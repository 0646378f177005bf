internal import Diagnostics

/// The records that a run of pages lists by the values of fields.
struct BrowsingRun: Sendable {
    /// A field by which a collection can be browsed.
    struct Facet: Hashable, Sendable {
        let collection: Int
        let field: Int
    }

    struct Listing: Hashable, Sendable {
        let collection: Int
        let field: String
        let value: String
        let record: Int
    }

    /// A record that is listed under a value that it does not have.
    struct WrongListing: Sendable {
        let listing: Listing
        let source: PublishedData.Source
    }

    var facets: Set<Facet> = []
    /// The values, as positions in the data, under which their records are listed.
    var listedElements: [UInt32] = []
    var wrong: [WrongListing] = []
}

/// Proves that each record is on every browse page with one of its values, and on no other.
struct BrowsingProof {
    let data: PublishedData
    let runs: [PageRun]

    func problems() -> [LocatedProblem] {
        var listed = NumberSet()
        for run in runs { for element in run.browsing.listedElements { listed.insert(Int(element)) } }
        let facets = runs.reduce(into: Set<BrowsingRun.Facet>()) { $0.formUnion($1.browsing.facets) }
        var problems = wrong()
        data.withValues { values in
            for facet in facets { addMissing(from: facet, listed, values, &problems) }
        }
        return problems
    }

    private func addMissing(
        from facet: BrowsingRun.Facet, _ listed: NumberSet, _ values: RecordValues, _ problems: inout [LocatedProblem]
    ) {
        var next = 0
        for index in data.collections[facet.collection].document?.records ?? [] {
            let record = values.records[Int(index)]
            guard let value = values.value(of: facet.field, in: record, from: &next) else { continue }
            for element in values.elements(of: value) where !listed.contains(element) {
                let text = values.content(element, of: record)
                // A value that appears twice is listed as the first.
                guard values.element(text, of: value, record) == element else { continue }
                problems.append(
                    LocatedProblem(
                        problem: .missingFromBrowsing(
                            record: data.address(Int(index)), field: data.fields.text(facet.field), value: String(text)),
                        file: record.source.file, offset: record.source.offset))
            }
        }
    }

    /// If a record appears twice, its last location counts.
    private func wrong() -> [LocatedProblem] {
        var sources: [BrowsingRun.Listing: PublishedData.Source] = [:]
        for run in runs { for wrong in run.browsing.wrong { sources[wrong.listing] = wrong.source } }
        return sources.map { listing, source in
            LocatedProblem(
                problem: .wronglyListed(
                    record: data.address(listing.record), field: listing.field, value: listing.value),
                file: source.file, offset: source.offset)
        }
    }
}
