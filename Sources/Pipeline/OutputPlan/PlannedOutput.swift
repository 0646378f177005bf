/// A file that is to be published: where, and how to get its bytes. Planning makes a small value for each; nothing is
/// rendered until it is written.
public struct PlannedOutput: Sendable {
    /// Below the site's root, with `/` between the parts.
    public let path: String
    /// Makes the file's bytes: the same each time, and from several tasks at once.
    public let bytes: @Sendable () -> [UInt8]

    public init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// - Parameter write: appends the file's bytes.
    package init(path: String, write: @escaping @Sendable (inout [UInt8]) -> Void) {
        self.init(
            path: path,
            bytes: {
                var bytes: [UInt8] = []
                write(&bytes)
                return bytes
            })
    }
}
