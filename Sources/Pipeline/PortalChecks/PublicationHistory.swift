public import PublicationRegister

/// What was published before, as far as a run knows it.
public struct PublicationHistory: Sendable {
    /// The content's own register; without one nothing is compared.
    public var register: Register?
    /// The register of the last published site, where the run was told of one.
    public var published: Register?
    /// Whether the run is about to bring the register up to date, so that it may be behind.
    public var isRegistering: Bool

    public init(register: Register? = nil, published: Register? = nil, isRegistering: Bool = false) {
        self.register = register
        self.published = published
        self.isRegistering = isRegistering
    }
}
