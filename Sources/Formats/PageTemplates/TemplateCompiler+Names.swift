import Diagnostics

// Names. In strict mode a name is resolved as the specification does it, but against shapes: its first part is looked
// for from the innermost frame of the context outwards, its other parts in what the first one names.
extension TemplateCompiler {
    /// What a name was resolved to.
    enum ResolvedName {
        /// A member of a frame, whose shape is known.
        case member(ValueAddress, MemberAccess, TemplateShape, isConstant: Bool)
        /// To be looked for when the template prints, by an index into the program's names.
        case named(Int)
    }

    /// None where there is no such name.
    mutating func look(up name: TagName, _ scope: Scope, isPrinted: Bool) -> ResolvedName? {
        let parts = name.parts
        guard mode == .strict else { return .named(index(of: parts)) }
        guard let resolved = resolve(name, parts, scope) else { return nil }
        if isPrinted, case .member(_, _, let shape, _) = resolved, !shape.isPrintable {
            report(.notPrintable(name.text, kind: shape.kind), at: name, scope)
        }
        return resolved
    }

    private mutating func resolve(_ name: TagName, _ parts: [String], _ scope: Scope) -> ResolvedName? {
        guard let first = parts.first else {
            guard !scope.isUncertain, let frame = scope.frames.last else { return nil }
            let access = MemberAccess.valueAtHand(frame.shape, isDynamic: frame.isDynamic)
            return member(access, frame.shape, in: scope.frames.count - 1)
        }
        for frame in scope.frames.indices.reversed() {
            guard case .object(let layout) = scope.frames[frame].shape, let slot = layout.slot(of: first) else {
                continue
            }
            // A frame that is not known may have the name too.
            if scope.isUncertain { return nil }
            guard let (access, shape) = follow(name, parts, from: slot, of: layout, scope) else { return nil }
            return member(access, shape, in: frame, isConstant: layout.members[slot].isConstant)
        }
        // The malformed has been reported, and what a section of unknown shape holds is not known.
        if !scope.isUncertain, !name.isMalformed { reportUnknown(name, first, scope) }
        return nil
    }

    private mutating func member(
        _ access: MemberAccess, _ shape: TemplateShape, in frame: Int, isConstant: Bool = false
    ) -> ResolvedName {
        .member(ValueAddress(frame: frame, access: index(of: access)), access, shape, isConstant: isConstant)
    }

    /// The way of a dotted name, from its first part on.
    private mutating func follow(
        _ name: TagName, _ parts: [String], from slot: Int, of layout: TemplateLayout, _ scope: Scope
    ) -> (access: MemberAccess, shape: TemplateShape)? {
        var access = layout.members[slot].access(in: slot)
        var shape = layout.members[slot].shape
        for (index, part) in parts.enumerated().dropFirst() where part != "" {
            var object: String { parts[..<index].joined(separator: ".") }
            guard case .object(let layout) = shape else {
                report(.noMembers(of: object, kind: shape.kind, member: part), at: name, scope)
                return nil
            }
            guard let slot = layout.slot(of: part) else {
                let known = layout.members.map(\.name)
                report(
                    .unknownMember(
                        part, of: object, nearest: Suggestion.nearest(to: part, among: known), known: known),
                    at: name, scope)
                return nil
            }
            access = access.followed(by: layout.members[slot].access(in: slot))
            shape = layout.members[slot].shape
        }
        return (access, shape)
    }

    private mutating func reportUnknown(_ name: TagName, _ first: String, _ scope: Scope) {
        var known: [String] = []
        var seen: Set<String> = []
        var elsewhere: String?
        for case .object(let layout) in scope.frames.reversed().map(\.shape) {
            for member in layout.members where seen.insert(member.name).inserted {
                known.append(member.name)
                if elsewhere == nil, case .object(let inner) = member.shape, inner.slot(of: first) != nil {
                    elsewhere = "\(member.name).\(name.text)"
                }
            }
        }
        report(
            .unknownName(
                first, nearest: Suggestion.nearest(to: first, among: known), elsewhere: elsewhere, known: known),
            at: name, scope)
    }
}

extension TemplateShape {
    var kind: TemplateValueKind {
        switch self {
        case .text: .text
        case .markup: .markup
        case .boolean: .boolean
        case .integer: .integer
        case .list: .list
        case .object: .object
        }
    }
}
