/// A file of the site as written.
package struct PublishedFile: Sendable, Hashable {
    /// The path from the site's root.
    package let path: String
    package let byteCount: Int
    /// In lower-case hexadecimal.
    package let sha256: String

    package init(path: String, byteCount: Int, sha256: String) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
