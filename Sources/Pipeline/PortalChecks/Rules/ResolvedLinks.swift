internal import Diagnostics
internal import Markdown
internal import PortalModel

/// Every link and image of a text leads to something that is published.
struct ResolvedLinks: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.texts.flatMap { text in
            let document = text.body.document
            return document.links.compactMap { link in
                problem(of: link.target, in: document, portal).map { portal.diagnostic($0, in: text, at: link.place) }
            }
                + document.images.compactMap { image in
                    problem(of: image, in: document, portal).map { portal.diagnostic($0, in: text, at: image.place) }
                }
        }
    }

    private func problem(
        of image: MarkdownImage, in document: MarkdownDocument, _ portal: Portal
    ) -> LinkProblem? {
        if case .external(let address) = image.target { return .imageFromElsewhere(address) }
        return problem(of: image.target, in: document, portal)
    }

    private func problem(
        of target: LinkTarget, in document: MarkdownDocument, _ portal: Portal
    ) -> LinkProblem? {
        switch target {
        case .record(let collection, let id): return unknown(id, in: collection, portal)
        case .figure(let id): return unknown(id, in: FigureFields.collection, portal)
        case .count(let collection):
            if portal.collection(collection) != nil { return nil }
            return .unknownCollection(
                collection, nearest: Suggestion.nearest(to: collection, among: portal.collections.map(\.id)))
        case .media(let path):
            if portal.mediaFile(path) != nil { return nil }
            return .unknownMedia(path, nearest: Suggestion.nearest(to: path, among: portal.media.map(\.path)))
        case .fragment(let anchor):
            let anchors = document.headings.map(\.anchor)
            if anchors.contains(anchor) { return nil }
            return .unknownFragment(anchor, nearest: Suggestion.nearest(to: anchor, among: anchors))
        case .path(let path): return .pathOfTheSite(path)
        case .external, .unsafe: return nil
        }
    }

    private func unknown(_ id: String, in name: String, _ portal: Portal) -> LinkProblem? {
        guard let collection = portal.collection(name) else {
            return .unknownCollection(
                name, nearest: Suggestion.nearest(to: name, among: portal.collections.map(\.id)))
        }
        // The collection's own page.
        if id == "index" || collection.index(of: id) != nil { return nil }
        return .unknownRecord(
            id, collection: name, nearest: Suggestion.nearest(to: id, among: collection.records.lazy.map(\.id)))
    }
}
