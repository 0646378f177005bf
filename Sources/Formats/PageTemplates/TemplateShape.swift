/// What kind of value a name has: what templates are checked against before any value exists. A value of any shape may
/// also be absent.
public indirect enum TemplateShape: Sendable, Hashable {
    case text
    case markup
    case boolean
    case integer
    /// A list whose elements have one shape.
    case list(TemplateShape)
    case object(TemplateLayout)
}

extension TemplateShape {
    /// Whether a value has this shape. The values inside an object are not visited: every object was checked against
    /// its own layout when it was made.
    public func accepts(_ value: TemplateValue) -> Bool {
        switch (self, value) {
        case (_, .absent), (.text, .text), (.markup, .markup), (.boolean, .boolean), (.integer, .integer): true
        case (.list(let element), .list(let values)): values.allSatisfy { element.accepts($0) }
        case (.object(let layout), .object(let object)): object.layout == layout
        default: false
        }
    }

    /// Whether a tag may print it.
    var isPrintable: Bool {
        switch self {
        case .text, .markup, .integer: true
        case .boolean, .list, .object: false
        }
    }
}

/// The names of an object and their shapes, in the order of its values. It is a shared, immutable reference: every
/// object of one kind has the same layout.
public final class TemplateLayout: Sendable {
    /// A name and the shape of its value.
    public struct Member: Sendable, Hashable {
        public let name: String
        public let shape: TemplateShape
        /// The value that it has in every object, where that is known: templates print it when they are compiled.
        public let constant: TemplateValue?

        /// - Precondition: the constant has the shape.
        public init(_ name: String, _ shape: TemplateShape, constant: TemplateValue? = nil) {
            precondition(constant.map(shape.accepts) ?? true, "the constant \(name) has not the shape of its member")
            self.name = name
            self.shape = shape
            self.constant = constant
        }
    }

    public let members: [Member]
    private let slots: [String: Int]

    /// - Parameter members: names that differ from each other; of equal names templates reach the first. A template
    ///   can say a name that has no white space and no full stop in it.
    public init(_ members: [Member]) {
        self.members = members
        self.slots = Dictionary(
            members.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// A layout whose names all have one shape, such as the fields of a table.
    public convenience init(names: some Sequence<String>, shape: TemplateShape = .text) {
        self.init(names.map { Member($0, shape) })
    }

    /// The index of a name's value in an object's values.
    public func slot(of name: String) -> Int? { slots[name] }
}

extension TemplateLayout: Hashable {
    /// Layouts are equal where their names and shapes are, in the same order.
    public static func == (left: TemplateLayout, right: TemplateLayout) -> Bool {
        left === right || left.members == right.members
    }

    public func hash(into hasher: inout Hasher) {
        for member in members { hasher.combine(member.name) }
    }
}
