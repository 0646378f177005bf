/// A template compiled for one layout, which can print any number of its objects, from any thread: the dynamic form of
/// ``ModelTemplate``.
public struct Template: Sendable {
    /// The name under which it was compiled.
    public let name: String
    /// The names of the templates it consists of, including itself, sorted.
    public let sources: [String]
    private let program: TemplateProgram
    /// What its names were resolved against; `nil` if they are resolved when it prints.
    private let shape: TemplateShape?

    init(name: String, _ compiled: (program: TemplateProgram, sources: [String]), shape: TemplateShape?) {
        self.name = name
        sources = compiled.sources
        program = compiled.program
        self.shape = shape
    }

    /// Prints a value as UTF-8 HTML.
    /// - Parameters:
    ///   - value: an object of the layout that the template was compiled for.
    ///   - output: where the bytes are appended.
    /// - Precondition: the value has that layout; with another, the wrong values would be printed.
    public func render(_ value: TemplateValue, into output: inout [UInt8]) {
        precondition(shape?.accepts(value) ?? true, "the template \(name) was compiled for another layout")
        withUnsafePointer(to: value) { TemplateRenderer.run(program, on: UnsafeRawPointer($0), into: &output) }
    }
}
