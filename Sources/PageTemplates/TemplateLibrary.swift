public import Diagnostics

/// A template's text under the name by which other templates include it.
public struct TemplateSource: Sendable {
    /// The path below the templates' folder without the extension, such as `layouts/page`.
    public let name: String
    public let text: SourceText

    public init(_ name: String, _ text: SourceText) {
        self.name = name
        self.text = text
    }
}

/// All templates of a site, which may include each other.
public struct TemplateLibrary: Sendable {
    /// Reads the templates. What is wrong in one is reported when a template that reaches it is compiled.
    public init(_ sources: [TemplateSource]) {}

    /// The templates' names, sorted.
    public var names: [String] { [] }

    /// What is wrong with the templates whatever they are compiled for: mistakes in their syntax, and two of one name.
    public var diagnostics: [Diagnostic] { [] }

    /// Makes a template ready to print objects of a layout, and checks it: every name it says, and every name that the
    /// templates it includes say, is resolved now.
    /// - Returns: the template, or none where an error was found; and all problems, in a reader's order, each once.
    public func compile(
        _ name: String, for layout: TemplateLayout
    ) -> (template: Template?, diagnostics: [Diagnostic]) { (nil, []) }

    /// As ``compile(_:for:)-(_,TemplateLayout)``, for a model.
    public func compile<Model: TemplateModel>(
        _ name: String, for model: Model.Type
    ) -> (template: Template?, diagnostics: [Diagnostic]) {
        compile(name, for: Model.layout)
    }

    /// Compiles many templates at once, so that a mistake in a partial that they share is reported once.
    /// - Returns: the templates in the order of the requests, and all problems.
    public func compile(
        _ requests: [(name: String, layout: TemplateLayout)]
    ) -> (templates: [Template?], diagnostics: [Diagnostic]) { ([], []) }
}
