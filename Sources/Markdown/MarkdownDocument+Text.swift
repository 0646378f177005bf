extension MarkdownDocument {
    /// The text of a node and its descendants without marks, for search and descriptions. Blocks are separated by a
    /// space; code blocks, data blocks and raw HTML are left out.
    ///
    /// - Parameters:
    ///   - index: of the node; the whole document where it is not given.
    ///   - limit: how many Unicode scalars at most.
    public func plainText(of index: Int = 0, limit: Int = .max) -> String {
        ""
    }
}
