/// What a text itself cannot know: where its links lead, where its images are, what its data blocks show.
package struct MarkdownResolver: Sendable {
    /// Where a link leads.
    package var link: @Sendable (MarkdownLink) -> ResolvedLink
    /// Where an image is; if `nil`, only its alternative text is printed.
    package var image: @Sendable (MarkdownImage) -> ResolvedImage?
    /// A data block's HTML, complete and safe: it is printed unchanged.
    package var dataBlock: @Sendable (MarkdownDataBlock) -> [UInt8]

    package init(
        link: @escaping @Sendable (MarkdownLink) -> ResolvedLink,
        image: @escaping @Sendable (MarkdownImage) -> ResolvedImage?,
        dataBlock: @escaping @Sendable (MarkdownDataBlock) -> [UInt8]
    ) {
        self.link = link
        self.image = image
        self.dataBlock = dataBlock
    }

    /// Links and images to the web and to paths, unchanged; those that need a portal as text; no data blocks.
    package static let plain = MarkdownResolver(
        link: { link in
            switch link.target {
            case .external, .path, .fragment: ResolvedLink(href: link.destination)
            case .record, .figure, .count, .media, .unsafe: .text
            }
        },
        image: { image in
            switch image.target {
            case .external, .path: ResolvedImage(source: image.destination)
            case .record, .figure, .count, .media, .fragment, .unsafe: nil
            }
        },
        dataBlock: { _ in [] })
}

/// An attribute to print; its value is escaped by the renderer.
package struct HTMLAttribute: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// How a link is printed.
package struct ResolvedLink: Sendable, Hashable {
    /// The address, unescaped; the renderer percent-encodes bytes that are not allowed in an address. If it is `nil`,
    /// the text is printed without a link, in a `<span>` if there are attributes.
    package let href: String?
    package let attributes: [HTMLAttribute]

    package init(href: String?, attributes: [HTMLAttribute] = []) {
        self.href = href
        self.attributes = attributes
    }

    /// The link's text without a link.
    package static let text = ResolvedLink(href: nil)
}

/// How an image is printed.
package struct ResolvedImage: Sendable, Hashable {
    /// The address, unescaped.
    package let source: String
    /// In pixels; browsers reserve the space while the image loads.
    package let width: Int?
    package let height: Int?
    package let attributes: [HTMLAttribute]

    package init(source: String, width: Int? = nil, height: Int? = nil, attributes: [HTMLAttribute] = []) {
        self.source = source
        self.width = width
        self.height = height
        self.attributes = attributes
    }
}
