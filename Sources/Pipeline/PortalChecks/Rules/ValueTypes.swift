internal import Diagnostics
internal import PortalModel

/// A value has the type that its field declares.
struct ValueTypes: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        return PortalChecks.diagnostics(ofValuesIn: portal) { field in
            { value in
                guard case .malformed(let text) = value, !inspector.finds(in: text, of: field) else { return [] }
                if SeveralValues.areNumbers(text), field.type == .integer || field.type == .number {
                    return [.severalValues(value: text, field: field.title)]
                }
                return [.wrongType(value: text, field: field.title, expected: expectation(of: field.type))]
            }
        }
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
