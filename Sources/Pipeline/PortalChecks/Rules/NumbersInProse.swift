internal import Diagnostics
internal import Markdown
internal import PortalModel

/// A number in a text that is bound to data agrees with the data.
struct NumbersInProse: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.texts.flatMap { text in
            text.body.document.links.compactMap { link in
                problem(of: link, portal).map { portal.diagnostic($0, in: text, at: link.place) }
            }
        }
    }

    private func problem(of link: MarkdownLink, _ portal: Portal) -> LinkProblem? {
        switch link.target {
        case .figure(let id):
            guard let figures = portal.collection(FigureFields.collection), let index = figures.index(of: id) else {
                return nil
            }
            let allowed = [FigureFields.display, FigureFields.value].flatMap { name in
                figures.schema.index(of: name).map { figures.records[index].values[$0].texts } ?? []
            }
            if allowed.contains(link.text) || allowed.contains(withoutGrouping(link.text)) { return nil }
            return .figureDiffers(written: link.text, figure: id, expected: unique(allowed))
        case .count(let name):
            guard let count = portal.collection(name)?.records.count else { return nil }
            if withoutGrouping(link.text) == String(count) { return nil }
            return .countDiffers(written: link.text, collection: name, expected: count)
        case .record, .media, .fragment, .external, .path, .unsafe: return nil
        }
    }

    /// `1,920` is 1920.
    private func withoutGrouping(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    }

    private func unique(_ texts: [String]) -> [String] {
        texts.enumerated().filter { texts[..<$0.offset].contains($0.element) == false }.map(\.element)
    }
}
