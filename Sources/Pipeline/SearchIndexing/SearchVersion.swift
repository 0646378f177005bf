internal import Diagnostics
internal import Hashing
internal import PortalModel

/// The name of the folder of the search files: a hash of everything that their bytes are made of. It is known before any
/// of them is produced, so that a page can name them, at the cost of reading every searched text once.
enum SearchVersion {
    /// Incremented whenever the same content produces other bytes than before; a test fails if it must be.
    static let revision = 1

    static func of(
        _ records: SearchRecords, in portal: Portal, blockSize: Int, _ tables: LanguageTables
    ) -> String {
        var digest = ContentDigest()
        digest.add(revision)
        digest.add(blockSize)
        for table in [tables.readings?.source, tables.variants?.source] { digest.add(bytes: table?.bytes ?? []) }
        add(records, to: &digest)
        // A text with the record it belongs to, so that it cannot be confused with another record's.
        SearchTexts.forEachText(of: portal) { position, text in
            digest.add(position)
            switch text {
            case .value(let value): digest.add(value)
            case .markdown(let body): digest.add(bytes: portal.sources[body.source].bytes[body.offset...])
            }
        }
        return digest.name()
    }

    private static func add(_ records: SearchRecords, to digest: inout ContentDigest) {
        digest.add(records.lists.count)
        for (collection, first) in records.lists {
            digest.add(collection.title)
            digest.add(first)
            for record in collection.records {
                digest.add(record.id)
                digest.add(record.standing.rawValue)
            }
        }
        for words in records.words {
            digest.add(words.count)
            for word in words { digest.add(word) }
        }
        digest.add(records.facets.count)
        for column in [records.titles] + records.facets + [records.note] {
            digest.add(column.values.count)
            for value in column.values { digest.add(value) }
            for number in column.numbers { digest.add(Int(number)) }
        }
    }
}

/// The SHA-256 of texts and numbers; each text is preceded by its length, so that adjacent ones are distinct.
private struct ContentDigest {
    private var hash = IncrementalSHA256()
    /// The bytes that are not hashed yet: many small pieces are hashed as one.
    private var pending: [UInt8] = []

    private static let pendingLimit = 1 << 16

    mutating func add(_ text: String) {
        add(text.utf8.count)
        pending.append(contentsOf: text.utf8)
    }

    mutating func add(bytes: some Collection<UInt8>) {
        add(bytes.count)
        pending.append(contentsOf: bytes)
    }

    mutating func add(_ number: Int) {
        if pending.count >= Self.pendingLimit { hashPending() }
        for shift in stride(from: 0, to: 64, by: 8) { pending.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private mutating func hashPending() {
        hash.update(pending)
        pending.removeAll(keepingCapacity: true)
    }

    /// Twelve hexadecimal digits.
    mutating func name() -> String {
        hashPending()
        return String(hash.hexadecimalDigits.prefix(12))
    }
}
