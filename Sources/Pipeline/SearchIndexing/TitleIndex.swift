public import OutputPlan
public import PortalChecks
internal import PortalModel
internal import TextOutput

/// The titles of all records as one JSON file: the shortest list of what the portal has, open for others to read. The
/// search has an index of its own. Verification proves that every record is in it once, and says here what its page and
/// its data say.
///
/// `{"columns": ["collection", "id", "title", "standing", "words"], "collections": [{"id", "title"}], "rows": [[…]]}`,
/// where a row's collection is its position among the collections, and its words are what residents call the item.
public struct TitleIndex: Sendable {
    public static let path = "data/titles.json"

    private let portal: Portal

    public init(_ checked: CheckedPortal) {
        self.portal = checked.portal
    }

    public func plan() -> [PlannedOutput] {
        [PlannedOutput(path: Self.path, bytes: json)]
    }

    func json() -> [UInt8] {
        let words = portal.residentsWords
        var json = JSONWriter()
        json.object { json in
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
                for (index, collection) in portal.collections.enumerated() {
                    // The words lead to the items themselves, not to the records that hold the words.
                    let words = collection.id == portal.site.synonyms?.collection ? [:] : words
                    for record in collection.records {
                        json.lineBreak()
                        json.array { json in
                            json.value(index)
                            json.value(record.id)
                            json.value(record.title)
                            json.value(record.standing.rawValue)
                            json.array { json in for word in words[record.title] ?? [] { json.value(word) } }
                        }
                    }
                }
                json.lineBreak()
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
