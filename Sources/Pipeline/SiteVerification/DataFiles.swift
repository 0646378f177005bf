internal import Diagnostics
internal import JSONReading
internal import Parallelism

/// All files of a site except its pages. They are read first, because pages are compared with them.
struct DataFiles: Sendable {
    var data = PublishedData()
    private(set) var index: (file: Int, json: JSONDocument)?
    private(set) var searchIndex: (file: Int, json: JSONDocument)?
    /// By the positions of their files.
    private(set) var searchBlocks: [Int: SearchBlock] = [:]
    private(set) var checks: (file: Int, json: JSONDocument)?
    private(set) var sizes = FileSizes()
    private(set) var problems: [LocatedProblem] = []

    private enum Content: Sendable {
        case collection(CollectionDocument)
        case json(JSONDocument)
        case searchBlock(SearchBlock)
        case other
    }

    private struct Outcome: Sendable {
        let file: Int
        var content = Content.other
        var sizes = FileSizes()
        var problems: [LocatedProblem] = []
    }

    static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

    /// The files of the register, in `data/register`, have their own format.
    private static func isTable(_ path: String) -> Bool {
        path.hasPrefix("data/") && path.hasSuffix(".csv") && !path.utf8.dropFirst(5).contains(UInt8(ascii: "/"))
    }

    // MARK: Reading

    /// - Parameter own: the site's own files, without its pages.
    static func read(_ own: [Int], _ reader: FileReader) async -> DataFiles {
        var site = DataFiles()
        let (tables, others) = (
            own.filter { isTable(reader.files.path($0)) }, own.filter { !isTable(reader.files.path($0)) }
        )
        var outcomes = await concurrentMap(others) { outcome($0, reader) }
        site.add(&outcomes, reader.files)
        let rows = await tableOutcomes(tables, site.data, reader)
        site.add(rows)
        return site
    }

    private static func outcome(_ file: Int, _ reader: FileReader) -> Outcome {
        let path = reader.files.path(file)
        var outcome = Outcome(file: file)
        guard let bytes = reader.read(file, path, &outcome.sizes, &outcome.problems) else { return outcome }
        if path == SiteFiles.manifestPath {
            // It has already been read.
        } else if path.hasSuffix(".json") {
            do {
                outcome.content = try content(of: try JSONDocument.read(bytes), path)
            } catch let failure as JSONFailure {
                outcome.problems.append(
                    LocatedProblem(problem: .json(failure.fault), file: file, offset: failure.offset))
            } catch let failure as SearchFailure {
                outcome.problems.append(LocatedProblem(problem: failure.problem, file: file, offset: failure.offset))
            } catch {
                // Nothing else is thrown.
            }
        } else if path.hasSuffix(".css") {
            outcome.problems += styleSheetProblems(bytes, file, path, reader.files)
        }
        return outcome
    }

    private static func content(of json: JSONDocument, _ path: String) throws -> Content {
        // A large portal's search has many files: those that lead to the blocks only have to be JSON.
        if SearchIndexRoot.isPart(path) {
            return SearchIndexRoot.isBlock(path) ? .searchBlock(try SearchBlock.read(json)) : .other
        }
        switch path {
        case PublishedData.indexPath, PublishedData.titlesPath, SearchIndexRoot.path, CountsProof.path:
            return .json(json)
        default: return path.hasPrefix("data/") ? CollectionDocument(json).map { .collection($0) } ?? .other : .other
        }
    }

    private static func styleSheetProblems(_ bytes: [UInt8], _ file: Int, _ path: String, _ files: SiteFiles)
        -> [LocatedProblem]
    {
        var resolver = LinkResolver(paths: files.paths)
        resolver.begin(path)
        return bytes.withUnsafeBufferPointer { bytes in
            StyleSheetReader.references(in: bytes).compactMap { span in
                let link = String(bytes[span])
                switch resolver.resolve(bytes[span]).target {
                case .missing:
                    return LocatedProblem(
                        problem: .brokenLink(link), file: file, offset: span.start, length: span.count)
                case .root:
                    return LocatedProblem(
                        problem: .absoluteLink(link), file: file, offset: span.start, length: span.count)
                case .file, .thisPage, .absolute, .other: return nil
                }
            }
        }
    }

    // MARK: Combining

    private mutating func add(_ outcomes: inout [Outcome], _ files: SiteFiles) {
        reserve(for: outcomes)
        var titles: (proof: (JSONDocument, Int), rows: [PublishedData.TitleRow])?
        for index in outcomes.indices {
            let outcome = outcomes[index]
            // What has been added is no longer needed.
            outcomes[index].content = .other
            sizes.append(outcome.sizes)
            problems += outcome.problems
            switch outcome.content {
            case .collection(let document): problems += data.add(document, file: outcome.file)
            case .searchBlock(let block): searchBlocks[outcome.file] = block
            case .other: break
            case .json(let json):
                switch files.path(outcome.file) {
                case PublishedData.indexPath: self.index = (outcome.file, json)
                case SearchIndexRoot.path: searchIndex = (outcome.file, json)
                case CountsProof.path: checks = (outcome.file, json)
                default:
                    let added = data.addTitles(json, file: outcome.file)
                    problems += added.problems
                    titles = ((json, outcome.file), added.rows)
                }
            }
        }
        data.finish()
        guard let titles else { return }
        problems += TitlesProof(data: data, json: titles.proof.0, file: titles.proof.1).problems(titles.rows)
    }

    private mutating func reserve(for outcomes: [Outcome]) {
        var counts = (records: 0, values: 0, texts: 0)
        for outcome in outcomes {
            guard case .collection(let document) = outcome.content else { continue }
            counts.records += document.records.count
            counts.values += document.values.count
            counts.texts += document.texts.count
        }
        data.reserve(records: counts.records, values: counts.values, texts: counts.texts)
    }

    private struct TableOutcome: Sendable {
        let file: Int
        let collection: String
        var rows: TableProof.Outcome?
        var sizes = FileSizes()
        var problems: [LocatedProblem] = []
    }

    private static func tableOutcomes(
        _ tables: [Int], _ data: PublishedData, _ reader: FileReader
    ) async -> [TableOutcome] {
        await concurrentMap(tables) { outcome(ofTable: $0, data, reader) }
    }

    private static func outcome(ofTable file: Int, _ data: PublishedData, _ reader: FileReader) -> TableOutcome {
        let path = reader.files.path(file)
        let name = String(path.dropFirst("data/".utf8.count).dropLast(".csv".utf8.count))
        var outcome = TableOutcome(file: file, collection: name)
        guard let bytes = reader.read(file, path, &outcome.sizes, &outcome.problems) else { return outcome }
        do {
            let table = try PublishedTable.read(bytes)
            outcome.rows = TableProof(data: data, table: table, file: file, collection: name).outcome()
        } catch {
            outcome.problems.append(LocatedProblem(problem: .table(error.fault), file: file, offset: error.offset))
        }
        return outcome
    }

    private mutating func add(_ outcomes: [TableOutcome]) {
        for outcome in outcomes {
            sizes.append(outcome.sizes)
            problems += outcome.problems
            guard let rows = outcome.rows else { continue }
            problems += rows.problems
            data.add(rows, file: outcome.file, collection: outcome.collection)
        }
    }
}
