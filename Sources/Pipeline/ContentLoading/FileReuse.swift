internal import Diagnostics
internal import FileAccess

/// The result of reading a file.
struct LoadedFile<Content: Sendable>: Sendable {
    /// Taken before the file was read; `nil` if nothing reveals whether the file changes.
    let stamp: FileStamp?
    let content: Content
    let diagnostics: [Diagnostic]
}

/// Reads the files of a folder, or takes over the results of an earlier reading for files that have not changed since.
struct FileReuse<Content: Sendable>: Sendable {
    let tree: FileTree
    /// By their paths.
    let earlier: [String: LoadedFile<Content>]

    /// - Parameters:
    ///   - isReusable: whether everything else that the result depends on is unchanged.
    ///   - read: reads the file.
    func file(
        _ path: String, isReusable: Bool = true, _ read: () -> (content: Content, diagnostics: [Diagnostic])
    ) -> LoadedFile<Content> {
        let stamp = tree.stamp(path)
        if isReusable, let stamp, let earlier = earlier[path], earlier.stamp == stamp { return earlier }
        let (content, diagnostics) = read()
        return LoadedFile(stamp: stamp, content: content, diagnostics: diagnostics)
    }

    /// Whether a file is unchanged since the earlier reading, provided that its result depends only on its own bytes.
    func isUnchanged(_ file: LoadedFile<Content>, _ path: String) -> Bool {
        file.stamp != nil && earlier[path]?.stamp == file.stamp
    }
}
