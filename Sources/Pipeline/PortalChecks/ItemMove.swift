internal import PublicationRegister

/// An item that was published under one code and is now under another.
struct ItemMove: Sendable {
    /// The item as it is now.
    let entry: RegisterEntry
    /// The code under which it was published.
    let from: String
    /// The title of the item that was published under its new code, if any.
    let previousTitle: String?

    /// The fields that are compared: all except the numbering.
    private typealias ComparedDigests = [FieldDigest?]

    /// - Parameters:
    ///   - numbering: fields that change when items are renumbered.
    ///   - isWithdrawn: whether a notice withdraws a code: its item may come back under another one.
    static func all(
        from published: RegisteredList, to current: RegisteredList, besides numbering: [String],
        isWithdrawn: (String) -> Bool
    ) -> [ItemMove] {
        let fields = published.fields.filter { current.index(of: $0) != nil && !numbering.contains($0) }
        let publishedIndices = fields.compactMap(published.index(of:))
        let currentIndices = fields.compactMap(current.index(of:))
        func publishedDigests(of entry: RegisterEntry) -> ComparedDigests { publishedIndices.map { entry.digests[$0] } }
        func currentDigests(of entry: RegisterEntry) -> ComparedDigests { currentIndices.map { entry.digests[$0] } }
        /// Whether a code still has the item with which it was published.
        func isKept(_ entry: RegisterEntry) -> Bool {
            current.entry(entry.id).map(currentDigests) == publishedDigests(of: entry)
        }

        let changed = current.entries.filter { entry in
            published.entry(entry.id).map { publishedDigests(of: $0) != currentDigests(of: entry) } ?? true
        }
        guard !changed.isEmpty else { return [] }
        let displaced = published.entries.filter { !isKept($0) && !isWithdrawn($0.id) }
        let byDigests = Dictionary(
            displaced.map { (publishedDigests(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let byTitle = Dictionary(grouping: displaced, by: \.title)
        let titles = Dictionary(grouping: current.entries, by: \.title)
        return changed.compactMap { entry in
            let before = published.entry(entry.id)
            // A title identifies an item only if no other record has it: several bodies may publish items of the same
            // name.
            var source = byDigests[currentDigests(of: entry)]
            if source == nil, before?.title != entry.title, titles[entry.title]?.count == 1,
                let named = byTitle[entry.title], named.count == 1
            {
                source = named[0]
            }
            guard let source, source.id != entry.id else { return nil }
            return ItemMove(entry: entry, from: source.id, previousTitle: before?.title)
        }
    }
}
