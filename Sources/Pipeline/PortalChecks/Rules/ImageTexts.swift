internal import Diagnostics
internal import Markdown
internal import PortalModel

/// Each image has alternative text.
struct ImageTexts: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.texts.flatMap { text in
            text.body.document.images
                .filter { $0.alternative.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
                .map { portal.diagnostic(CompletenessProblem.imageWithoutText, in: text, at: $0.place) }
        }
    }
}
