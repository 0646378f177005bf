internal import Diagnostics
internal import Markdown
internal import PortalModel

/// The places where a portal's texts show the files of `media/` or link to them.
struct MediaMentions {
    /// The first mention by path, in the order of the texts.
    private var first: [String: (text: PortalText, place: SourcePlace)] = [:]

    init(_ portal: Portal) {
        for text in portal.texts {
            for image in text.body.document.images { add(image.target, text, image.place) }
            for link in text.body.document.links { add(link.target, text, link.place) }
        }
    }

    private mutating func add(_ target: LinkTarget, _ text: PortalText, _ place: SourcePlace) {
        guard case .media(let path) = target, first[path] == nil else { return }
        first[path] = (text, place)
    }

    func isMentioned(_ file: MediaFile) -> Bool { first[file.path] != nil }

    /// A problem with a whole file is reported where the file is mentioned first, or else for the file itself.
    func diagnostic(_ problem: PictureProblem, of file: MediaFile, in portal: Portal) -> Diagnostic {
        guard let mention = first[file.path] else {
            return Diagnostic(problem, at: SourcePlace(file: portal.displayName(of: file)))
        }
        return portal.diagnostic(problem, in: mention.text, at: mention.place)
    }
}

extension Portal {
    /// The name of a file in `media/` as a user would write it.
    func displayName(of file: MediaFile) -> String {
        let site = site.source.file
        let folder = site.hasSuffix("site.yaml") ? String(site.dropLast("site.yaml".count)) : ""
        return "\(folder)media/\(file.path)"
    }

    /// A textual file of `media/`.
    func source(of file: MediaFile) -> SourceText { SourceText(file: displayName(of: file), bytes: file.bytes) }
}
