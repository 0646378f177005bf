/// A template that was compiled for one layout and can print any number of its objects, from any thread.
public struct Template: Sendable {
    /// The name it was compiled by.
    public let name: String
    /// The templates it is made of, itself included, sorted.
    public let sources: [String]
    private let program: TemplateProgram
    /// What its names were resolved for; none where they are resolved when it prints.
    private let shape: TemplateShape?

    init(name: String, sources: [String], program: TemplateProgram, shape: TemplateShape?) {
        self.name = name
        self.sources = sources
        self.program = program
        self.shape = shape
    }

    /// Prints a value as UTF-8 HTML.
    /// - Parameters:
    ///   - value: an object of the layout that the template was compiled for.
    ///   - output: what the bytes are appended to.
    /// - Precondition: the value has that layout; with another one the wrong values would be printed.
    public func render(_ value: TemplateValue, into output: inout [UInt8]) {
        precondition(shape?.accepts(value) ?? true, "the template \(name) was compiled for another layout")
        program.text.withUnsafeBufferPointer { text in
            var renderer = TemplateRenderer(program, text, value)
            renderer.run(into: &output)
        }
    }

    /// Prints a model as UTF-8 HTML. The model's type is the one that the template was compiled for.
    public func render<Model: TemplateModel>(_ model: Model, into output: inout [UInt8]) {
        render(TemplateValue(model), into: &output)
    }
}
