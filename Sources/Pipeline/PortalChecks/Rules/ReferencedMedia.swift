internal import Diagnostics
internal import PortalModel

/// Each file of `media/` is shown by a text or linked to from one.
struct ReferencedMedia: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        guard !portal.media.isEmpty else { return [] }
        let mentions = MediaMentions(portal)
        return portal.media.filter { !mentions.isMentioned($0) }.map { file in
            Diagnostic(
                CompletenessProblem.mediaNotReferenced(file.path),
                at: SourcePlace(file: portal.displayName(of: file)))
        }
    }
}
