internal import Diagnostics
internal import JSONReading
internal import Parallelism

/// A site whose files have been read one by one: what they say together is proved here.
struct ReadSite: Sendable {
    let files: SiteFiles
    private(set) var pages: [PageFacts] = []
    private(set) var data = PublishedData()
    private var index: (file: Int, json: JSONDocument)?
    private var searchIndex: (file: Int, json: JSONDocument)?
    private var searchBlocks: [Int: SearchBlock] = [:]
    private var checks: (file: Int, json: JSONDocument)?
    private var sitemap: (file: Int, locations: [PageFacts.PlacedSpan], bytes: [UInt8])?
    private var checksums: [IndexProof.Checksum?]
    private var dataFindings: [Finding] = []

    init(files: SiteFiles, outcomes: [FileReading.Outcome]) {
        self.files = files
        checksums = [IndexProof.Checksum?](repeating: nil, count: files.files.count)
        for outcome in outcomes {
            checksums[outcome.file] = outcome.checksum
            let path = files.files[outcome.file].path
            switch outcome.content {
            case .page(let page): pages.append(page)
            case .json(let json): add(json, outcome.file, path)
            case .searchBlock(let block): searchBlocks[outcome.file] = block
            case .table, .other: break
            case .sitemap(let locations): sitemap = (outcome.file, locations, outcome.bytes)
            }
        }
        // After the JSON, so that a record is placed there first.
        for outcome in outcomes {
            guard case .table(let table) = outcome.content else { continue }
            let name = files.files[outcome.file].path.dropFirst("data/".utf8.count).dropLast(".csv".utf8.count)
            data.add(table, file: outcome.file, collection: String(name))
        }
    }

    private mutating func add(_ json: JSONDocument, _ file: Int, _ path: String) {
        switch path {
        case PublishedData.indexPath: index = (file, json)
        case SearchEntry.path: searchIndex = (file, json)
        case CountsProof.path: checks = (file, json)
        case PublishedData.titlesPath: dataFindings += data.addTitles(json, file: file)
        default:
            guard path.hasPrefix("data/"), let id = json.member("collection", of: json.root).flatMap(json.text) else {
                return
            }
            dataFindings += data.add(json, file: file, collection: id)
        }
    }

    // MARK: Proofs

    mutating func findings() async -> [Finding] {
        addRecordsOfPages()
        let (data, files, pages) = (data, files, pages)
        let siteAddress = siteAddress()
        let hasDemonstrationRecords = hasDemonstrationRecords()
        let searchProof = SearchProof(data: data, files: files, blocks: searchBlocks)
        let searchIndex = searchIndex
        async let searched = searchProof.outcome(searchIndex)
        let dataProof = DataProof(data: data)
        async let ofCollections = concurrentMap(Array(data.collections.indices)) { dataProof.findings(of: $0) }
        let outcomes = await concurrentMap(pages, smallestRun: 8) { page in
            var outcome = PageProof(data: data, files: files, page: page).outcome()
            outcome.findings += HeadProof(
                data: data, path: files.files[page.file].path, page: page, siteAddress: siteAddress,
                hasDemonstrationRecords: hasDemonstrationRecords, own: outcome.own
            ).findings()
            return outcome
        }
        let search = await searched
        let appearances = Appearances(data: data, pages: pages, outcomes: outcomes, search: search)
        let lists = ListProof(data: data, pages: pages, outcomes: outcomes)
        async let places = lists.places(appearances)
        async let browsing = lists.browsing()
        async let related = RelatedProof(data: data, files: files, pages: pages, outcomes: outcomes).findings()
        async let links = LinkProof(files: files, pages: pages, siteAddress: siteAddress).findings()
        var findings = dataFindings + (await ofCollections).flatMap(\.self) + outcomes.flatMap(\.findings)
        findings += search.findings
        findings += indexFindings()
        findings += countsFindings(appearances)
        findings += DownloadProof(data: data, files: files, pages: pages, checksums: checksums).findings()
        findings += await places
        findings += await browsing
        findings += await related
        findings += await links
        findings += CollectionTextProof(data: data, pages: pages).findings()
        if let sitemap, let siteAddress {
            findings += Sitemap.findings(
                sitemap.locations, of: sitemap.bytes, in: sitemap.file, files: files, siteAddress: siteAddress)
        }
        return findings
    }

    private func indexFindings() -> [Finding] {
        guard let index else { return [missing(PublishedData.indexPath)] }
        return IndexProof(data: data, files: files, checksums: checksums).findings(index.json, file: index.file)
    }

    private func countsFindings(_ appearances: Appearances) -> [Finding] {
        let proof = CountsProof(data: data, appearances: appearances)
        let ofChecks = checks.map { proof.findings($0.json, file: $0.file) } ?? [missing(CountsProof.path)]
        return ofChecks + proof.findings(on: pages)
    }

    private func missing(_ path: String) -> Finding {
        Finding(problem: .missingFile(path: path), file: files.index(of: SiteFiles.manifestPath) ?? 0)
    }

    /// What only a page says there is, is missing from the data.
    private mutating func addRecordsOfPages() {
        for page in pages {
            for mention in page.records where data.addresses.index(of: page.names[mention.address.range]) == nil {
                data.addRecord(
                    page.names[mention.address.range],
                    at: PublishedData.Source(file: page.file, offset: mention.offset))
            }
        }
    }

    /// `nil` where not all of the data can be read, so that nobody knows.
    private func hasDemonstrationRecords() -> Bool? {
        guard data.collections.allSatisfy({ $0.document != nil }) else { return nil }
        return data.records.contains { data.text("standing", of: $0) == "demonstration" }
    }

    /// What the home page calls its own address, without its name.
    private func siteAddress() -> String? {
        guard let file = files.index(of: homePath), let home = pages.first(where: { $0.file == file }) else {
            return nil
        }
        let canonical = String(decoding: home.names[home.head.canonical.range], as: UTF8.self)
        guard canonical.hasSuffix(homePath) else { return nil }
        return String(canonical.dropLast(homePath.utf8.count))
    }
}
