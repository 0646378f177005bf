/// The kind of value that a name has, against which templates are checked before any value exists. A value of any shape
/// may also be absent.
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
    /// its own layout when it was created.
    public func accepts(_ value: TemplateValue) -> Bool {
        switch (self, value) {
        case (_, .absent), (.text, .text), (.markup, .markup), (.boolean, .boolean), (.integer, .integer): true
        case (.list(let element), .list(let values)): values.allSatisfy { element.accepts($0) }
        case (.object(let layout), .object(let object)): object.layout == layout
        case (.text, _), (.markup, _), (.boolean, _), (.integer, _), (.list, _), (.object, _): false
        }
    }

    /// Whether values in the dynamic form can have this shape.
    var isDynamic: Bool {
        switch self {
        case .text, .markup, .boolean, .integer: true
        case .list(let element): element.isDynamic
        case .object(let layout): layout.isDynamic
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

/// The names of an object and their shapes, in the order of its values. It is a shared, immutable reference: all
/// objects of one kind have the same layout.
public final class TemplateLayout: Sendable {
    /// A name and the shape of its value.
    public struct Member: Sendable, Hashable {
        public let name: String
        public let shape: TemplateShape
        /// The value that it has in every object, if known: templates print it when they are compiled.
        public let constant: TemplateValue?
        /// How a model's value is reached; `nil` in the dynamic form, where it is in a slot.
        private let modelAccess: MemberAccess?
        /// Whether the value is the same in every owner.
        let isConstant: Bool

        /// A member of an object in the dynamic form.
        /// - Precondition: the constant has the shape.
        public init(_ name: String, _ shape: TemplateShape, constant: TemplateValue? = nil) {
            precondition(
                constant.map(shape.accepts) ?? true, "the constant \(name) does not have the shape of its member")
            precondition(shape.isDynamic, "the shape of \(name) is a model's, and no value has it")
            self.name = name
            self.shape = shape
            self.constant = constant
            modelAccess = nil
            isConstant = constant != nil
        }

        /// A member of a model.
        init(_ name: String, _ shape: TemplateShape, _ access: MemberAccess, isConstant: Bool) {
            self.name = name
            self.shape = shape
            constant = nil
            modelAccess = access
            self.isConstant = isConstant
        }

        func access(in slot: Int) -> MemberAccess { modelAccess ?? .slot(slot, constant: constant) }

        public static func == (left: Member, right: Member) -> Bool {
            left.name == right.name && left.shape == right.shape && left.constant == right.constant
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(name)
        }
    }

    public let members: [Member]
    private let slots: [String: Int]
    /// Whether it is the layout of objects in the dynamic form, not of a type.
    let isDynamic: Bool

    /// - Parameter members: members with unique names; of equal names, templates reach the first. Templates can only
    ///   reach names without whitespace and full stops.
    public convenience init(_ members: [Member]) {
        self.init(members, isDynamic: true)
    }

    convenience init(ofModel members: [Member]) {
        self.init(members, isDynamic: false)
    }

    private init(_ members: [Member], isDynamic: Bool) {
        self.members = members
        self.isDynamic = isDynamic
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
    /// Layouts of objects are equal if they have the same names and shapes in the same order; the layout of a model is
    /// equal only to itself.
    public static func == (left: TemplateLayout, right: TemplateLayout) -> Bool {
        left === right || left.isDynamic && right.isDynamic && left.members == right.members
    }

    public func hash(into hasher: inout Hasher) {
        for member in members { hasher.combine(member.name) }
    }
}
