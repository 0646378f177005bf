/// A file that is to be published: where, and how to get its bytes. Planning makes a small value for each; nothing is
/// rendered until it is written.
package struct PlannedOutput: Sendable {
    /// Below the site's root, with `/` between the parts.
    package let path: String
    /// Appends the file's bytes to a buffer: the same each time, and from several tasks at once.
    package let write: @Sendable (_ buffer: inout [UInt8]) -> Void

    package init(path: String, write: @escaping @Sendable (_ buffer: inout [UInt8]) -> Void) {
        self.path = path
        self.write = write
    }

    /// - Parameter bytes: gives the file's bytes, which are there already or are made at once.
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
