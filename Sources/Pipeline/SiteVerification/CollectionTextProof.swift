internal import Diagnostics

/// Proves that a collection's own text, if its data have one, is on a page.
struct CollectionTextProof {
    let data: PublishedData
    let runs: [PageRun]

    func problems() -> [LocatedProblem] {
        data.collections.compactMap { collection in
            guard let document = collection.document, let offset = document.bodyOffset,
                !runs.contains(where: { $0.shownTexts.contains(collection.id) })
            else { return nil }
            return LocatedProblem(
                problem: .textNotShown(collection: collection.id), file: document.file, offset: offset)
        }
    }
}
