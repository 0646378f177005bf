internal import ContentLoading
internal import Diagnostics
internal import FileAccess

/// The files that a site is made from, as read.
struct LoadedSources: Sendable {
    let content: LoadedContent
    let templates: TemplateFolder
    /// Everything that is wrong with the files themselves.
    let diagnostics: [Diagnostic]

    /// - Parameter earlier: the same folders as loaded before; files that have not changed since are not reread.
    /// - Returns: `nil` if a folder does not exist.
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
