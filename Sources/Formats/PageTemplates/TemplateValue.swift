internal import TextOutput

/// The dynamic form of what a template prints: the data of a page, as a tree of values. It is for data without a known
/// type; all other data are a ``TemplateModel``, which is printed without such a tree.
public enum TemplateValue: Sendable, Hashable {
    /// No value: prints nothing, and a section over it is skipped.
    case absent
    /// Plain text. `{{name}}` prints it with the five HTML characters escaped, `{{{name}}}` unescaped.
    case text(String)
    /// UTF-8 bytes that are already safe HTML: both forms of tag print them unchanged.
    case markup([UInt8])
    /// A condition for sections. It has no printed form.
    case boolean(Bool)
    /// Printed in decimal digits, without grouping.
    case integer(Int)
    /// A section over it is printed once for each element.
    case list([TemplateValue])
    /// A section over it is printed once, with its names in scope.
    case object(TemplateObject)
}

extension TemplateValue {
    /// Whether a section over this value is printed: not if it is absent, false or empty. Zero is a number like any
    /// other, so a section over it is printed.
    public var isTrue: Bool {
        switch self {
        case .absent: false
        case .text(let text): !text.isEmpty
        case .markup(let bytes): !bytes.isEmpty
        case .boolean(let isTrue): isTrue
        case .integer, .object: true
        case .list(let elements): !elements.isEmpty
        }
    }
}

/// Named values. The names are in the layout, which objects of one kind share.
///
/// It is a class so that passing it counts one reference, its own: a layout is shared by all threads, which would
/// contend for its count.
public final class TemplateObject: Sendable {
    public let layout: TemplateLayout
    /// One value for each name of the layout, in its order.
    public let values: [TemplateValue]

    /// - Precondition: there is one value for each name of the layout, with the shape that the layout declares.
    ///   Templates are compiled against layouts, so an object that breaks its layout would print the wrong values.
    public init(_ layout: TemplateLayout, _ values: [TemplateValue]) {
        precondition(layout.isDynamic, "the layout is a model's, and its values are in the model")
        precondition(
            values.count == layout.members.count,
            "an object of \(layout.members.count) names cannot have \(values.count) values")
        for (member, value) in zip(layout.members, values) {
            precondition(
                member.shape.accepts(value), "the value of \(member.name) does not have the shape in its layout")
        }
        self.layout = layout
        self.values = values
    }

    /// For values whose shapes are known to be correct, and for templates that are not checked.
    package init(unchecked layout: TemplateLayout, _ values: [TemplateValue]) {
        self.layout = layout
        self.values = values
    }

    /// The value of a name; `nil` if the layout has no such name.
    public subscript(name: String) -> TemplateValue? {
        layout.slot(of: name).map { values[$0] }
    }
}

extension TemplateObject: Hashable {
    public static func == (left: TemplateObject, right: TemplateObject) -> Bool {
        left === right || (left.layout == right.layout && left.values == right.values)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(layout)
        hasher.combine(values)
    }
}

extension TemplateValue {
    /// Prints the value as a tag does.
    func print(isEscaped: Bool, to output: inout [UInt8]) {
        switch self {
        case .text(let text): if isEscaped { output.appendEscapedHTML(text) } else { output.append(text) }
        case .markup(let bytes): output.append(contentsOf: bytes)
        case .integer(let number): output.append(String(number))
        // Only unchecked templates get here.
        case .boolean(let isTrue): output.append(isTrue ? "true" : "false")
        case .absent, .list, .object: break
        }
    }
}
