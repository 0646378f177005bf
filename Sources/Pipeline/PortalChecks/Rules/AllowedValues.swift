internal import Diagnostics
internal import PortalModel

/// A value is one of those that its field lists, if it lists any (Table Schema `enum` and `categories`).
struct AllowedValues: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        var suggestions = Suggestion.Budget()
        return PortalChecks.diagnostics(ofValuesIn: portal) { field in
            guard hasAllowedValues(field) else { return nil }
            return { value in
                if case .malformed = value { return [] }
                // Nearly all values are allowed, and this test needs no array.
                if case .text(let text) = value, field.allows(text) { return [] }
                return value.texts.filter { !field.allows($0) && !inspector.finds(in: $0, of: field) }.map { text in
                    .notAllowed(value: text, field: field.title, nearest: nearest(to: text, field, &suggestions))
                }
            }
        }
    }

    private func hasAllowedValues(_ field: Field) -> Bool {
        !field.categories.isEmpty || !field.constraints.allowedValues.isEmpty
    }

    /// Editors write the label in place of the value; then the value is what they meant.
    private func nearest(to text: String, _ field: Field, _ suggestions: inout Suggestion.Budget) -> String? {
        if let category = field.categories.first(where: { $0.label == text }) { return category.value }
        let allowed = field.categories.map(\.value) + field.constraints.allowedValues
        return suggestions.nearest(to: text, among: allowed)
    }
}

extension Field {
    fileprivate func allows(_ text: String) -> Bool {
        categories.contains { $0.value == text } || constraints.allowedValues.contains(text)
    }
}
