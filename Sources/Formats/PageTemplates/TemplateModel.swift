/// A type whose values templates can print. The name, shape and value of each member are declared in one line, so that
/// they cannot diverge:
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
/// A template prints a model directly: a member's value is computed only when a tag with its name is printed.
///
/// Declare `members` as a `static let`, so that it is created once. A model must not contain itself at any depth,
/// because templates have no recursion; give each level its own type.
public protocol TemplateModel {
    static var members: TemplateMembers<Self> { get }
}

extension TemplateModel {
    /// The names of this type and their shapes, against which a template for it is compiled.
    public static var layout: TemplateLayout { members.layout }
}

/// The members of a model and the resulting layout, written as an array of ``TemplateMember``.
public struct TemplateMembers<Model>: Sendable, ExpressibleByArrayLiteral {
    public let layout: TemplateLayout

    public init(_ members: [TemplateMember<Model>]) {
        layout = TemplateLayout(ofModel: members.map(\.member))
    }

    public init(arrayLiteral members: TemplateMember<Model>...) {
        self.init(members)
    }
}
