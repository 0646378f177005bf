internal import ContentLoading
internal import Diagnostics
internal import FileAccess

/// The files that a site is made from, as they were read.
struct LoadedSources: Sendable {
    let content: LoadedContent
    let templates: TemplateFolder
    /// All that is wrong with the files by themselves.
    let diagnostics: [Diagnostic]

    /// - Parameter earlier: the same folders as they were before; what has not changed since is not read again.
    /// - Returns: `nil` where a folder is not there.
    static func load(
        _ request: BuildRequest, reusing earlier: LoadedSources? = nil, _ run: inout Run
    ) async -> LoadedSources? {
        guard run.areThere([request.content, request.siteTemplates]) else { return nil }
        let templates = await TemplateFolder.load(.disk(request.siteTemplates), reusing: earlier?.templates)
        let loaded = await ContentLoader.load(.disk(request.content), reusing: earlier?.content)
        run.end("load")
        return LoadedSources(
            content: loaded.content, templates: templates.folder,
            diagnostics: loaded.diagnostics + templates.diagnostics)
    }
}
