public import ContentLoading
internal import ContentMerging
public import Diagnostics
public import FileAccess
public import PortalChecks
public import PortalModel

/// A content folder that a test declares as texts.
public struct Fixture: Sendable {
    private let files: [String: [UInt8]]

    /// - Parameter texts: by path; a `site.yaml` is added if there is none.
    public init(_ texts: [String: String]) {
        self.init(bytes: texts.mapValues { Array($0.utf8) })
    }

    /// - Parameter bytes: by path; a `site.yaml` is added if there is none.
    public init(bytes: [String: [UInt8]]) {
        self.files = bytes.merging(["site.yaml": Array(Self.site.utf8)]) { given, _ in given }
    }

    public var tree: FileTree { .memory(files) }

    /// A minimal `site.yaml`, on lines 1 to 6.
    public static let site = """
        title: Portal
        description: For a test.
        url: https://example.org/
        language: en
        published: 2026-01-31
        publisher: {name: The district}

        """

    /// A `collection.yaml`: the built-in fields on lines 6 to 8, `fields` from line 9 in column 7, then `rest`.
    public static func collection(_ fields: [String] = [], _ rest: String = "") -> String {
        let builtIn = ["{name: id, title: Id}", "{name: title, title: Title}", "{name: standing, title: Standing}"]
        return "title: Things\nitem: thing\ndescription: For a test.\nschema:\n  fields:\n"
            + (builtIn + fields).map { "    - \($0)\n" }.joined() + rest
    }

    // MARK: The stages

    public func load() async -> (content: LoadedContent, report: [String]) {
        let (content, diagnostics) = await ContentLoader.load(tree)
        return (content, diagnostics.report)
    }

    public func merge() async -> (portal: Portal, report: [String]) {
        let (content, loading) = await ContentLoader.load(tree)
        let (portal, merging) = await ContentMerger.merge(content)
        return (portal, (loading + merging).report)
    }

    /// - Parameter isRegistering: whether to check as `daylight register` does: the register may be behind.
    public func check(isRegistering: Bool = false) async -> (
        checked: CheckedPortal?, diagnostics: [Diagnostic], report: [String]
    ) {
        let (content, loading) = await ContentLoader.load(tree)
        let (portal, merging) = await ContentMerger.merge(content)
        let history = PublicationHistory(register: content.register, isRegistering: isRegistering)
        let (checked, diagnostics) = await PortalChecker.check(portal, history: history, after: loading + merging)
        return (checked, diagnostics, diagnostics.report)
    }
}

extension [Diagnostic] {
    /// `file:line:column code` of each, in reading order: what a test compares.
    public var report: [String] {
        sorted(by: Diagnostic.areInReadingOrder).map { diagnostic in
            guard let location = diagnostic.place?.location else { return diagnostic.code }
            return "\(location.file):\(location.line):\(location.column) \(diagnostic.code)"
        }
    }
}
