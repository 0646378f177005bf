internal import OutputPlan
internal import TextOutput

/// A file of the index, in its folder. Its bytes are produced on request.
struct SearchFile: Sendable {
    let name: String
    private let content: @Sendable (inout JSONWriter) -> Void

    init(_ name: String, _ content: @escaping @Sendable (inout JSONWriter) -> Void) {
        self.name = name
        self.content = content
    }

    /// Appends the file's bytes.
    @Sendable func write(to bytes: inout [UInt8]) {
        JSONWriter.appendFile(to: &bytes, content)
    }

    /// - Parameter folder: with a trailing slash.
    func planned(in folder: String) -> PlannedOutput {
        PlannedOutput(path: folder + name, write: write)
    }
}
