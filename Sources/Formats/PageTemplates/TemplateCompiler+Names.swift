import Diagnostics

// Names. In strict mode a name is resolved as the specification does it, but against shapes: its first part is looked
// for from the innermost frame of the context outwards, its other parts in what the first one names.
extension TemplateCompiler {
    /// What a name was found to be.
    struct FoundName {
        /// Where its value is.
        let lookUp: LookUp
        /// In strict mode.
        var shape: TemplateShape?
        /// Its value, where it is the same in every object.
        var constant: TemplateValue?
    }

    /// None where there is no such name.
    mutating func look(up name: TagName, _ scope: Scope, isPrinted: Bool) -> FoundName? {
        let parts = name.parts
        guard mode == .strict else {
            return FoundName(lookUp: parts.isEmpty ? .innermost : .named(index(of: parts)))
        }
        guard let found = resolve(name, parts, scope) else { return nil }
        if isPrinted, let shape = found.shape, !shape.isPrintable {
            report(.notPrintable(name.text, kind: shape.kind), at: name, scope)
        }
        return found
    }

    private mutating func resolve(
        _ name: TagName, _ parts: [String], _ scope: Scope
    ) -> FoundName? {
        guard let first = parts.first else {
            guard !scope.isUncertain, let shape = scope.shapes.last else { return nil }
            return FoundName(lookUp: .innermost, shape: shape)
        }
        for frame in scope.shapes.indices.reversed() {
            guard case .object(let layout) = scope.shapes[frame], let slot = layout.slot(of: first) else { continue }
            // A frame that is not known may have the name too.
            if scope.isUncertain { return nil }
            guard let (path, shape) = follow(name, parts, from: slot, of: layout, scope) else { return nil }
            let lookUp: LookUp =
                path.count == 1 ? .slot(frame: frame, slot: slot) : .path(frame: frame, path: index(of: path))
            return FoundName(
                lookUp: lookUp, shape: shape, constant: layout.members[slot].constant?.member(at: path.dropFirst()))
        }
        // The malformed has been reported, and what a section of unknown shape holds is not known.
        if !scope.isUncertain, !name.isMalformed { reportUnknown(name, first, scope) }
        return nil
    }

    /// The slots of a dotted name, from its first part on.
    private mutating func follow(
        _ name: TagName, _ parts: [String], from slot: Int, of layout: TemplateLayout, _ scope: Scope
    ) -> (path: [Int], shape: TemplateShape)? {
        var path = [slot]
        var shape = layout.members[slot].shape
        for (index, part) in parts.enumerated().dropFirst() where part != "" {
            let object = parts[..<index].joined(separator: ".")
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
            path.append(slot)
            shape = layout.members[slot].shape
        }
        return (path, shape)
    }

    private mutating func reportUnknown(_ name: TagName, _ first: String, _ scope: Scope) {
        var known: [String] = []
        var seen: Set<String> = []
        var elsewhere: String?
        for case .object(let layout) in scope.shapes.reversed() {
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

extension TemplateValue {
    /// What the slots of nested objects lead to; absent where there is no object.
    func member(at path: ArraySlice<Int>) -> TemplateValue {
        var value = self
        for slot in path {
            guard case .object(let object) = value else { return .absent }
            value = object.values[slot]
        }
        return value
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
