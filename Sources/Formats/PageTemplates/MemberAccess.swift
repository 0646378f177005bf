internal import TextOutput

/// What templates do with a member of a model: print it, ask whether a section over it is printed, and go through what
/// such a section is printed for. A template holds these instead of the values, so that printing makes no tree of them.
///
/// An owner is handed on as the address of a value. The compiler of templates sees to it that a member is only asked of
/// owners of its own type: it reaches a member through the layout of its type alone, and a ``ModelTemplate`` takes no
/// other model than the one that it was compiled for.
@usableFromInline
final class MemberAccess: Sendable {
    @usableFromInline typealias Owner = UnsafeRawPointer

    /// Prints the value as a tag does.
    @usableFromInline let print: @Sendable (_ owner: Owner, _ isEscaped: Bool, _ output: inout [UInt8]) -> Void
    /// Whether a section over the value is printed.
    @usableFromInline let isTrue: @Sendable (_ owner: Owner) -> Bool
    /// Calls the body with the address of each value that a section over this one is printed for.
    @usableFromInline let visit: @Sendable (_ owner: Owner, _ body: (Owner) -> Void) -> Void
    /// Whether what is visited is of type ``TemplateValue``, and not of the type that its shape says.
    let visitsDynamicValues: Bool

    @usableFromInline
    init(
        visitsDynamicValues: Bool = false,
        print: @escaping @Sendable (_ owner: Owner, _ isEscaped: Bool, _ output: inout [UInt8]) -> Void = { _, _, _ in
        },
        isTrue: @escaping @Sendable (_ owner: Owner) -> Bool,
        visit: @escaping @Sendable (_ owner: Owner, _ body: (Owner) -> Void) -> Void
    ) {
        self.visitsDynamicValues = visitsDynamicValues
        self.print = print
        self.isTrue = isTrue
        self.visit = visit
    }
}

// MARK: Members of models

extension MemberAccess {
    @inlinable
    static func text<Model>(_ value: @escaping @Sendable (Model) -> String?) -> MemberAccess {
        MemberAccess(
            print: { owner, isEscaped, output in
                if let text = value(owner.assumingMemoryBound(to: Model.self).pointee) {
                    printText(text, isEscaped, &output)
                }
            },
            isTrue: { !(value($0.assumingMemoryBound(to: Model.self).pointee)?.isEmpty ?? true) },
            visit: { owner, body in
                if let text = value(owner.assumingMemoryBound(to: Model.self).pointee), !text.isEmpty {
                    withUnsafePointer(to: text) { body(Owner($0)) }
                }
            })
    }

    @inlinable
    static func pieces<Model>(_ append: @escaping @Sendable (Model, inout TextPieces) -> Void) -> MemberAccess {
        MemberAccess(
            print: { owner, isEscaped, output in
                var pieces = TextPieces(isEscaped: isEscaped)
                swap(&pieces.bytes, &output)
                append(owner.assumingMemoryBound(to: Model.self).pointee, &pieces)
                swap(&pieces.bytes, &output)
            },
            isTrue: { owner in
                var pieces = TextPieces(isEscaped: false)
                append(owner.assumingMemoryBound(to: Model.self).pointee, &pieces)
                return !pieces.bytes.isEmpty
            },
            visit: { owner, body in
                var pieces = TextPieces(isEscaped: false)
                append(owner.assumingMemoryBound(to: Model.self).pointee, &pieces)
                if !pieces.bytes.isEmpty {
                    withUnsafePointer(to: String(decoding: pieces.bytes, as: UTF8.self)) { body(Owner($0)) }
                }
            })
    }

    @inlinable
    static func markup<Model>(_ value: @escaping @Sendable (Model) -> [UInt8]?) -> MemberAccess {
        MemberAccess(
            print: { owner, _, output in
                if let bytes = value(owner.assumingMemoryBound(to: Model.self).pointee) {
                    output.append(contentsOf: bytes)
                }
            },
            isTrue: { !(value($0.assumingMemoryBound(to: Model.self).pointee)?.isEmpty ?? true) },
            visit: { owner, body in
                if let bytes = value(owner.assumingMemoryBound(to: Model.self).pointee), !bytes.isEmpty {
                    withUnsafePointer(to: bytes) { body(Owner($0)) }
                }
            })
    }

    @inlinable
    static func flag<Model>(_ value: @escaping @Sendable (Model) -> Bool) -> MemberAccess {
        MemberAccess(
            isTrue: { value($0.assumingMemoryBound(to: Model.self).pointee) },
            visit: { owner, body in
                // What is inside has no names of its own, so that the owner's address serves.
                if value(owner.assumingMemoryBound(to: Model.self).pointee) { body(owner) }
            })
    }

    @inlinable
    static func integer<Model>(_ value: @escaping @Sendable (Model) -> Int?) -> MemberAccess {
        MemberAccess(
            print: { owner, _, output in
                if let number = value(owner.assumingMemoryBound(to: Model.self).pointee) {
                    printText(String(number), false, &output)
                }
            },
            isTrue: { value($0.assumingMemoryBound(to: Model.self).pointee) != nil },
            visit: { owner, body in
                if let number = value(owner.assumingMemoryBound(to: Model.self).pointee) {
                    withUnsafePointer(to: number) { body(Owner($0)) }
                }
            })
    }

