internal import Diagnostics
internal import JSONReading

/// Proves that a collection's own text, where its data have one, stands on a page.
struct CollectionTextProof {
    let data: PublishedData
    let pages: [PageFacts]

    func findings() -> [Finding] {
        let shown = Set(
            pages.flatMap { page in
                page.collectionTexts.filter { !page.texts[$0.text.range].allSatisfy(isSpace) }.map {
                    String(decoding: page.names[$0.collection.range], as: UTF8.self)
                }
            })
        return data.collections.compactMap { collection in
            guard let (file, json) = collection.document, let body = json.member("body", of: json.root),
                !shown.contains(collection.id)
            else { return nil }
            return Finding(problem: .textNotShown(collection: collection.id), file: file, offset: json.offset(of: body))
        }
    }
}
