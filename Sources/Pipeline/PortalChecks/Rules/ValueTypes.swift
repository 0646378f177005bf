internal import Diagnostics
internal import PortalModel

/// A value has the type that its field declares.
struct ValueTypes: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        var diagnostics: [Diagnostic] = []
        forEachValue(of: portal, where: { _ in true }) { value, field, place, _ in
            guard case .malformed(let text) = value, !inspector.finds(in: text, of: field) else { return }
            let problem =
                SeveralValues.areNumbers(text) && (field.type == .integer || field.type == .number)
                ? ValueProblem.severalValues(value: text, field: field.title)
                : .wrongType(value: text, field: field.title, expected: expectation(of: field.type))
            diagnostics.append(Diagnostic(problem, at: place()))
        }
        return diagnostics
    }

    private func expectation(of type: FieldType) -> Phrase {
        switch type {
        case .string: .text
        case .integer: .wholeNumberInDigits
        case .number: .numberInDigits
        case .boolean: .trueOrFalse
        case .date: .date
        case .year: .year
        case .list(let delimiter): .list(separatedBy: String(Unicode.Scalar(delimiter)))
        }
    }
}
