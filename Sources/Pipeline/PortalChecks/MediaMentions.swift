internal import Diagnostics
internal import Markdown
internal import PortalModel

/// Where the texts of a portal show the files of `media/`, or link to them.
struct MediaMentions {
    /// By path, the first place in the order of the texts.
    private var first: [String: SourcePlace] = [:]

    init(_ portal: Portal) {
        for document in portal.texts.map(\.body.document) {
            for image in document.images { add(image.target, image.place) }
            for link in document.links { add(link.target, link.place) }
        }
    }

    private mutating func add(_ target: LinkTarget, _ place: SourcePlace) {
        guard case .media(let path) = target, first[path] == nil else { return }
        first[path] = place
    }

    func isMentioned(_ file: MediaFile) -> Bool { first[file.path] != nil }

    /// Where something is said of a file as a whole: where it is mentioned first, and otherwise the file itself.
    func place(of file: MediaFile, in portal: Portal) -> SourcePlace {
        first[file.path] ?? SourcePlace(file: portal.displayName(of: file))
    }
}

extension Portal {
    /// How a user would name a file of `media/`.
    func displayName(of file: MediaFile) -> String {
        let site = site.source.file
        let folder = site.hasSuffix("site.yaml") ? String(site.dropLast("site.yaml".count)) : ""
        return "\(folder)media/\(file.path)"
    }

    /// A file of `media/` that is a text.
    func source(of file: MediaFile) -> SourceText { SourceText(file: displayName(of: file), bytes: file.bytes) }
}
