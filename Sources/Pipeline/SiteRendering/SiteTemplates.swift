package import PageTemplates

/// The templates, interface strings and assets that pages are made with.
package struct SiteTemplates: Sendable {
    /// The folder they were read from, for messages.
    package let folder: String
    package let templates: [TemplateSource]
    /// The interface strings of the site's language, in the order of their file.
    package let words: [(name: String, text: String)]
    /// The file of the strings, for messages.
    package let wordsFile: String
    /// Published under `assets/` with a hash of their content in the name; templates refer to them through `assets`.
    package let assets: [HashedAsset]

    package init(
        folder: String, templates: [TemplateSource], words: [(name: String, text: String)], wordsFile: String,
        assets: [HashedAsset]
    ) {
        self.folder = folder
        self.templates = templates
        self.words = words
        self.wordsFile = wordsFile
        self.assets = assets
    }
}

/// A style sheet, script or image of the templates. Its address contains a hash of its content: a browser may keep it
/// for ever, and an old page never gets a new style sheet.
package struct HashedAsset: Sendable {
    /// Relative to `assets/` in the templates' folder, such as `portal.css`.
    package let name: String
    /// Relative to the site's root, such as `assets/portal.3f2a….css`.
    package let path: String
    package let bytes: [UInt8]

    /// - Parameter hash: a hash of the bytes, in hexadecimal.
    package init(name: String, hash: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        // The extension of the file's own name: the folder's name may also contain a full stop.
        let file = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
        let stem = name[..<(name[file...].lastIndex(of: ".") ?? name.endIndex)]
        self.path = "assets/\(stem).\(hash.prefix(12))\(name[stem.endIndex...])"
    }

    /// The name in templates: the file's name with `-` for characters that names in templates cannot have.
    var templateName: String {
        String(decoding: name.utf8.map { $0 == 0x2E || $0 == 0x2F ? 0x2D : $0 }, as: UTF8.self)
    }
}
