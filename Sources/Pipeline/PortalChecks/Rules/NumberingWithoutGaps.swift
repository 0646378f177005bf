internal import Diagnostics
internal import PortalModel

/// A numbered list counts its records one by one from its first number, with none left out but those declared as
/// withdrawn, and none twice. A withdrawn number is not given again.
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
        // A list that runs past its end has a hole of the same size before it; counting records keeps a number such
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
