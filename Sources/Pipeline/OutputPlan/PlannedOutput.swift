/// A file to be published: its path, and a function that produces its bytes. Planning creates a small value for each
/// file; nothing is rendered until it is written.
package struct PlannedOutput: Sendable {
    /// Relative to the site's root, with `/` between the parts.
    package let path: String
    /// Appends the file's bytes to a buffer: the same each time; it can be called from several tasks at once.
    package let write: @Sendable (_ buffer: inout [UInt8]) -> Void

    package init(path: String, write: @escaping @Sendable (_ buffer: inout [UInt8]) -> Void) {
        self.path = path
        self.write = write
    }

    /// - Parameter bytes: returns the file's bytes, which exist already or are generated in one piece.
    package init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.init(path: path) { buffer in buffer += bytes() }
    }

    /// The file's bytes.
    package func bytes() -> [UInt8] {
        var buffer: [UInt8] = []
        write(&buffer)
        return buffer
    }
}
