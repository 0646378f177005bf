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

    private func expectation(of type: FieldType) -> String {
        switch type {
        case .string: "a text"
        case .integer: "a whole number in the digits 0 to 9"
        case .number: "a number in the digits 0 to 9, with a point before decimals"
        case .boolean: "true or false"
        case .date: "a date written YYYY-MM-DD"
        case .year: "a year of four digits"
        case .list(let delimiter):
            "a list separated by \"\(Character(Unicode.Scalar(delimiter)))\" with no empty element"
        }
    }
}
