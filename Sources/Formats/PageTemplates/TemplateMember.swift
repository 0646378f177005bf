/// One name that templates can say of a model, with its shape and its value. What is `nil` is absent: it prints
/// nothing, and a section over it is skipped.
public struct TemplateMember<Model>: Sendable {
    public var name: String { member.name }
    public var shape: TemplateShape { member.shape }
    let member: TemplateLayout.Member

    @usableFromInline
    init(_ name: String, _ shape: TemplateShape, _ access: MemberAccess, isConstant: Bool = false) {
        member = TemplateLayout.Member(name, shape, access, isConstant: isConstant)
    }

    /// Plain text, escaped when it is printed.
    @inlinable
    public static func text(_ name: String, _ value: @escaping @Sendable (Model) -> String?) -> Self {
        Self(name, .text, .text(value))
    }

    /// Plain text that is printed piece by piece, for what would be put together only to be printed.
    @inlinable
    public static func text(
        _ name: String, pieces append: @escaping @Sendable (Model, inout TextPieces) -> Void
    ) -> Self {
        Self(name, .text, .pieces(append))
    }

    /// Plain text that is the same for every model: a template prints it when it is compiled.
    public static func text(_ name: String, constant: String) -> Self {
        Self(name, .text, .constantText(constant), isConstant: true)
    }

    /// UTF-8 bytes that are safe HTML already.
    @inlinable
    public static func markup(_ name: String, _ value: @escaping @Sendable (Model) -> [UInt8]?) -> Self {
        Self(name, .markup, .markup(value))
    }

    /// A condition for sections.
    @inlinable
    public static func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
        Self(name, .boolean, .flag(value))
    }

    /// A whole number, printed in decimal digits.
    @inlinable
    public static func integer(_ name: String, _ value: @escaping @Sendable (Model) -> Int?) -> Self {
        Self(name, .integer, .integer(value))
    }

    /// Another model, whose names are said in a section over it or after a full stop: `{{place.title}}`.
    @inlinable
    public static func object<Part: TemplateModel>(
        _ name: String, _ type: Part.Type, _ value: @escaping @Sendable (Model) -> Part?
    ) -> Self {
        object(name, Part.members, value)
    }

    /// A stored property that is another model. It is printed where it lies: nothing of it is copied.
    /// - Precondition: the property is stored.
    @inlinable
    public static func object<Part: TemplateModel>(_ name: String, _ part: KeyPath<Model, Part>) -> Self {
        object(name, Part.members, part)
    }

    /// A stored property that is another model whose members are known only at run time.
    /// - Precondition: the property is stored.
    @inlinable
    public static func object<Part>(
        _ name: String, _ members: TemplateMembers<Part>, _ part: KeyPath<Model, Part>
    ) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: part) else {
            preconditionFailure("\(name) is not a stored property of a structure")
        }
        return Self(name, .object(members.layout), .part(at: offset))
    }

    /// Another model whose members are known only at run time, such as a record with the fields of its schema.
    @inlinable
    public static func object<Part>(
        _ name: String, _ members: TemplateMembers<Part>, _ value: @escaping @Sendable (Model) -> Part?
    ) -> Self {
        Self(name, .object(members.layout), .object(value))
    }

    /// A model that is the same for every owner: a template prints its members when it is compiled.
    public static func object<Part: TemplateModel & Sendable>(_ name: String, constant part: Part) -> Self {
        object(name, Part.members, constant: part)
    }

    /// A model whose members are known only at run time and that is the same for every owner.
    public static func object<Part: Sendable>(
        _ name: String, _ members: TemplateMembers<Part>, constant part: Part
    ) -> Self {
        Self(name, .object(members.layout), .constant(part), isConstant: true)
    }

    /// Models, each of which a section prints in turn. A sequence that makes them one at a time keeps none of them.
    @inlinable
    public static func list<Elements: Sequence>(
        _ name: String, _ type: Elements.Element.Type, _ values: @escaping @Sendable (Model) -> Elements
    ) -> Self
    where Elements: SendableMetatype, Elements.Element: TemplateModel, Elements.Iterator: SendableMetatype {
        Self(name, .list(.object(Elements.Element.layout)), .list(values))
    }

    /// Plain texts, each of which a section prints in turn as `{{.}}`.
    @inlinable
    public static func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [String]) -> Self {
        Self(name, .list(.text), .list(value))
    }

    /// A value in the dynamic form, whose shape is known only at run time.
    /// - Precondition: the value has the shape.
    public static func value(
        _ name: String, shape: TemplateShape, _ value: @escaping @Sendable (Model) -> TemplateValue
    ) -> Self {
        precondition(shape.isDynamic, "the shape of \(name) is a model's, and no value has it")
        return Self(
            name, shape,
            .dynamicMember(of: Model.self) { model in
                let value = value(model)
                precondition(shape.accepts(value), "the value of \(name) has not the shape it was declared with")
                return value
            })
    }
}
