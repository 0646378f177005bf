package import Diagnostics
package import FileAccess
package import PublicationRegister
import TextInput

/// The register of a published site, in the folder `data/register`.
package enum PublishedRegister {
    /// - Parameter data: the folder `data` of the site.
    /// - Returns: the register; `nil`, with a diagnostic, if the site has none.
    package static func load(_ data: FileTree) async -> (register: Register?, diagnostics: [Diagnostic]) {
        do {
            let names = try data.entries(Register.folder).filter { $0.kind == .file && $0.name.hasSuffix(".csv") }
                .map(\.name)
            let files = await ContentLoader(tree: data).registerFiles(names)
            return (ContentLoader.register(of: files), files.flatMap(\.diagnostics))
        } catch {
            let problem = ContentProblem.unreadable(reason: error.phrase)
            return (nil, [Diagnostic(problem, at: SourcePlace(file: data.displayName(of: Register.folder)))])
        }
    }
}
