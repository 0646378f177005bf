/// A template compiled for a type of model, which can print any number of its values, from any thread.
public struct ModelTemplate<Model>: Sendable {
    /// The name under which it was compiled.
    public let name: String
    /// The names of the templates it consists of, including itself, sorted.
    public let sources: [String]
    let program: TemplateProgram

    /// Prints a model as UTF-8 HTML.
    /// - Parameter output: where the bytes are appended.
    public func render(_ model: Model, into output: inout [UInt8]) {
        withUnsafePointer(to: model) { TemplateRenderer.run(program, on: UnsafeRawPointer($0), into: &output) }
    }
}
