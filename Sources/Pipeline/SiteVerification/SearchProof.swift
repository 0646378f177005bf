internal import Diagnostics
internal import JSONReading

/// Proves that the search leads to every record once, in its list, with the title and standing in the data, and to
/// nothing else, and that all files that `index.json` promises exist.
struct SearchProof {
    let data: PublishedData
    let files: SiteFiles
    /// By the positions of their files.
    let blocks: [Int: SearchBlock]

    struct Outcome: Sendable {
        var problems: [LocatedProblem] = []
        /// For each record, how often it is found; `nil` if some of the index cannot be read.
        var counts: [Int32]?
        /// The collection that is not searched itself, by its position.
        var omitted: Int?
    }

    func outcome(_ index: (file: Int, json: JSONDocument)?) -> Outcome {
        guard let index else {
            let problem = PublishedFileProblem.missingFile(path: SearchIndexRoot.path)
            return Outcome(problems: [LocatedProblem(problem: problem, file: files.manifest)])
        }
        do {
            let root = try SearchIndexRoot.read(index.json)
            return outcome(root, index.file)
        } catch {
            return Outcome(problems: [LocatedProblem(problem: error.problem, file: index.file, offset: error.offset)])
        }
    }

    private func outcome(_ root: SearchIndexRoot, _ file: Int) -> Outcome {
        var outcome = Outcome()
        outcome.problems = promisedFiles(root, file) + titles(of: root, file)
        prove(omissionsOf: root, file, &outcome)
        var walk = SearchWalk(data: data, root: root)
        var isWhole = true
        // Of a number that is too large, the files end it.
        for number in 0..<min(root.blockCount, files.count) {
            let path = path(of: "block-\(number)", in: root)
            guard let blockFile = files.index(of: path), files.isOwn(blockFile) else {
                outcome.problems.append(LocatedProblem(problem: .missingFile(path: path), file: file))
                isWhole = false
                continue
            }
            guard let block = blocks[blockFile] else {
                isWhole = false
                continue
            }
            let start = number * root.blockSize
            let stated = min(root.blockSize, root.recordCount - start)
            for (number, stated, counted) in [
                (SearchNumber.first, block.first, start), (.records, stated, block.count),
            ] where stated != counted {
                outcome.problems.append(
                    LocatedProblem(
                        problem: .searchNumber(number, stated: stated, counted: counted), file: blockFile))
            }
            if stated == block.count { walk.add(block, at: start, file: blockFile) } else { isWhole = false }
        }
        if let omitted = outcome.omitted { outcome.problems += recordsWithoutWords(omitted, root, file) }
        outcome.problems += walk.problems
        if isWhole, !walk.isGivenUp { outcome.counts = walk.counts }
        return outcome
    }

    private func path(of name: String, in root: SearchIndexRoot) -> String {
        "\(SearchIndexRoot.folders)\(root.folder)/\(name).json"
    }

    // MARK: Files

    private func promisedFiles(_ root: SearchIndexRoot, _ file: Int) -> [LocatedProblem] {
        var problems: [LocatedProblem] = []
        func expect(_ name: String) {
            let path = path(of: name, in: root)
            if let index = files.index(of: path), files.isOwn(index) { return }
            problems.append(LocatedProblem(problem: .missingFile(path: path), file: file))
        }
        for table in root.tables { expect(table) }
        // Of a number that is too large, the files end it.
        for (kind, count) in root.fileCounts {
            for number in 0..<min(count, files.count) { expect("\(kind)-\(number)") }
        }
        let next = path(of: "block-\(root.blockCount)", in: root)
        if let index = files.index(of: next), files.isOwn(index) {
            problems.append(
                LocatedProblem(
                    problem: .searchNumber(.blocks, stated: root.blockCount, counted: root.blockCount + 1),
                    file: file))
        }
        return problems
    }

    // MARK: Collections

    private func titles(of root: SearchIndexRoot, _ file: Int) -> [LocatedProblem] {
        var problems: [LocatedProblem] = []
        var listed: Set<String> = []
        for list in root.lists {
            if !listed.insert(list.id).inserted {
                problems.append(
                    LocatedProblem(
                        problem: .repeatedRecord(list.id, file: SearchIndexRoot.path, count: 2), file: file,
                        offset: list.offset))
            }
            guard let collection = data.collection(list.id) else {
                problems.append(
                    LocatedProblem(
                        problem: .missingCollection(list.id, from: "data/\(list.id).json"), file: file,
                        offset: list.offset))
                continue
            }
            let part = data.collections[collection]
            guard let title = part.title, title != list.title else { continue }
            problems.append(
                LocatedProblem(
                    problem: .differentValue(
                        record: list.id, field: "title", value: list.title, other: title,
                        otherFile: part.documentPath),
                    file: file, offset: list.offset))
        }
        let left = Set(root.omitted.prefix(1).map(\.id))
        for collection in data.collections where !listed.contains(collection.id) && !left.contains(collection.id) {
            problems.append(
                LocatedProblem(problem: .missingCollection(collection.id, from: SearchIndexRoot.path), file: file))
        }
        return problems
    }

    /// One collection may be omitted: that of residents' words, which are stored with what they lead to.
    private func prove(omissionsOf root: SearchIndexRoot, _ file: Int, _ outcome: inout Outcome) {
        guard let omission = root.omitted.first else { return }
        guard let collection = data.collection(omission.id) else {
            outcome.problems.append(
                LocatedProblem(
                    problem: .missingCollection(omission.id, from: "data/\(omission.id).json"), file: file,
                    offset: omission.offset))
            return
        }
        if root.lists.contains(where: { $0.id == omission.id }) { return }
        outcome.omitted = collection
    }

    /// The records of an omitted collection none of whose words is stored with their title.
    private func recordsWithoutWords(_ collection: Int, _ root: SearchIndexRoot, _ file: Int) -> [LocatedProblem] {
        let words = wordsByTitle()
        return data.withValues { values in
            (data.collections[collection].document?.records ?? []).map { Int($0) }.filter { index in
                let record = values.records[index]
                var next = 0
                let title = data.knownFields.title.flatMap { values.value(of: $0, in: record, from: &next) }
                guard let words = words[title.map { Array(values.content($0, of: record)) } ?? []] else { return true }
                return !record.values.contains { value in
                    !values.values[value].isArray && words.contains(Array(values.content(value, of: record)))
                }
            }
        }.map { LocatedProblem(problem: .missingRecord(data.address($0), from: SearchIndexRoot.path), file: file) }
    }

    private func wordsByTitle() -> [[UInt8]: Set<[UInt8]>] {
        var words: [[UInt8]: Set<[UInt8]>] = [:]
        for block in blocks.values {
            for title in block.titles {
                let text = block.texts[title.span.range]
                guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { continue }
                let lines = text[(end + 1)...].split(separator: UInt8(ascii: "\n")).map { Array($0) }
                words[Array(text[..<end]), default: []].formUnion(lines)
            }
        }
        return words
    }
}
