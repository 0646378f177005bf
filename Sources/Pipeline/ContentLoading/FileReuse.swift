internal import Diagnostics
internal import FileAccess

/// What became of a file when it was read.
struct LoadedFile<Content: Sendable>: Sendable {
    /// Taken before it was read; `nil` where nothing tells whether the file changes.
    let stamp: FileStamp?
    let content: Content
    let diagnostics: [Diagnostic]
}

/// Reads files of a folder, or takes over what an earlier reading made of those that have not changed since.
struct FileReuse<Content: Sendable>: Sendable {
    let tree: FileTree
    /// By their paths.
    let earlier: [String: LoadedFile<Content>]

    /// - Parameters:
    ///   - isReusable: whether everything else that the reading depends on is as it was.
    ///   - read: makes something of the file.
    func file(
        _ path: String, isReusable: Bool = true, _ read: () -> (content: Content, diagnostics: [Diagnostic])
    ) -> LoadedFile<Content> {
        let stamp = tree.stamp(path)
        if isReusable, let stamp, let earlier = earlier[path], earlier.stamp == stamp { return earlier }
        let (content, diagnostics) = read()
        return LoadedFile(stamp: stamp, content: content, diagnostics: diagnostics)
    }

    /// Whether a file has been taken over from the earlier reading, if all that it depends on is its own bytes.
    func isUnchanged(_ file: LoadedFile<Content>, _ path: String) -> Bool {
        file.stamp != nil && earlier[path]?.stamp == file.stamp
    }
}
