internal import Diagnostics
internal import PortalModel

/// A value is one of those that its field lists, where it lists them (Table Schema `enum` and `categories`).
struct AllowedValues: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        var suggestions = Suggestion.Budget()
        var diagnostics: [Diagnostic] = []
        forEachValue(of: portal, where: { !allowed($0).isEmpty }) { value, field, place, _ in
            if case .malformed = value { return }
            let allowed = allowed(field)
            for text in value.texts where !allowed.contains(text) && !inspector.finds(in: text, of: field) {
                diagnostics.append(
                    Diagnostic(
                        ValueProblem.notAllowed(
                            value: text, field: field.title, nearest: nearest(to: text, field, &suggestions)),
                        at: place()))
            }
        }
        return diagnostics
    }

    private func allowed(_ field: Field) -> [String] {
        field.categories.map(\.value) + field.constraints.allowedValues
    }

    /// Editors write the label where the value belongs; then the value is what was meant.
    private func nearest(to text: String, _ field: Field, _ suggestions: inout Suggestion.Budget) -> String? {
        if let category = field.categories.first(where: { $0.label == text }) { return category.value }
        return suggestions.nearest(to: text, among: allowed(field))
    }
}
