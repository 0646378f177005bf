/// A type whose values templates can print. Name, shape and value of each member are declared in one line, so that they
/// cannot part:
///
///     struct PlaceView: TemplateModel {
///         let title: String
///         let telephone: String?
///         let rows: [RowView]
///
///         static let members: TemplateMembers<PlaceView> = [
///             .text("title") { $0.title },
///             .text("telephone") { $0.telephone },
///             .list("rows", RowView.self) { $0.rows },
///         ]
///     }
///
/// Declare `members` as a `static let`: the layout is then computed once, and every object of the type shares it. A
/// model does not contain itself at any depth, because templates have no recursion; give each level its own type.
public protocol TemplateModel {
    static var members: TemplateMembers<Self> { get }
}

extension TemplateModel {
    /// The names of this type and their shapes: what a template for it is compiled against.
    public static var layout: TemplateLayout { members.layout }
}

/// The members of a model, with the layout that follows from them. It is written as an array of ``TemplateMember``.
public struct TemplateMembers<Model>: Sendable, ExpressibleByArrayLiteral {
    public let layout: TemplateLayout
    @usableFromInline let values: [@Sendable (Model) -> TemplateValue]

    public init(_ members: [TemplateMember<Model>]) {
        layout = TemplateLayout(members.map { TemplateLayout.Member($0.name, $0.shape) })
        values = members.map(\.value)
    }

    public init(arrayLiteral members: TemplateMember<Model>...) {
        self.init(members)
    }

    /// The model's values now. Inlinable, as is all that leads to it: specialised for the model, it costs a third.
    @inlinable
    public func object(of model: Model) -> TemplateObject {
        TemplateObject(
            unchecked: layout,
            [TemplateValue](unsafeUninitializedCapacity: values.count) { buffer, count in
                for value in values {
                    buffer.initializeElement(at: count, to: value(model))
                    count += 1
                }
            })
    }
}