    @inlinable
    static func object<Model, Part>(_ value: @escaping @Sendable (Model) -> Part?) -> MemberAccess {
        MemberAccess(
            isTrue: { value($0.assumingMemoryBound(to: Model.self).pointee) != nil },
            visit: { owner, body in
                if let part = value(owner.assumingMemoryBound(to: Model.self).pointee) {
                    withUnsafePointer(to: part) { body(Owner($0)) }
                }
            })
    }

    /// A part that lies within its owner, so that nothing is copied to reach it.
    /// - Parameter offset: of the part in its owner, in bytes.
    @usableFromInline
    static func part(at offset: Int) -> MemberAccess {
        MemberAccess(isTrue: { _ in true }, visit: { owner, body in body(owner + offset) })
    }

    @inlinable
    static func list<Model, Elements: Sequence>(
        _ values: @escaping @Sendable (Model) -> Elements
    ) -> MemberAccess where Elements: SendableMetatype, Elements.Iterator: SendableMetatype {
        MemberAccess(
            isTrue: { owner in
                for _ in values(owner.assumingMemoryBound(to: Model.self).pointee) { return true }
                return false
            },
            visit: { owner, body in
                for element in values(owner.assumingMemoryBound(to: Model.self).pointee) {
                    withUnsafePointer(to: element) { body(Owner($0)) }
                }
            })
    }

    /// A part that is the same in every owner, so that it is asked of none.
    static func constant<Part: Sendable>(_ part: Part) -> MemberAccess {
        MemberAccess(isTrue: { _ in true }, visit: { _, body in withUnsafePointer(to: part) { body(Owner($0)) } })
    }

    /// A text that is the same in every owner, so that it is asked of none.
    static func constantText(_ text: String) -> MemberAccess {
        MemberAccess(
            print: { _, isEscaped, output in printText(text, isEscaped, &output) }, isTrue: { _ in !text.isEmpty },
            visit: { _, body in if !text.isEmpty { withUnsafePointer(to: text) { body(Owner($0)) } } })
    }
}

@usableFromInline
func printText(_ text: String, _ isEscaped: Bool, _ output: inout [UInt8]) {
    if isEscaped { output.appendEscapedHTML(text) } else { output.append(text) }
}

// MARK: Ways to values

extension MemberAccess {
    /// The member of a member.
    func followed(by inner: MemberAccess) -> MemberAccess {
        MemberAccess(
            visitsDynamicValues: inner.visitsDynamicValues,
            print: { [self] owner, isEscaped, output in visit(owner) { inner.print($0, isEscaped, &output) } },
            isTrue: { [self] owner in
                var isTrue = false
                visit(owner) { isTrue = inner.isTrue($0) }
                return isTrue
            },
            visit: { [self] owner, body in visit(owner) { inner.visit($0, body) } })
    }

    /// The value at hand, which `{{.}}` names: what a section over a member has visited.
    /// - Parameter isDynamic: whether it is a ``TemplateValue``.
    static func valueAtHand(_ shape: TemplateShape, isDynamic: Bool) -> MemberAccess {
        if isDynamic { return dynamic { $0 } }
        return switch shape {
        case .text: text { (text: String) in text }
        case .markup: markup { (bytes: [UInt8]) in bytes }
        case .integer: integer { (number: Int) in number }
        // A section over it is printed because it is there.
        case .boolean, .list, .object: MemberAccess(isTrue: { _ in true }, visit: { owner, body in body(owner) })
        }
    }

    /// A value in the dynamic form.
    private static func dynamic(_ value: @escaping @Sendable (TemplateValue) -> TemplateValue) -> MemberAccess {
        dynamicMember(of: TemplateValue.self, value)
    }

    /// A member of a model with a value in the dynamic form.
    static func dynamicMember<Model>(
        of type: Model.Type, _ value: @escaping @Sendable (Model) -> TemplateValue
    ) -> MemberAccess {
        dynamic(of: { owner in value(owner.assumingMemoryBound(to: Model.self).pointee) })
    }

    private static func dynamic(of value: @escaping @Sendable (Owner) -> TemplateValue) -> MemberAccess {
        MemberAccess(
            visitsDynamicValues: true,
            print: { owner, isEscaped, output in value(owner).print(isEscaped: isEscaped, to: &output) },
            isTrue: { value($0).isTrue },
            visit: { owner, body in
                let value = value(owner)
                if case .list(let elements) = value {
                    for element in elements { withUnsafePointer(to: element) { body(Owner($0)) } }
                } else if value.isTrue {
                    withUnsafePointer(to: value) { body(Owner($0)) }
                }
            })
    }

    /// A value of an object in the dynamic form.
    /// - Parameter constant: the value where it is the same in every owner, so that it is asked of none.
    static func slot(_ slot: Int, constant: TemplateValue?) -> MemberAccess {
        if let constant { return dynamic(of: { _ in constant }) }
        return dynamic { owner in
            guard case .object(let object) = owner else { return .absent }
            return object.values[slot]
        }
    }
}
