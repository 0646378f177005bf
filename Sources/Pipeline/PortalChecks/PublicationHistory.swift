package import PublicationRegister

/// What has been published before, as far as a run knows.
package struct PublicationHistory: Sendable {
    /// The content's own register, if it has one.
    package var register: Register?
    /// The register of the last published site, if the run was given one.
    package var published: Register?

    package init(register: Register? = nil, published: Register? = nil) {
        self.register = register
        self.published = published
    }
}
