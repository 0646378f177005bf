internal import Diagnostics
internal import PortalModel

/// A value consists of characters that can be read and found, and is a real value: not a blank, placeholder, formula or
/// page of a web server, and nothing that a spreadsheet program has changed.
struct TextForms: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            // Looked-up values are checked at their source.
            let fields = collection.schema.fields.indices.filter { collection.schema.fields[$0].lookup == nil }
            for record in collection.records {
                let values = record.values
                for index in fields where !inspector.passesOver(values[index]) {
                    let field = collection.schema.fields[index]
                    forEachText(of: values[index]) { text, element in
                        let findings = inspector.findings(
                            in: text, of: field, requirement: requirement(of: field, record, collection))
                        for finding in findings {
                            diagnostics.append(
                                portal.diagnostic(
                                    finding.problem, of: index, in: record, collection, element: element,
                                    bytes: finding.range))
                        }
                    }
                }
            }
        }
        return diagnostics
    }

    /// Numbers and dates that could be parsed contain nothing else.
    private func forEachText(of value: Value, _ visit: (_ text: String, _ element: Int) -> Void) {
        switch value {
        case .missing, .integer, .number, .boolean, .date: break
        case .text(let text), .malformed(let text): visit(text, 0)
        case .reference(let reference): visit(reference.id, 0)
        case .list(let elements): for (index, text) in elements.enumerated() { visit(text, index) }
        case .references(let references):
            for (index, reference) in references.enumerated() { visit(reference.id, index) }
        }
    }

    private func requirement(
        of field: Field, _ record: Record, _ collection: RecordCollection
    ) -> TextProblem.Requirement {
        if field.constraints.isRequired { return .always }
        return field.constraints.requiredWhen.first { collection.record(record, meets: $0) }.map { .when($0.phrase) }
            ?? .none
    }
}

extension Portal {
    /// Other rules use it too: if a value's characters are wrong, nothing else about it is reported.
    var inspector: TextInspector { TextInspector(placeholders: site.placeholders) }
}
