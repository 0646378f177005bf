internal import Diagnostics

/// Proves that each record is everywhere it must be, once: in both data files, in the index of titles, in the search
/// index, in its collection's list, and on its own page.
struct ListProof {
    let data: PublishedData
    let appearances: Appearances

    func problems() -> [LocatedProblem] {
        var problems: [LocatedProblem] = []
        for (index, record) in data.records.enumerated() {
            let isInParts = appearances.isInParts[record.collection]
            let searchCount = appearances.inSearch(index) ?? 1
            if appearances.pages[index] == 1, record.documentCount == 1, record.tableCount == 1, record.titleCount == 1,
                appearances.lists[index] == 1, !isInParts || appearances.parts[index] == 1, searchCount == 1
            {
                continue
            }
            let collection = data.collections[record.collection]
            let address = data.address(index)
            var recordProblems: [PublishedRecordProblem] =
                appearances.pages[index] == 1 ? [] : [.missingPage(address, path: address + ".html")]
            for (count, file) in [
                (Int(record.documentCount), collection.documentPath), (Int(record.tableCount), collection.tablePath),
                (Int(record.titleCount), PublishedData.titlesPath),
                (Int(appearances.lists[index]), collection.pagePath),
                (isInParts ? Int(appearances.parts[index]) : 1, collection.partsPath),
                (searchCount, SearchIndexRoot.path),
            ] where count != 1 {
                recordProblems.append(
                    count == 0
                        ? .missingRecord(address, from: file) : .repeatedRecord(address, file: file, count: count))
            }
            problems += recordProblems.map {
                LocatedProblem(problem: $0, file: record.source.file, offset: record.source.offset)
            }
        }
        return problems
    }
}
