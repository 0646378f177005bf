internal import Diagnostics
internal import Markdown
internal import PortalModel

/// Each heading of a text is followed by a text or a subsection.
struct EmptySections: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.texts.flatMap { text in
            text.body.document.headings.filter { isEmpty($0, in: text.body.document) }.map { heading in
                portal.diagnostic(
                    CompletenessProblem.emptySection(heading: heading.text), in: text, at: heading.place)
            }
        }
    }

    private func isEmpty(_ heading: MarkdownHeading, in document: MarkdownDocument) -> Bool {
        let next = document.nodes[heading.node].end
        // The text, or the quotation or list that contains the heading, ends with it.
        guard next < document.nodes[document.nodes[heading.node].parent].end else { return true }
        guard case .heading(let index) = document.nodes[next].kind else { return false }
        return document.headings[index].level <= heading.level
    }
}
