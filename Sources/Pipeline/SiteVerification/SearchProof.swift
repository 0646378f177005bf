internal import Diagnostics
internal import JSONReading

/// Proves that the search finds every record once, in its list, by the title and with the standing that the data have,
/// and nothing else; and that all files are there which `index.json` promises.
struct SearchProof {
    let data: PublishedData
    let files: SiteFiles
    /// By the positions of their files.
    let blocks: [Int: SearchBlock]

    struct Outcome: Sendable {
        var findings: [Finding] = []
        /// By record, how often it is found; `nil` where the index cannot be read as a whole.
        var counts: [Int32]?
        /// The collection that is not searched itself, by its position.
        var omitted: Int?
    }

    func outcome(_ index: (file: Int, json: JSONDocument)?) -> Outcome {
        guard let index else {
            let problem = VerificationProblem.missingFile(path: SearchEntry.path)
            return Outcome(findings: [Finding(problem: problem, file: files.manifest)])
        }
        do {
            let entry = try SearchEntry.read(index.json)
            return outcome(entry, index.file)
        } catch {
            return Outcome(findings: [Finding(problem: error.problem, file: index.file, offset: error.offset)])
        }
    }

    private func outcome(_ entry: SearchEntry, _ file: Int) -> Outcome {
        var outcome = Outcome()
        outcome.findings = promisedFiles(entry, file) + titles(of: entry, file)
        prove(omissionsOf: entry, file, &outcome)
        var walk = SearchWalk(data: data, entry: entry)
        var isWhole = true
        // Of a number that is too large, the files end it.
        for number in 0..<min(entry.blockCount, files.count) {
            let path = path(of: "block-\(number)", in: entry)
            guard let blockFile = files.index(of: path), files.isOwn(blockFile) else {
                outcome.findings.append(Finding(problem: .missingFile(path: path), file: file))
                isWhole = false
                continue
            }
            guard let block = blocks[blockFile] else {
                isWhole = false
                continue
            }
            let start = number * entry.blockSize
            let stated = min(entry.blockSize, entry.recordCount - start)
            for (number, stated, counted) in [
                (VerificationProblem.SearchNumber.first, block.first, start), (.records, stated, block.count),
            ] where stated != counted {
                outcome.findings.append(
                    Finding(
                        problem: .searchNumber(number, stated: stated, counted: counted), file: blockFile))
            }
            if stated == block.count { walk.add(block, at: start, file: blockFile) } else { isWhole = false }
        }
        if let omitted = outcome.omitted { outcome.findings += unspoken(omitted, entry, file) }
        outcome.findings += walk.findings
        if isWhole, !walk.isGivenUp { outcome.counts = walk.counts }
        return outcome
    }

    private func path(of name: String, in entry: SearchEntry) -> String {
        "\(SearchEntry.folders)\(entry.folder)/\(name).json"
    }

    // MARK: Files

    private func promisedFiles(_ entry: SearchEntry, _ file: Int) -> [Finding] {
        var findings: [Finding] = []
        func expect(_ name: String) {
            let path = path(of: name, in: entry)
            if let index = files.index(of: path), files.isOwn(index) { return }
            findings.append(Finding(problem: .missingFile(path: path), file: file))
        }
        for table in entry.tables { expect(table) }
        // Of a number that is too large, the files end it.
        for (kind, count) in entry.fileCounts {
            for number in 0..<min(count, files.count) { expect("\(kind)-\(number)") }
        }
        let next = path(of: "block-\(entry.blockCount)", in: entry)
        if let index = files.index(of: next), files.isOwn(index) {
            findings.append(
                Finding(
                    problem: .searchNumber(.blocks, stated: entry.blockCount, counted: entry.blockCount + 1),
                    file: file))
        }
        return findings
    }

    // MARK: Collections

    private func titles(of entry: SearchEntry, _ file: Int) -> [Finding] {
        var findings: [Finding] = []
        var listed: Set<String> = []
        for list in entry.lists {
            if !listed.insert(list.id).inserted {
                findings.append(
                    Finding(
                        problem: .repeatedRecord(list.id, file: SearchEntry.path, count: 2), file: file,
                        offset: list.offset))
            }
            guard let collection = data.collection(list.id) else {
                findings.append(
                    Finding(
                        problem: .missingCollection(list.id, from: "data/\(list.id).json"), file: file,
                        offset: list.offset))
                continue
            }
            let part = data.collections[collection]
            guard let title = part.title, title != list.title else { continue }
            findings.append(
                Finding(
                    problem: .differentValue(
                        record: list.id, field: "title", value: list.title, other: title,
                        otherFile: part.documentPath),
                    file: file, offset: list.offset))
        }
        let left = Set(entry.omitted.prefix(1).map(\.id))
        for collection in data.collections where !listed.contains(collection.id) && !left.contains(collection.id) {
            findings.append(Finding(problem: .missingCollection(collection.id, from: SearchEntry.path), file: file))
        }
        return findings
    }

    /// One collection may be left out: that of residents' words, which stand with what they lead to.
    private func prove(omissionsOf entry: SearchEntry, _ file: Int, _ outcome: inout Outcome) {
        guard let omission = entry.omitted.first else { return }
        guard let collection = data.collection(omission.id) else {
            outcome.findings.append(
                Finding(
                    problem: .missingCollection(omission.id, from: "data/\(omission.id).json"), file: file,
                    offset: omission.offset))
            return
        }
        if entry.lists.contains(where: { $0.id == omission.id }) { return }
        outcome.omitted = collection
    }

    /// The records of a collection that is left out none of whose words stands with the title that they have.
    private func unspoken(_ collection: Int, _ entry: SearchEntry, _ file: Int) -> [Finding] {
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
        }.map { Finding(problem: .missingRecord(data.address($0), from: SearchEntry.path), file: file) }
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
