internal import DaylightKit
internal import Diagnostics

/// What each request is answered with.
///
/// The site is served below the path of its address, as it will be once it is published: so the links of the page for
/// unknown addresses work, which begin at the host's root. Whatever is asked for outside that path is redirected there.
struct PreviewAnswers: Sendable {
    let port: UInt16
    let language: MessageLanguage

    /// The answer to a request that must not be answered with the site; `nil` where there is nothing against it.
    func refusal(of request: PreviewRequest) -> PreviewResponse? {
        if !HostHeader.isAllowed(request.host, port: port) { return text(.misdirectedRequest, PreviewWords.otherHost) }
        if !["GET", "HEAD"].contains(request.method) {
            var response = text(.methodNotAllowed, PreviewWords.otherMethod)
            response.headers["Allow"] = "GET, HEAD"
            return response
        }
        return nil
    }

    func answer(to request: PreviewRequest, from preview: Preview) -> PreviewResponse {
        var response = response(to: request, from: preview)
        response.isHead = request.method == "HEAD"
        return response
    }

    private func response(to request: PreviewRequest, from preview: Preview) -> PreviewResponse {
        guard let path = RequestedPath(percentEncoded: request.path) else {
            return text(.badRequest, PreviewWords.noPath)
        }
        guard let site = preview.site else {
            let page = ErrorPage(language: language).bytes(preview.report.diagnostics)
            return PreviewResponse(status: .serviceUnavailable, contentType: ContentType.html, body: page)
        }
        let root = RequestedPath(percentEncoded: site.root)?.segments ?? []
        guard let path = path.below(root) else {
            let isRoot = path.segments == root
            let place = RequestedPath(
                segments: isRoot ? root : root + path.segments, isFolder: isRoot || path.isFolder)
            return redirect(to: place, request)
        }
        if let bytes = site.file(at: path.file) {
            return PreviewResponse(status: .ok, contentType: ContentType.of(path.file), body: bytes)
        }
        let folder = RequestedPath(segments: path.segments, isFolder: true)
        if !path.isFolder, site.hasFile(at: folder.file) {
            return redirect(to: RequestedPath(segments: root + path.segments, isFolder: true), request)
        }
        return PreviewResponse(
            status: .notFound, contentType: ContentType.html, body: site.file(at: "404.html") ?? [])
    }

    private func redirect(to path: RequestedPath, _ request: PreviewRequest) -> PreviewResponse {
        var response = PreviewResponse(status: .found, contentType: ContentType.text, body: [])
        // Nothing of a query may begin another header.
        let isPlain = request.query.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        let query = request.query.isEmpty || !isPlain ? "" : "?" + request.query
        response.headers["Location"] = path.percentEncoded + query
        return response
    }

    private func text(_ status: PreviewResponse.Status, _ phrase: Phrase) -> PreviewResponse {
        let text = phrase.text(in: language) + "\n"
        return PreviewResponse(status: status, contentType: ContentType.text, body: Array(text.utf8))
    }
}
