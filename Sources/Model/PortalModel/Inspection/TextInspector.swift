import Diagnostics

/// Finds what is wrong with the characters of a value, whatever its field means. Loading, merging and the checks use
/// it, so that one error is reported once and in the same way.
package struct TextInspector: Sendable {
    /// One problem, and the bytes of the text that it is about.
    package struct Finding: Sendable, Hashable {
        package let problem: TextProblem
        package let range: Range<Int>
    }

    private let placeholders: Placeholders

    package init(placeholders: Placeholders) {
        self.placeholders = placeholders
    }

    /// All problems, the first of each kind; empty for nearly every value.
    /// - Parameter requirement: whether the record must have a value in the field, for the wording of the message.
    package func findings(
        in text: String, of field: Field, requirement: @autoclosure () -> TextProblem.Requirement = .none
    ) -> [Finding] {
        guard !text.isEmpty else { return [] }
        let scalars = CharacterFindings(of: text, in: field).findings
        if case .blank? = scalars.first?.problem { return scalars }
        let trimmed = scalars.isEmpty ? text : Self.trimmed(text)
        guard let problem = wholeProblem(of: trimmed, field, requirement) else { return scalars }
        return scalars + [Finding(problem: problem, range: 0..<text.utf8.count)]
    }

    /// Whether nothing can be found in a value, at the cost of one pass over its bytes: every value of a portal is
    /// tested.
    package func passesOver(_ value: Value) -> Bool {
        switch value {
        case .missing, .integer, .number, .boolean, .date: true
        case .text(let text): passesOver(text)
        case .reference(let reference): passesOver(reference.id)
        case .list(let elements): elements.allSatisfy(passesOver)
        case .references(let references): references.allSatisfy { passesOver($0.id) }
        case .malformed: false
        }
    }

    private func passesOver(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.isEmpty
                || !placeholders.contains(bytes) && !WholeText.mayBe(bytes) && !CharacterFindings.mayFind(in: bytes)
        }
    }

    /// Whether something is already reported about the characters of a value.
    package func finds(in text: String, of field: Field) -> Bool { !findings(in: text, of: field).isEmpty }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !BlankCharacters.contains($0) }),
            let last = scalars.lastIndex(where: { !BlankCharacters.contains($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private func wholeProblem(
        of text: String, _ field: Field, _ requirement: () -> TextProblem.Requirement
    ) -> TextProblem? {
        // A value listed in the schema is intended.
        if !field.constraints.allowsPlaceholders, placeholders.contains(text), !field.lists(text) {
            return .placeholder(text, field: field.title, requirement())
        }
        guard let problem = WholeText.problem(of: text, field), !field.lists(text) else { return nil }
        return problem
    }
}
