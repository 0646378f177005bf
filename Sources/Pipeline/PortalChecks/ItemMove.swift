internal import PublicationRegister

/// An item that was published under one code and now stands under another.
struct ItemMove: Sendable {
    /// The code that holds it now.
    let entry: RegisterEntry
    /// The code that it was published with.
    let from: String
    /// The title of what its new code was published with, if it was.
    let held: String?

    /// What is compared: every field that is no number.
    private typealias ComparedDigests = [FieldDigest?]

    /// - Parameters:
    ///   - numbering: fields that change when items are numbered anew.
    ///   - isWithdrawn: whether a notice says that a code is withdrawn: its item may come back under another one.
    static func all(
        from published: RegisteredList, to current: RegisteredList, besides numbering: [String],
        isWithdrawn: (String) -> Bool
    ) -> [ItemMove] {
        let fields = published.fields.filter { current.index(of: $0) != nil && !numbering.contains($0) }
        let publishedIndices = fields.compactMap(published.index(of:))
        let currentIndices = fields.compactMap(current.index(of:))
        func publishedDigests(of entry: RegisterEntry) -> ComparedDigests { publishedIndices.map { entry.digests[$0] } }
        func currentDigests(of entry: RegisterEntry) -> ComparedDigests { currentIndices.map { entry.digests[$0] } }
        /// Whether a code still holds what it was published with.
        func isKept(_ entry: RegisterEntry) -> Bool {
            current.entry(entry.id).map(currentDigests) == publishedDigests(of: entry)
        }

        let changed = current.entries.filter { entry in
            published.entry(entry.id).map { publishedDigests(of: $0) != currentDigests(of: entry) } ?? true
        }
        guard !changed.isEmpty else { return [] }
        let left = published.entries.filter { !isKept($0) && !isWithdrawn($0.id) }
        let byDigests = Dictionary(left.map { (publishedDigests(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let byTitle = Dictionary(grouping: left, by: \.title)
        let titles = Dictionary(grouping: current.entries, by: \.title)
        return changed.compactMap { entry in
            let before = published.entry(entry.id)
            // A title tells only where no other record has it: several bodies may publish items of one name.
            var source = byDigests[currentDigests(of: entry)]
            if source == nil, before?.title != entry.title, titles[entry.title]?.count == 1,
                let named = byTitle[entry.title], named.count == 1
            {
                source = named[0]
            }
            guard let source, source.id != entry.id else { return nil }
            return ItemMove(entry: entry, from: source.id, held: before?.title)
        }
    }
}
