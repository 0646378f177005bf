internal import Diagnostics
internal import Markdown
internal import PortalModel

/// Each image says in words what it shows.
struct ImageTexts: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.texts.map(\.body.document).flatMap { document in
            document.images
                .filter { $0.alternative.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
                .map { Diagnostic(CompletenessProblem.imageWithoutText, at: $0.place) }
        }
    }
}
