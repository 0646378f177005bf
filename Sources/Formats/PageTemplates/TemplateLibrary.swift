public import Diagnostics

/// A template's text under the name by which other templates include it.
public struct TemplateSource: Sendable {
    /// The path in the templates' folder without the extension, such as `layouts/page`.
    public let name: String
    public let text: SourceText

    public init(_ name: String, _ text: SourceText) {
        self.name = name
        self.text = text
    }
}

/// All templates of a site, which may include each other. The language is Mustache with inheritance, as in its
/// specification (https://github.com/mustache/spec), but strict: a missing name, which the specification prints as
/// nothing, is an error.
public struct TemplateLibrary: Sendable {
    let templates: [ParsedTemplate]
    let indices: [String: Int]

    /// Reads the templates. Errors in one are reported when a template that reaches it is compiled.
    public init(_ sources: [TemplateSource]) {
        var templates: [ParsedTemplate] = []
        var indices: [String: Int] = [:]
        for source in sources {
            if let known = indices[source.name] {
                let problem = TemplateProblem.duplicateTemplate(source.name, otherFile: source.text.file)
                templates[known].problems.insert(LocatedProblem(problem: problem, range: 0..<0), at: 0)
            } else {
                indices[source.name] = templates.count
                templates.append(ParsedTemplate(source))
            }
        }
        self.templates = templates
        self.indices = indices
    }

    /// The templates' names, sorted.
    public var names: [String] { indices.keys.sorted() }

    /// What is wrong with the templates whatever they are compiled for, used or not: syntax errors, and two templates
    /// with the same name. Compiling reports the same for those that it reaches.
    public var diagnostics: [Diagnostic] {
        templates
            .flatMap { template in
                template.problems.map { Diagnostic($0.problem, at: template.place($0.range)) }
            }
            .sorted(by: Diagnostic.areInReadingOrder)
    }
}

extension TemplateLibrary {
    /// Compiles a template for objects of a layout, and checks it: every name in it and in the templates it includes is
    /// resolved now.
    /// - Returns: the template, or `nil` if there is an error; and all problems, in reading order, each once.
    public func compile(
        _ name: String, for layout: TemplateLayout
    ) -> (template: Template?, diagnostics: [Diagnostic]) {
        compile(name, for: .object(layout))
    }

    /// As ``compile(_:for:)-(_,TemplateLayout)``, for a model.
    public func compile<Model: TemplateModel>(
        _ name: String, for model: Model.Type
    ) -> (template: ModelTemplate<Model>?, diagnostics: [Diagnostic]) {
        var compilation = TemplateCompilation(self)
        let template = compilation.template(name, for: Model.members)
        return (template, compilation.diagnostics)
    }

    /// Compiles a template for a value of any shape: the page's data need not be an object.
    package func compile(
        _ name: String, for shape: TemplateShape
    ) -> (template: Template?, diagnostics: [Diagnostic]) {
        precondition(shape.isDynamic, "the shape is a model's: compile the template for its type")
        var compilation = TemplateCompilation(self)
        let compiled = compilation.program(
            name, .strict, TemplateCompiler.ContextFrame(shape: shape, isDynamic: true))
        return (compiled.map { Template(name: name, $0, shape: shape) }, compilation.diagnostics)
    }

    /// Follows the specification to the letter: names are resolved when the template prints, and what is not there
    /// prints nothing. Templates may include themselves as far as the data go, up to a fixed depth at which the output
    /// ends. The specification's tests use it.
    package func compileLeniently(_ name: String) -> (template: Template?, diagnostics: [Diagnostic]) {
        var compilation = TemplateCompilation(self)
        let compiled = compilation.program(name, .lenient, nil)
        return (compiled.map { Template(name: name, $0, shape: nil) }, compilation.diagnostics)
    }
}
