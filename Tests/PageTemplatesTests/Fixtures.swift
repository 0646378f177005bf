import Diagnostics
import PageTemplates

/// Templates by name, as the tests write them. The file name of each is its name with `.mustache`.
func library(_ templates: KeyValuePairs<String, String>) -> TemplateLibrary {
    TemplateLibrary(
        templates.map { name, text in
            TemplateSource(name, SourceText(file: "\(name).mustache", bytes: Array(text.utf8)))
        })
}

extension Template {
    func text(_ value: TemplateValue) -> String {
        var bytes: [UInt8] = []
        render(value, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension ModelTemplate {
    func text(_ model: Model) -> String {
        var bytes: [UInt8] = []
        render(model, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension TemplateLibrary {
    /// What `main` prints for a model, or its problems if it has any.
    func print<Model: TemplateModel>(_ model: Model) -> String {
        let (template, diagnostics) = compile("main", for: Model.self)
        return template?.text(model) ?? diagnostics.map(\.summary).joined(separator: "\n")
    }

    /// Like ``print(_:)``, for named values.
    func print(_ values: KeyValuePairs<String, TemplateValue>) -> String {
        let object = object(values)
        return printed(by: compile("main", for: object.layout), .object(object))
    }

    private func printed(
        by compiled: (template: Template?, diagnostics: [Diagnostic]), _ value: TemplateValue
    ) -> String {
        compiled.template?.text(value) ?? compiled.diagnostics.map(\.summary).joined(separator: "\n")
    }

    /// The problems of `main` for a layout, such as `main:1:3 template.unknown-name`.
    func problems(_ members: KeyValuePairs<String, TemplateShape> = [:]) -> [String] {
        diagnostics(members).map(\.summary)
    }

    func diagnostics(_ members: KeyValuePairs<String, TemplateShape> = [:]) -> [Diagnostic] {
        let layout = TemplateLayout(members.map { TemplateLayout.Member($0.key, $0.value) })
        let (template, diagnostics) = compile("main", for: layout)
        precondition((template == nil) == !diagnostics.isEmpty)
        return diagnostics
    }
}

/// An object whose shapes follow from its values; an empty list is a list of texts.
func object(_ values: KeyValuePairs<String, TemplateValue>) -> TemplateObject {
    func shape(_ value: TemplateValue) -> TemplateShape {
        switch value {
        case .absent, .text: .text
        case .markup: .markup
        case .boolean: .boolean
        case .integer: .integer
        case .list(let elements): .list(elements.first.map(shape) ?? .text)
        case .object(let object): .object(object.layout)
        }
    }
    return TemplateObject(
        TemplateLayout(values.map { TemplateLayout.Member($0.key, shape($0.value)) }), values.map(\.value))
}

extension Diagnostic {
    /// Such as `main:1:3 template.unknown-name`.
    var summary: String {
        guard let location = place?.location else { return code }
        let name = location.file.replacing(".mustache", with: "")
        return "\(name):\(location.line):\(location.column) \(code)"
    }

    /// The marked text in the line.
    var marked: String {
        guard let place, let line = place.line else { return "" }
        return String(
            String.UnicodeScalarView(
                line.unicodeScalars.dropFirst(place.location.column - 1).prefix(place.length)))
    }
}
