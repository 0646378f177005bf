package import ContentLoading
internal import ContentMerging
package import Diagnostics
package import FileAccess
package import PortalChecks
package import PortalModel
package import PublicationRegister

/// A content folder that a test declares as texts.
package struct Fixture: Sendable {
    private let files: [String: [UInt8]]

    /// - Parameter texts: by their paths; a `site.yaml` is added where there is none.
    package init(_ texts: [String: String]) {
        self.init(bytes: texts.mapValues { Array($0.utf8) })
    }

    /// - Parameter bytes: by their paths; a `site.yaml` is added where there is none.
    package init(bytes: [String: [UInt8]]) {
        self.files = bytes.merging(["site.yaml": Array(Self.site.utf8)]) { given, _ in given }
    }

    package var tree: FileTree { .memory(files) }

    /// The least that `site.yaml` may say, on lines 1 to 6.
    package static let site = """
        title: Portal
        description: For a test.
        url: https://example.org/
        language: en
        published: 2026-01-31
        publisher: {name: The district}

        """

    /// A `collection.yaml`: the built-in fields on lines 6 to 8, `fields` from line 9 in column 7, then `rest`.
    package static func collection(_ fields: [String] = [], _ rest: String = "") -> String {
        let builtIn = ["{name: id, title: Id}", "{name: title, title: Title}", "{name: standing, title: Standing}"]
        return "title: Things\nitem: thing\ndescription: For a test.\nschema:\n  fields:\n"
            + (builtIn + fields).map { "    - \($0)\n" }.joined() + rest
    }

    // MARK: The stages

    package func load() async -> (content: LoadedContent, report: [String]) {
        let (content, diagnostics) = await ContentLoader.load(tree)
        return (content, diagnostics.report)
    }

    /// - Parameter day: for which the portal is made; the site's own where there is none.
    package func merge(asOf day: CalendarDate? = nil) async -> (portal: Portal, report: [String]) {
        let (_, portal, diagnostics) = await portal(asOf: day)
        return (portal, diagnostics.report)
    }

    /// As `daylight check` and `daylight build` check it.
    package func check() async -> (checked: CheckedPortal?, diagnostics: [Diagnostic], report: [String]) {
        let (content, portal, earlier) = await portal()
        let history = PublicationHistory(register: content.register)
        let (checked, diagnostics) = await PortalChecker.check(portal, history: history, after: earlier)
        return (checked, diagnostics, diagnostics.report)
    }

    /// As `daylight register` checks it: the register may be behind.
    package func register() async -> (register: Register?, diagnostics: [Diagnostic]) {
        let (content, portal, earlier) = await portal()
        return await PortalChecker.register(portal, in: content.register ?? .empty, after: earlier)
    }

    private func portal(
        asOf day: CalendarDate? = nil
    ) async -> (content: LoadedContent, portal: Portal, diagnostics: [Diagnostic]) {
        let (content, loading) = await ContentLoader.load(tree)
        let (merged, merging) = await ContentMerger.merge(content)
        return (content, merged.portal(asOf: day), loading + merging)
    }
}

extension [Diagnostic] {
    /// `file:line:column code` of each, in reading order: what a test compares.
    package var report: [String] {
        sorted(by: Diagnostic.areInReadingOrder).map { diagnostic in
            guard let location = diagnostic.place?.location else { return diagnostic.code }
            return "\(location.file):\(location.line):\(location.column) \(diagnostic.code)"
        }
    }
}
