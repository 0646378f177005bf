internal import PortalModel
internal import TextOutput

/// `data/search/index.json`: the lists, facets and files that exist.
struct SearchRootFile: Sendable {
    /// Incremented whenever an older reader would misread the files.
    private static let format = 2

    let portal: Portal
    let folder: String
    let records: SearchRecords
    let blockSize: Int
    let tables: [String]
    let questionWords: [String]
    let omitted: [String]
    let textFileCount: Int
    let shards: Shards?

    /// Appends the file's bytes.
    @Sendable func write(to bytes: inout [UInt8]) {
        JSONWriter.appendFile(to: &bytes) { json in json.object { writeMembers(to: &$0) } }
    }

    private func writeMembers(to json: inout JSONWriter) {
        json.member("format", Self.format)
        json.member("language", portal.site.language)
        json.member("folder", folder)
        json.member("records", records.count)
        json.member("blockSize", blockSize)
        json.member("standings", Standing.allCases.map(\.rawValue))
        json.array("lists") { json in
            for list in records.lists {
                json.object { json in
                    json.member("id", list.collection.id)
                    json.member("title", list.collection.title)
                    json.member("first", list.first)
                }
            }
        }
        json.member("omitted", omitted)
        json.array("facets") { json in
            for facet in portal.site.search.facets {
                json.object { json in
                    json.member("name", facet.name)
                    json.member("title", facet.title)
                }
            }
        }
        json.member("tables", tables)
        json.member("texts", textFileCount)
        if !questionWords.isEmpty { json.member("questionWords", questionWords) }
        guard let shards else { return }
        json.member("pairs", shards.pairs.count)
        json.member("names", shards.names.separators)
        if let spellings = shards.spellings, !spellings.files.isEmpty {
            json.member("spellings", spellings.separators)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ texts: [String]) {
        array(name) { json in for text in texts { json.value(text) } }
    }
}
