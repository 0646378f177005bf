/// A file of the site as it was written.
public struct PublishedFile: Sendable, Hashable {
    /// Below the site's root.
    public let path: String
    public let byteCount: Int
    /// In lower-case hexadecimal.
    public let sha256: String

    public init(path: String, byteCount: Int, sha256: String) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
