internal import PageTemplates

/// The page of search results, which a script fills in.
struct SearchView: TemplateModel {
    let start: SearchStart

    static let members: TemplateMembers<SearchView> = [
        .flag("isLarge") { $0.start.isLarge },
        .texts("files") { $0.start.files },
    ]
}

/// The files that every search begins with, so that the page of results can request them at once.
package struct SearchStart: Sendable {
    /// Paths relative to the site's root.
    let files: [String]
    /// Whether the portal is too large to be sent as a whole, so that its index is in shards.
    let isLarge: Bool

    package init(files: [String] = [], isLarge: Bool = false) {
        self.files = files
        self.isLarge = isLarge
    }
}
