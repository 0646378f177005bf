internal import Diagnostics
internal import Markdown
internal import PictureReading
internal import PortalModel

/// A picture can be shown, has the format that its name states, and contains nothing that should not be published.
/// Problems of a drawing are reported at their location in the drawing, those of other files where a text mentions them
/// first.
struct ReadablePictures: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let mentions = MediaMentions(portal)
        let ofFiles = portal.media.flatMap { file -> [Diagnostic] in
            switch file.picture {
            case nil: return []
            case .failure(let failure): return [diagnostic(of: failure, file, mentions, portal)]
            case .success(let picture):
                return problems(of: picture, file).map { mentions.diagnostic($0, of: file, in: portal) }
                    + hazards(of: picture, file, portal)
            }
        }
        return ofFiles + imagesOfOtherFiles(portal)
    }

    private func diagnostic(
        of failure: PictureFailure, _ file: MediaFile, _ mentions: MediaMentions, _ portal: Portal
    ) -> Diagnostic {
        let problem = PictureProblem.unreadable(file.path, failure.fault)
        guard PictureFormat(signatureOf: file.bytes) == .svg else {
            return mentions.diagnostic(problem, of: file, in: portal)
        }
        return Diagnostic(problem, at: portal.source(of: file).place(at: failure.offset))
    }

    private func problems(of picture: Picture, _ file: MediaFile) -> [PictureProblem] {
        var problems: [PictureProblem] = []
        if PictureFormat(fileName: file.path) != picture.format {
            problems.append(.otherFormat(file.path, found: picture.format))
        }
        if picture.tellsPlace {
            problems.append(.tellsPlace(file.path))
        } else if picture.hidesNotes {
            problems.append(.hiddenNotes(file.path))
        }
        if picture.trailingByteCount > 0 {
            problems.append(.bytesAfterEnd(file.path, count: picture.trailingByteCount))
        }
        return problems
    }

    private func hazards(of picture: Picture, _ file: MediaFile, _ portal: Portal) -> [Diagnostic] {
        guard !picture.hazards.isEmpty else { return [] }
        let source = portal.source(of: file)
        return picture.hazards.map { located in
            Diagnostic(
                PictureProblem.unsafeDrawing(file.path, located.hazard),
                at: source.place(at: located.range.lowerBound, length: located.range.count))
        }
    }

    /// Images that are not pictures, neither by name nor by content.
    private func imagesOfOtherFiles(_ portal: Portal) -> [Diagnostic] {
        portal.texts.flatMap { text in
            text.body.document.images.compactMap { image in
                guard case .media(let path) = image.target, let file = portal.mediaFile(path), file.picture == nil
                else { return nil }
                let problem = PictureProblem.unreadable(path, .unknownFormat)
                return portal.diagnostic(problem, in: text, at: image.place)
            }
        }
    }
}
