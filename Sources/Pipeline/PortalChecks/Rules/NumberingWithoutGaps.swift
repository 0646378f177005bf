internal import Diagnostics
internal import PortalModel

/// The records of a numbered list are numbered consecutively from its first number; only numbers declared as withdrawn
/// are skipped, and no number is used twice. A withdrawn number is not reused.
struct NumberingWithoutGaps: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.flatMap { collection -> [Diagnostic] in
            guard let numbering = collection.declaration.promise.numbering,
                let field = collection.schema.index(of: numbering.field)
            else { return [] }
            return diagnostics(for: collection, numbering, field, portal)
        }
    }

    private func diagnostics(
        for collection: RecordCollection, _ numbering: Numbering, _ field: Int, _ portal: Portal
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var holders: [Int: Record] = [:]
        let withdrawn = Set(numbering.withdrawn)
        for record in collection.records {
            guard case .integer(let number) = record.values[field] else { continue }
            if withdrawn.contains(number) {
                let problem = PromiseProblem.withdrawnNumber(number, field: numbering.field)
                diagnostics.append(portal.diagnostic(problem, of: field, in: record, collection))
            }
            if let first = holders[number] {
                let problem = PromiseProblem.repeatedNumber(number, field: numbering.field, first: first.id)
                diagnostics.append(portal.diagnostic(problem, of: field, in: record, collection))
            } else {
                holders[number] = record
            }
        }
        // A list that goes beyond its end has a gap of the same size before it; counting records prevents a number such
        // as 99999999 from naming a hundred million gaps.
        let span = collection.records.count + withdrawn.count
        let expected = (0..<span).lazy.map { numbering.first.addingReportingOverflow($0).partialValue }
            .filter { !withdrawn.contains($0) }.prefix(collection.records.count)
        let missing = expected.filter { holders[$0] == nil }
        if !missing.isEmpty {
            let problem = PromiseProblem.missingNumbers(
                Array(missing.prefix(20)), field: numbering.field, more: max(0, missing.count - 20))
            diagnostics.append(Diagnostic(problem, at: numbering.place))
        }
        return diagnostics
    }
}
