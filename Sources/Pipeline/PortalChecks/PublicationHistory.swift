package import PublicationRegister

/// What was published before, as far as a run knows it.
package struct PublicationHistory: Sendable {
    /// The content's own register; without one nothing is compared.
    package var register: Register?
    /// The register of the last published site, where the run was told of one.
    package var published: Register?

    package init(register: Register? = nil, published: Register? = nil) {
        self.register = register
        self.published = published
    }
}
