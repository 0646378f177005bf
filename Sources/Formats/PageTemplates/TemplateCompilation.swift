public import Diagnostics

/// A compilation of several templates of a library, so that a problem in a partial that they share is reported once.
public struct TemplateCompilation {
    private struct ProblemKey: Hashable {
        let template: Int
        let offset: Int
        let code: String
    }

    private let library: TemplateLibrary
    private var reported: [Diagnostic] = []
    private var reportedKeys: Set<ProblemKey> = []

    public init(_ library: TemplateLibrary) {
        self.library = library
    }

    /// Compiles a template for models of a type, and checks it: every name in it and in the templates it includes is
    /// resolved now.
    /// - Returns: the template; `nil` if something is wrong with it, which is in ``diagnostics``.
    public mutating func template<Model>(
        _ name: String, for members: TemplateMembers<Model>
    ) -> ModelTemplate<Model>? {
        program(name, .strict, TemplateCompiler.ContextFrame(shape: .object(members.layout), isDynamic: false)).map {
            ModelTemplate(name: name, sources: $0.sources, program: $0.program)
        }
    }

    /// All problems so far, in reading order, each once.
    public var diagnostics: [Diagnostic] { reported.sorted(by: Diagnostic.areInReadingOrder) }

    /// - Parameter frame: the page's data; `nil` in lenient mode.
    mutating func program(
        _ name: String, _ mode: TemplateCompiler.Mode, _ frame: TemplateCompiler.ContextFrame?
    ) -> (program: TemplateProgram, sources: [String])? {
        guard let root = library.indices[name] else {
            reportUnknown(name)
            return nil
        }
        var compiler = TemplateCompiler(library, mode)
        compiler.compile(root, for: frame)
        for (template, problem) in compiler.problems { report(problem, in: template) }
        // Every problem of templates is an error.
        guard compiler.problems.isEmpty else { return nil }
        return (compiler.program, compiler.reached.map { library.templates[$0].name }.sorted())
    }

    private mutating func report(_ located: LocatedProblem, in template: Int) {
        let key = ProblemKey(template: template, offset: located.range.lowerBound, code: located.problem.code)
        guard reportedKeys.insert(key).inserted else { return }
        reported.append(Diagnostic(located.problem, at: library.templates[template].place(located.range)))
    }

    private mutating func reportUnknown(_ name: String) {
        let nearest = Suggestion.nearest(to: name, among: library.names)
        let diagnostic = Diagnostic(TemplateProblem.unknownTemplate(name, nearest: nearest))
        if !reported.contains(diagnostic) { reported.append(diagnostic) }
    }
}
