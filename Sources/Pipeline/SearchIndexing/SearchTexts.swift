internal import Markdown
internal import PortalModel

/// The pairs and words of records' texts besides their titles: their Markdown, and the fields that the site names. They
/// are read if titles match too little of a query.
enum SearchTexts {
    static func files(_ portal: Portal, _ text: SearchText) -> HashedKeyFiles {
        var builder = Builder(text: text)
        forEachText(of: portal) { position, text in
            switch text {
            case .value(let value): builder.addValue(value, of: position)
            case .markdown(let body): builder.addText(body.document.plainText(), of: position)
            }
        }
        return HashedKeyFiles("texts", builder.sets)
    }

    /// A text of a record.
    enum Text {
        case value(String)
        case markdown(MarkdownBody)
    }

    /// Calls a function with every searched text and the position of its record.
    static func forEachText(of portal: Portal, _ body: (_ record: Int, Text) -> Void) {
        var position = 0
        for collection in portal.searchedCollections {
            let fields = portal.site.search.texts.compactMap { collection.schema.index(of: $0.name) }
            for record in collection.records {
                for field in fields {
                    switch record.values[field] {
                    case .text(let text): body(position, .value(text))
                    case .reference, .references: continue
                    case let value: for text in value.texts { body(position, .value(text)) }
                    }
                }
                if let markdown = record.body { body(position, .markdown(markdown)) }
                position += 1
            }
        }
    }

    private struct Builder {
        let text: SearchText
        private(set) var sets = KeyedRecordSets(setsPerKey: 1)
        private var points: [UInt32] = []
        private var pieceEnds: [Int] = []
        /// The values so far, with their keys, because many records have the same values.
        private var values = DistinctTexts()
        private var keys: [UInt32] = []
        private var keyEnds: [Int] = []

        /// The maximum number of keys to remember: records with the same values are close to each other.
        private static let rememberedKeys = 1 << 21

        init(text: SearchText) {
            self.text = text
        }

        /// Adds the value of a field.
        mutating func addValue(_ value: String, of record: Int) {
            let number = values.insert(value)
            if number == keyEnds.count {
                appendKeys(of: value)
                keyEnds.append(keys.count)
            }
            for index in (number == 0 ? 0 : keyEnds[number - 1])..<keyEnds[number] {
                sets.add(record, of: Int(keys[index]))
            }
            if keys.count > Self.rememberedKeys { forgetValues() }
        }

        /// Adds a text that no other record has.
        mutating func addText(_ text: String, of record: Int) {
            let start = keys.count
            appendKeys(of: text)
            for index in start..<keys.count { sets.add(record, of: Int(keys[index])) }
            keys.removeSubrange(start...)
        }

        private mutating func forgetValues() {
            values = DistinctTexts()
            keys.removeAll(keepingCapacity: true)
            keyEnds.removeAll(keepingCapacity: true)
        }

        private mutating func appendKeys(of text: String) {
            points.removeAll(keepingCapacity: true)
            pieceEnds.removeAll(keepingCapacity: true)
            self.text.foldPieces(of: text, into: &points, ends: &pieceEnds)
            var start = 0
            for end in pieceEnds {
                sets.appendPairsAndWords(of: start..<end, in: points, to: &keys)
                start = end
            }
        }
    }
}
