internal import Diagnostics
internal import PortalModel

/// A text's length and a number's size are within the limits of its field.
struct ValueLimits: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        PortalChecks.diagnostics(ofValuesIn: portal) { field in
            hasLimits(field.constraints) ? { problems(of: $0, field) } : nil
        }
    }

    private func hasLimits(_ constraints: FieldConstraints) -> Bool {
        constraints.minimumLength != nil || constraints.maximumLength != nil || constraints.minimum != nil
            || constraints.maximum != nil || constraints.firstDay != nil || constraints.lastDay != nil
    }

    private func problems(of value: Value, _ field: Field) -> [ValueProblem] {
        let constraints = field.constraints
        switch value {
        case .integer(let number): return range(Double(number), String(number), field)
        case .number(let number): return range(number.doubleValue, number.text, field)
        case .date(let date): return days(date)
        case .text(let text):
            // Only if all values have the same length is a shorter number certainly a code that has lost digits.
            if constraints.pattern == nil, let minimum = constraints.minimumLength,
                minimum == constraints.maximumLength,
                let restored = LostZeros.restored(text, where: { $0.utf8.count == minimum })
            {
                return [.lostZeros(value: text, field: field.title, restored: restored)]
            }
            return length(text.unicodeScalars.count, .characters)
        case .list(let elements):
            // Table Schema: the length of a list is the number of its elements.
            return length(elements.count, .elements)
        case .references(let references): return length(references.count, .elements)
        case .missing, .boolean, .reference, .malformed: return []
        }

        func days(_ date: CalendarDate) -> [ValueProblem] {
            if let first = constraints.firstDay, date < first {
                return [.dayOutside(date.description, field: field.title, limit: first.description, isFirst: true)]
            }
            if let last = constraints.lastDay, date > last {
                return [.dayOutside(date.description, field: field.title, limit: last.description, isFirst: false)]
            }
            return []
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
