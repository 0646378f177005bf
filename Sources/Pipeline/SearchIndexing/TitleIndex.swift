package import OutputPlan
package import PortalChecks
internal import PortalModel
internal import TextOutput

/// The titles of all records as one JSON file: the shortest list of the portal's contents, for others to use. The search
/// has a separate index. Verification proves that every record is in it once, with the title and standing of its data.
///
/// `{"columns": ["collection", "id", "title", "standing", "words"], "collections": [{"id", "title"}], "rows": [[…]]}`,
/// where a row's collection is its position among the collections, and its words are residents' words for the item.
package struct TitleIndex: Sendable {
    package static let path = "data/titles.json"

    private let portal: Portal

    package init(_ checked: CheckedPortal) {
        self.portal = checked.portal
    }

    package func plan() -> [PlannedOutput] {
        [
            PlannedOutput(
                path: Self.path,
                write: { bytes in JSONWriter.appendFile(to: &bytes) { json in json.object { writeMembers(to: &$0) } } })
        ]
    }

    private func writeMembers(to json: inout JSONWriter) {
        json.array("columns") { json in
            for column in ["collection", "id", "title", "standing", "words"] { json.value(column) }
        }
        json.array("collections") { json in
            for collection in portal.collections {
                json.object { json in
                    json.member("id", collection.id)
                    json.member("title", collection.title)
                }
            }
        }
        json.array("rows") { json in
            let words = ResidentsWords(portal)
            for (index, collection) in portal.collections.enumerated() {
                // The words lead to the items themselves, not to the records that contain the words.
                let isSearched = collection.id != portal.site.synonyms?.collection
                for record in collection.records {
                    json.lineBreak()
                    json.array { json in
                        json.value(index)
                        json.value(record.id)
                        json.value(record.title)
                        json.value(record.standing.rawValue)
                        json.array { json in
                            if isSearched { for word in words.words(for: record.title) { json.value(word) } }
                        }
                    }
                }
            }
            json.lineBreak()
        }
    }
}
