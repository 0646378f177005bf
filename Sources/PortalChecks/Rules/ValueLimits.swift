internal import Diagnostics
internal import PortalModel

/// A text is as long, and a number as large, as its field allows.
struct ValueLimits: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        forEachValue(of: portal, where: { hasLimits($0.constraints) }) { value, field, place, _ in
            for problem in problems(of: value, field) { diagnostics.append(Diagnostic(problem, at: place())) }
        }
        return diagnostics
    }

    private func hasLimits(_ constraints: FieldConstraints) -> Bool {
        constraints.minimumLength != nil || constraints.maximumLength != nil || constraints.minimum != nil
            || constraints.maximum != nil
    }

    private func problems(of value: Value, _ field: Field) -> [ValueProblem] {
        let constraints = field.constraints
        switch value {
        case .integer(let number): return range(Double(number), String(number), field)
        case .number(let number): return range(number.doubleValue, number.text, field)
        case .text(let text): return length(text.unicodeScalars.count, .characters)
        case .list(let elements):
            // Table Schema: the length of a list is the number of its elements.
            return length(elements.count, .elements)
        case .references(let references): return length(references.count, .elements)
        case .missing, .boolean, .date, .reference, .malformed: return []
        }

        func length(_ count: Int, _ unit: ValueProblem.LengthUnit) -> [ValueProblem] {
            if let minimum = constraints.minimumLength, count < minimum {
                return [.length(field: field.title, found: count, limit: minimum, isMinimum: true, unit: unit)]
            }
            if let maximum = constraints.maximumLength, count > maximum {
                return [.length(field: field.title, found: count, limit: maximum, isMinimum: false, unit: unit)]
            }
            return []
        }

        func range(_ number: Double, _ text: String, _ field: Field) -> [ValueProblem] {
            if let minimum = constraints.minimum, number < minimum.doubleValue {
                return [.range(value: text, field: field.title, limit: minimum.text, isMinimum: true)]
            }
            if let maximum = constraints.maximum, number > maximum.doubleValue {
                return [.range(value: text, field: field.title, limit: maximum.text, isMinimum: false)]
            }
            return []
        }
    }
}
