internal import OutputPlan
internal import TextOutput

/// A file of the index, below its folder. Its bytes are made when they are asked for.
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

    /// - Parameter folder: with a slash at its end.
    func planned(in folder: String) -> PlannedOutput {
        PlannedOutput(path: folder + name, write: write)
    }
}
