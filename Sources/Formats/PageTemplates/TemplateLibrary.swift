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

/// All templates of a site, which may include each other. The language is Mustache with inheritance, as its
/// specification has it (https://github.com/mustache/spec), but strict: what the specification would print as nothing
/// because it is not there is an error.
public struct TemplateLibrary: Sendable {
    let templates: [ParsedTemplate]
    let indices: [String: Int]

    /// Reads the templates. What is wrong in one is reported when a template that reaches it is compiled.
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

    /// What is wrong with the templates whatever they are compiled for, used or not: mistakes in their syntax, and two
    /// templates of one name. Compiling reports the same of those that it reaches.
    public var diagnostics: [Diagnostic] {
        templates
            .flatMap { template in
                template.problems.map { Diagnostic($0.problem, at: template.place($0.range)) }
            }
            .sorted(by: Diagnostic.areInReadingOrder)
    }
}

extension TemplateLibrary {
    /// Makes a template ready to print objects of a layout, and checks it: every name it says, and every name that the
    /// templates it includes say, is resolved now.
    /// - Returns: the template, or none where an error was found; and all problems, in a reader's order, each once.
    public func compile(
        _ name: String, for layout: TemplateLayout
    ) -> (template: Template?, diagnostics: [Diagnostic]) {
        compile(name, for: .object(layout))
    }

    /// As ``compile(_:for:)-(_,TemplateLayout)``, for a model.
    public func compile<Model: TemplateModel>(
        _ name: String, for model: Model.Type
    ) -> (template: Template?, diagnostics: [Diagnostic]) {
        compile(name, for: Model.layout)
    }

    /// Compiles many templates, so that a mistake in a partial that they share is reported once.
    /// - Returns: the templates in the order of the requests, and all problems.
    public func compile(
        _ requests: [(name: String, layout: TemplateLayout)]
    ) -> (templates: [Template?], diagnostics: [Diagnostic]) {
        var report = CompilationReport(library: self)
        let templates = requests.map { compile($0.name, .strict, .object($0.layout), &report) }
        return (templates, report.sorted)
    }

    /// For a value of any shape: the page's data need not be an object.
    package func compile(
        _ name: String, for shape: TemplateShape
    ) -> (template: Template?, diagnostics: [Diagnostic]) {
        var report = CompilationReport(library: self)
        let template = compile(name, .strict, shape, &report)
        return (template, report.sorted)
    }

    /// Follows the specification to the letter: names are resolved when the template prints, and what is not there
    /// prints nothing. Templates may include themselves as far as the data go, up to a fixed depth where the output
    /// ends. It is what the specification's tests run.
    package func compileLeniently(_ name: String) -> (template: Template?, diagnostics: [Diagnostic]) {
        var report = CompilationReport(library: self)
        let template = compile(name, .lenient, nil, &report)
        return (template, report.sorted)
    }

    private func compile(
        _ name: String, _ mode: TemplateCompiler.Mode, _ shape: TemplateShape?, _ report: inout CompilationReport
    ) -> Template? {
        guard let root = indices[name] else {
            report.addUnknown(name)
            return nil
        }
        var compiler = TemplateCompiler(self, mode)
        compiler.compile(root, for: shape)
        for (template, problem) in compiler.problems { report.add(problem, in: template) }
        // No problem of templates is less than an error.
        guard compiler.problems.isEmpty else { return nil }
        return Template(
            name: name, sources: compiler.reached.map { templates[$0].name }.sorted(), program: compiler.program,
            shape: shape)
    }
}

/// Diagnostics without repetition: a mistake in a template that is included twice is one mistake.
private struct CompilationReport {
    private struct Key: Hashable {
        let template: Int
        let offset: Int
        let code: String
    }

    let library: TemplateLibrary
    private var diagnostics: [Diagnostic] = []
    private var seen: Set<Key> = []

    init(library: TemplateLibrary) {
        self.library = library
    }

    mutating func add(_ located: LocatedProblem, in template: Int) {
        let key = Key(template: template, offset: located.range.lowerBound, code: located.problem.code)
        guard seen.insert(key).inserted else { return }
        diagnostics.append(Diagnostic(located.problem, at: library.templates[template].place(located.range)))
    }

    mutating func addUnknown(_ name: String) {
        let nearest = Suggestion.nearest(to: name, among: library.names)
        let diagnostic = Diagnostic(TemplateProblem.unknownTemplate(name, nearest: nearest))
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    var sorted: [Diagnostic] { diagnostics.sorted(by: Diagnostic.areInReadingOrder) }
}
