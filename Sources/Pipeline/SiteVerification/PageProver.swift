internal import Diagnostics
internal import FileAccess
internal import Parallelism

/// Everything that pages are compared with.
struct PageContext: Sendable {
    let data: PublishedData
    let reader: FileReader
    /// The address of the site's root; `nil` if the home page does not state it.
    let siteAddress: String?
    let hasDemonstrationRecords: Bool?
    let relations: RelationIndexes

    init(_ data: PublishedData, _ reader: FileReader, siteAddress: String?) {
        self.data = data
        self.reader = reader
        self.siteAddress = siteAddress
        hasDemonstrationRecords = data.hasDemonstrationRecords()
        relations = RelationIndexes(data)
    }
}

/// Reads pages one after another and proves each by itself.
struct PageProver {
    private let context: PageContext
    private let values: RecordValues
    private var pageReader: PageReader
    private var run = PageRun()
    private var memory = PageProof.Memory()

    /// Pages can mention records that are not in the data; these are added, and then all pages are proved once more.
    static func runs(of pages: [Int], with data: inout PublishedData, _ reader: FileReader) async -> [PageRun] {
        let siteAddress = siteAddress(reader)
        let runs = await runs(of: pages, PageContext(data, reader, siteAddress: siteAddress))
        let count = data.records.count
        for run in runs {
            for record in run.unknownRecords { data.addRecord(record.address, at: record.source) }
        }
        if data.records.count == count { return runs }
        return await Self.runs(of: pages, PageContext(data, reader, siteAddress: siteAddress))
    }

    /// The home page's own address as it states it, without the file name.
    private static func siteAddress(_ reader: FileReader) -> String? {
        guard let file = reader.files.index(of: homePath), reader.files.isOwn(file),
            let bytes = try? reader.tree.read(homePath, FileReader.maximumSize)
        else { return nil }
        var pageReader = PageReader(paths: reader.files.paths)
        let canonical = bytes.withUnsafeBufferPointer { page in
            pageReader.read(page, file: file, path: homePath)
            return pageReader.facts.withTexts(of: page) { $0.string(pageReader.facts.head.canonical) }
        }
        return canonical.hasSuffix(homePath) ? String(canonical.dropLast(homePath.utf8.count)) : nil
    }

    private static func runs(of pages: [Int], _ context: PageContext) async -> [PageRun] {
        await concurrentRuns(of: pages, smallestRun: 8) { pages in
            context.data.withValues { values in
                var prover = PageProver(context, values)
                for page in pages { prover.prove(page) }
                return prover.run
            }
        }
    }

    private init(_ context: PageContext, _ values: RecordValues) {
        self.context = context
        self.values = values
        pageReader = PageReader(paths: context.reader.files.paths)
    }

    private mutating func prove(_ file: Int) {
        let path = context.reader.files.path(file)
        guard let bytes = context.reader.read(file, path, &run.sizes, &run.problems) else { return }
        bytes.withUnsafeBufferPointer { page in
            pageReader.read(page, file: file, path: path)
            let facts = pageReader.facts
            facts.withTexts(of: page) { texts in
                var proof = PageProof(
                    context: context, values: values, facts: facts, texts: texts, path: path, memory: takeMemory())
                proof.prove(&run)
                memory = proof.memory
            }
        }
    }

    /// Leaves nothing behind: memory with two owners would be copied when it is written to.
    private mutating func takeMemory() -> PageProof.Memory {
        defer { memory = PageProof.Memory() }
        return memory
    }
}
