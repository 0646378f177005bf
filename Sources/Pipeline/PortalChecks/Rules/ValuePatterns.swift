internal import Diagnostics
internal import PortalModel

/// A value matches its field's pattern, from its first character to its last.
struct ValuePatterns: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let inspector = portal.inspector
        var diagnostics: [Diagnostic] = []
        for collection in portal.collections {
            for (index, field) in collection.schema.fields.enumerated() {
                guard let pattern = field.constraints.pattern, let matches = matcher(of: pattern) else { continue }
                for record in collection.records {
                    // The wrong type is reported by another rule.
                    if case .malformed = record.values[index] { continue }
                    for text in record.values[index].texts where !matches(text) {
                        if inspector.finds(in: text, of: field) { continue }
                        let problem = problem(of: text, field.title, pattern, matches: matches)
                        diagnostics.append(portal.diagnostic(problem, of: index, in: record, collection))
                    }
                }
            }
        }
        return diagnostics
    }

    /// A function that tests whether a text matches, from its first character to its last.
    private func matcher(of pattern: String) -> ((String) -> Bool)? {
        if let code = CodePattern(pattern) { return code.matches }
        // Digits and classes are ASCII, and a letter with an accent is a different letter: patterns of codes are about
        // Unicode scalars.
        guard let expression = try? Regex(pattern).matchingSemantics(.unicodeScalar).asciiOnlyCharacterClasses() else {
            return nil
        }
        return { (try? expression.wholeMatch(in: $0)) != nil }
    }

    private func problem(
        of text: String, _ field: String, _ pattern: String, matches: (String) -> Bool
    ) -> ValueProblem {
        if let restored = LostZeros.restored(text, where: matches) {
            return .lostZeros(value: text, field: field, restored: restored)
        }
        let parts = SeveralValues.parts(of: text)
        if !parts.isEmpty, parts.allSatisfy(matches) {
            return .severalValues(value: text, field: field)
        }
        return .patternMismatch(value: text, field: field, pattern: pattern)
    }
}
