/// One name that templates can say of a model, with its shape and its value. What is `nil` is absent: it prints
/// nothing, and a section over it is skipped.
public struct TemplateMember<Model>: Sendable {
    public let name: String
    public let shape: TemplateShape
    @usableFromInline let value: @Sendable (Model) -> TemplateValue

    @usableFromInline
    init(name: String, shape: TemplateShape, value: @escaping @Sendable (Model) -> TemplateValue) {
        self.name = name
        self.shape = shape
        self.value = value
    }

    /// Plain text, escaped when it is printed.
    @inlinable
    public static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String?) -> Self {
        Self(name: name, shape: .text) { value($0).map(TemplateValue.text) ?? .absent }
    }

    /// UTF-8 bytes that are safe HTML already.
    @inlinable
    public static func markup(_ name: String, _ value: @escaping @Sendable (Model) -> [UInt8]?) -> Self {
        Self(name: name, shape: .markup) { value($0).map(TemplateValue.markup) ?? .absent }
    }

    /// A condition for sections.
    @inlinable
    public static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
        Self(name: name, shape: .boolean) { .boolean(value($0)) }
    }

    /// A whole number, printed in decimal digits.
    @inlinable
    public static func integer(_ name: String, _ value: @escaping @Sendable (Model) -> Int?) -> Self {
        Self(name: name, shape: .integer) { value($0).map(TemplateValue.integer) ?? .absent }
    }

    /// Another model, whose names are said in a section over it or after a full stop: `{{place.title}}`.
    @inlinable
    public static func object<Part: TemplateModel>(
        _ name: String, _ type: Part.Type, _ value: @escaping @Sendable (Model) -> Part?
    ) -> Self {
        Part.members.member(name, value)
    }

    /// Models, each of which a section prints in turn.
    @inlinable
    public static func list<Element: TemplateModel>(
        _ name: String, _ type: Element.Type, _ value: @escaping @Sendable (Model) -> [Element]
    ) -> Self {
        Element.members.member(name, value)
    }

    /// Plain texts, each of which a section prints in turn as `{{.}}`.
    @inlinable
    public static func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [String]) -> Self {
        Self(name: name, shape: .list(.text)) { .list(value($0).map(TemplateValue.text)) }
    }

    /// A value whose shape is known only at run time, such as a record with the fields of its schema.
    /// - Precondition: the value has the shape.
    @inlinable
    public static func value(
        _ name: String, shape: TemplateShape, _ value: @escaping @Sendable (Model) -> TemplateValue
    ) -> Self {
        Self(name: name, shape: shape) { model in
            let value = value(model)
            precondition(shape.accepts(value), "the value of \(name) has not the shape it was declared with")
            return value
        }
    }
}

// Here and not in the functions above, because a `@Sendable` closure may not capture that a type is a model.
extension TemplateMembers {
    @inlinable
    func member<Owner>(
        _ name: String, _ value: @escaping @Sendable (Owner) -> Model?
    ) -> TemplateMember<Owner> {
        TemplateMember(name: name, shape: .object(layout)) { owner in
            value(owner).map { .object(object(of: $0)) } ?? .absent
        }
    }

    @inlinable
    func member<Owner>(
        _ name: String, _ values: @escaping @Sendable (Owner) -> [Model]
    ) -> TemplateMember<Owner> {
        TemplateMember(name: name, shape: .list(.object(layout))) { owner in
            .list(values(owner).map { .object(object(of: $0)) })
        }
    }
}
