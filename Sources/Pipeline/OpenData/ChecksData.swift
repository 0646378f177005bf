internal import OutputPlan
internal import PortalChecks
internal import PortalModel
internal import TextOutput

extension OpenData {
    /// Every promise with its provenance, and the number of records in each place, which verification counts in the files
    /// before they are published; a collection that is not searched itself has no `search`:
    ///
    ///     {"asOf", "collections": [{"id", "title", "declared", "published", "standing",
    ///       "counted": {"pages", "list", "titles", "csv", "json", "search"}, "complete",
    ///       "promise": {"total": {"declared", "declaredBy", "document", "date", "counting"},
    ///                   "subtotals": [{"field", "values", "declared", "found", …}],
    ///                   "numbering": {"field", "first", "last"}, "coverage": [{"collection", "field"}]}}],
    ///      "exceptions": [{"code", "record", "field", "reason"}]}
    ///
    /// A list without records has no `last`.
    func checks() -> PlannedOutput {
        PlannedOutput(
            path: "checks.json",
            write: { bytes in
                JSONWriter.appendFile(to: &bytes) { json in json.object(writeChecks) }
            })
    }

    private func writeChecks(to json: inout JSONWriter) {
        json.member("asOf", asOf.description)
        json.array("collections") { json in
            for collection in portal.collections {
                json.lineBreak()
                json.object { write(collection, portal.publishedCounts(of: collection), to: &$0) }
            }
            json.lineBreak()
        }
        json.array("exceptions") { json in
            for granted in exceptions {
                let exception = granted.exception
                json.object {
                    $0.member("code", exception.code)
                    $0.member("record", "\(exception.collection)/\(exception.record)")
                    if let field = exception.field { $0.member("field", field) }
                    $0.member("reason", exception.reason)
                }
            }
        }
    }

    private func write(_ collection: RecordCollection, _ counts: PublishedCounts, to json: inout JSONWriter) {
        json.member("id", collection.id)
        json.member("title", collection.title)
        json.writeCounts(of: collection)
        json.object("counted") {
            $0.member("pages", counts.pages)
            $0.member("list", counts.listed)
            $0.member("titles", counts.titles)
            $0.member("csv", counts.csv)
            $0.member("json", counts.json)
            if let search = counts.search { $0.member("search", search) }
        }
        let promise = collection.declaration.promise
        if let total = promise.total {
            let official = collection.standingCounts.official
            json.member("complete", official == total.count && official == collection.records.count)
        }
        json.object("promise") { write(promise, of: collection, to: &$0) }
    }

    private func write(_ promise: Promise, of collection: RecordCollection, to json: inout JSONWriter) {
        if let total = promise.total {
            json.object("total") {
                $0.member("declared", total.count)
                write(total.provenance, to: &$0)
            }
        }
        if !promise.subtotals.isEmpty {
            json.array("subtotals") { json in
                for subtotal in promise.subtotals {
                    json.object {
                        $0.member("field", subtotal.condition.field)
                        $0.array("values") { json in for value in subtotal.condition.values { json.value(value) } }
                        $0.member("declared", subtotal.count)
                        $0.member(
                            "found",
                            collection.records.count { collection.record($0, meets: subtotal.condition) })
                        write(subtotal.provenance, to: &$0)
                    }
                }
            }
        }
        if let numbering = promise.numbering {
            json.object("numbering") {
                $0.member("field", numbering.field)
                $0.member("first", numbering.first)
                if let last = collection.lastNumber { $0.member("last", last) }
            }
        }
        if !promise.coverage.isEmpty {
            json.array("coverage") { json in
                for coverage in promise.coverage {
                    json.object {
                        $0.member("collection", coverage.collection)
                        $0.member("field", coverage.field)
                    }
                }
            }
        }
    }

    private func write(_ provenance: Provenance, to json: inout JSONWriter) {
        json.member("declaredBy", provenance.declaredBy)
        json.member("document", provenance.document)
        json.member("date", provenance.date.description)
        json.member("counting", provenance.counting)
    }
}
