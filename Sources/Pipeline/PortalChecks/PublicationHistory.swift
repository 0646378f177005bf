public import PublicationRegister

/// What was published before, as far as a run knows it.
public struct PublicationHistory: Sendable {
    /// The content's own register; without one nothing is compared.
    public var register: Register?
    /// The register of the last published site, where the run was told of one.
    public var published: Register?

    public init(register: Register? = nil, published: Register? = nil) {
        self.register = register
        self.published = published
    }
}
