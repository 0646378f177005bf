internal import Diagnostics
internal import Markdown
internal import PictureReading
internal import PortalModel

/// A picture on a page is within the site's limits. A picture that a text only links to may be of any size.
struct PictureSizes: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        var seen: Set<String> = []
        return portal.texts.flatMap { text in
            text.body.document.images.flatMap { image -> [Diagnostic] in
                guard case .media(let path) = image.target, let file = portal.mediaFile(path),
                    seen.insert(path).inserted
                else { return [] }
                return problems(of: file, portal.site.pictureLimits)
                    .map { portal.diagnostic($0, in: text, at: image.place) }
            }
        }
    }

    private func problems(of file: MediaFile, _ limits: PictureLimits) -> [PictureProblem] {
        guard case .success(let picture) = file.picture else { return [] }
        var problems: [PictureProblem] = []
        if file.bytes.count > limits.bytes {
            problems.append(.tooManyBytes(file.path, bytes: file.bytes.count, limit: limits.bytes))
        }
        // A drawing has no pixels of its own, only those that the page gives it.
        if picture.format != .svg, picture.width * picture.height > limits.pixels {
            problems.append(
                .tooManyPixels(file.path, width: picture.width, height: picture.height, limit: limits.pixels))
        }
        return problems
    }
}
