internal import TextOutput

/// The whole names of records, for portals of more than one block: codes, titles and what residents say, folded. What
/// is typed in full is found here, and so is what begins with it.
struct SearchNames: Sendable {
    /// The records of a name, by what it is of them.
    struct Records: Sendable {
        var titles = SearchPosting()
        var words = SearchPosting()
        var codes = SearchPosting()

        /// The gaps of the three, without those that are empty at the end.
        var gaps: [[Int]] {
            var gaps = [titles.gaps, words.gaps, codes.gaps]
            while gaps.last?.isEmpty == true { gaps.removeLast() }
            return gaps
        }
    }

    let dictionary: SearchDictionary

    init(_ records: SearchRecords, _ text: SearchText) {
        let titles = records.titles.map(text.folded)
        let words = records.words.map { $0.map(text.folded) }
        var names: [[UInt32]: Records] = [:]
        for (position, title) in records.title.enumerated() {
            names[titles[title], default: Records()].titles.append(position)
            for words in words[title] { names[words, default: Records()].words.append(position) }
            names[text.folded(records.ids[position]), default: Records()].codes.append(position)
        }
        names[[]] = nil
        dictionary = SearchDictionary(
            "names", names.map { (key: $0.key, content: $0.value.gaps) },
            size: { $0.reduce(2) { $0 + $1.count * 4 + 3 } },
            write: { gaps, json in
                json.array { json in
                    for gaps in gaps { json.array { json in for gap in gaps { json.value(gap) } } }
                }
            })
    }
}
