/// A template that was compiled for a type of model and can print any number of them, from any thread.
public struct ModelTemplate<Model>: Sendable {
    /// The name it was compiled by.
    public let name: String
    /// The templates it is made of, itself included, sorted.
    public let sources: [String]
    private let program: TemplateProgram

    init(name: String, sources: [String], program: TemplateProgram) {
        self.name = name
        self.sources = sources
        self.program = program
    }

    /// Prints a model as UTF-8 HTML.
    /// - Parameter output: what the bytes are appended to.
    public func render(_ model: Model, into output: inout [UInt8]) {
        withUnsafePointer(to: model) { TemplateRenderer.run(program, on: UnsafeRawPointer($0), into: &output) }
    }
}
