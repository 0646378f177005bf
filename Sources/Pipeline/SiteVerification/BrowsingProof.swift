internal import Diagnostics

/// What a run of pages lists by the values of fields.
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

    /// A record that is listed by a value that it does not have.
    struct WrongListing: Sendable {
        let listing: Listing
        let source: PublishedData.Source
    }

    var facets: Set<Facet> = []
    /// The values, by their positions in the data, by which their records are listed.
    var listedElements: [UInt32] = []
    var wrong: [WrongListing] = []
}

/// Proves that each record is on every page by which it can be browsed, and on no other.
struct BrowsingProof {
    let data: PublishedData
    let runs: [PageRun]

    func findings() -> [Finding] {
        var listed = NumberSet()
        for run in runs { for element in run.browsing.listedElements { listed.insert(Int(element)) } }
        let facets = runs.reduce(into: Set<BrowsingRun.Facet>()) { $0.formUnion($1.browsing.facets) }
        var findings = wrong()
        data.withValues { values in
            for facet in facets { addMissing(from: facet, listed, values, &findings) }
        }
        return findings
    }

    private func addMissing(
        from facet: BrowsingRun.Facet, _ listed: NumberSet, _ values: RecordValues, _ findings: inout [Finding]
    ) {
        var next = 0
        for index in data.collections[facet.collection].document?.records ?? [] {
            let record = values.records[Int(index)]
            guard let value = values.value(of: facet.field, in: record, from: &next) else { continue }
            for element in values.elements(of: value) where !listed.contains(element) {
                let text = values.content(element, of: record)
                // A value that is there twice is listed as the first.
                guard values.element(text, of: value, record) == element else { continue }
                findings.append(
                    Finding(
                        problem: .missingFromBrowsing(
                            record: data.address(Int(index)), field: data.fields.text(facet.field), value: String(text)),
                        file: record.source.file, offset: record.source.offset))
            }
        }
    }

    /// Of a record that is there twice, the last place counts.
    private func wrong() -> [Finding] {
        var sources: [BrowsingRun.Listing: PublishedData.Source] = [:]
        for run in runs { for wrong in run.browsing.wrong { sources[wrong.listing] = wrong.source } }
        return sources.map { listing, source in
            Finding(
                problem: .wronglyListed(
                    record: data.address(listing.record), field: listing.field, value: listing.value),
                file: source.file, offset: source.offset)
        }
    }
}
