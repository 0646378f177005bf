/// A template that was compiled for one layout and can print any number of its objects, from any thread.
public struct Template: Sendable {
    /// The name it was compiled by.
    public let name: String
    /// The templates it is made of, itself included, sorted.
    public let sources: [String]

    /// Prints a value as UTF-8 HTML.
    /// - Parameters:
    ///   - value: an object of the layout that the template was compiled for.
    ///   - output: what the bytes are appended to.
    public func render(_ value: TemplateValue, into output: inout [UInt8]) {}

    /// Prints a model as UTF-8 HTML. The model's type is the one that the template was compiled for.
    public func render<Model: TemplateModel>(_ model: Model, into output: inout [UInt8]) {
        render(TemplateValue(model), into: &output)
    }
}
