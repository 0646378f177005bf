import Bytes
import Diagnostics

/// The content that replaces a block, with its original context: its names of blocks are resolved there, while its
/// names of values are resolved where it is printed.
struct BlockOverride: Hashable {
    let template: Int
    let trail: [Int]
    /// The overrides that apply where it was written.
    let overrides: Int
    let block: BlockNode
    /// Overrides of the same block further in, which this one replaces.
    var replaced: [BlockIdentity] = []

    var identity: BlockIdentity { BlockIdentity(template: template, offset: block.name.range.lowerBound) }

    static func == (left: BlockOverride, right: BlockOverride) -> Bool {
        left.identity == right.identity && left.overrides == right.overrides && left.replaced == right.replaced
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(identity)
        hasher.combine(overrides)
    }
}

/// A block, identified by its location in a template.
struct BlockIdentity: Hashable {
    let template: Int
    let offset: Int
}

/// The sets of overrides that apply in a program, each under a number, so that equal ones are compiled once.
struct OverrideTable {
    private var sets: [[String: BlockOverride]] = [[:]]
    private var numbers: [[String: BlockOverride]: Int] = [[:]: 0]
    /// All overrides, each with the parent it is for and its scope.
    var all: [(override: BlockOverride, parent: TagName, parentTemplate: Int, scope: TemplateCompiler.Scope)] = []
    var known: Set<BlockIdentity> = []
    var used: Set<BlockIdentity> = []

    subscript(number: Int) -> [String: BlockOverride] { sets[number] }

    mutating func number(of set: [String: BlockOverride]) -> Int {
        if let known = numbers[set] { return known }
        numbers[set] = sets.count
        sets.append(set)
        return sets.count - 1
    }
}

// Included templates and blocks.
extension TemplateCompiler {
    /// A partial, or a parent with its overrides. They differ only in the overrides, and both keep those that already
    /// apply, as in the specification.
    mutating func emitTemplate(_ name: TagName, _ placement: TagPlacement, _ blocks: [BlockNode], _ scope: Scope) {
        guard let template = library.indices[name.text] else {
            if mode == .strict, !name.text.isEmpty, !name.text.utf8.contains(where: \.isASCIISpace) {
                let nearest = Suggestion.nearest(to: name.text, among: library.names)
                report(.unknownTemplate(name.text, nearest: nearest), at: name, scope)
            }
            return
        }
        var inner = scope
        guard enter(&inner, at: name) else { return }
        inner.template = template
        if mode == .strict {
            if let start = scope.trail.firstIndex(of: template) {
                let path = (scope.trail[start...] + [template]).map { library.templates[$0].name }
                return report(.recursion(path: path), at: name, scope)
            }
            inner.trail.append(template)
        } else {
            inner.trail = []
        }
        inner.overrides = overrides(adding: blocks, for: name, template, scope)
        call(library.templates[template].nodes, of: nil, in: inner, placement, from: scope, at: name)
    }

    /// A block that can be overridden.
    mutating func emitBlock(_ block: BlockNode, _ scope: Scope) {
        guard let override = overrides[scope.overrides][block.name.text] else {
            var inner = scope
            guard enter(&inner, at: block.name) else { return }
            emit(block.body[...], inner)
            return
        }
        overrides.used.insert(override.identity)
        overrides.used.formUnion(override.replaced)
        var inner = scope
        guard enter(&inner, at: block.name) else { return }
        inner.template = override.template
        inner.trail = override.trail
        inner.overrides = override.overrides
        var start = ProcedureKey.Start.asWritten
        switch block.placement {
        case .ownLine: if !override.block.startsOnNewLine { start = .indented }
        case .startsLine: if override.block.startsOnNewLine { start = .unindented }
        case .inline: break
        }
        call(
            override.block.body, of: override.block, in: inner, block.placement, from: scope, at: block.name,
            start: start)
        if let lineEnd = block.lineEnd, !override.block.body.isEmpty, !override.block.endsOnNewLine {
            emit(lineEnd, of: scope.template)
        }
    }

    private mutating func call(
        _ nodes: [SyntaxNode], of block: BlockNode?, in inner: Scope, _ placement: TagPlacement, from scope: Scope,
        at name: TagName, start: ProcedureKey.Start = .asWritten
    ) {
        var inner = inner
        var indentation: Range<Int>?
        switch placement {
        case .inline: break
        case .startsLine(let space): if block != nil { indentation = space }
        case .ownLine(let space): indentation = space
        }
        inner.isIndented = indentation.map { scope.isIndented || !$0.isEmpty } ?? false
        let key = ProcedureKey(scope: inner, block: block?.name.range.lowerBound, start: start)
        guard let procedure = procedure(key, nodes) else {
            return report(.tooLarge(limit: Self.maximumProcedures), at: name, scope)
        }
        if inner.isIndented, let indentation {
            let text = text(indentation, of: scope.template)
            emit(.call(procedure: procedure, indentationStart: text.lowerBound, indentationEnd: text.upperBound))
        } else {
            emit(.callInline(procedure: procedure))
        }
    }

    /// The overrides that apply inside a parent: those that already apply, and after them those of the parent tag.
    private mutating func overrides(
        adding blocks: [BlockNode], for parent: TagName, _ parentTemplate: Int, _ scope: Scope
    ) -> Int {
        guard !blocks.isEmpty else { return scope.overrides }
        var set = overrides[scope.overrides]
        for block in blocks {
            let override = BlockOverride(
                template: scope.template, trail: scope.trail, overrides: scope.overrides, block: block)
            if overrides.known.insert(override.identity).inserted {
                overrides.all.append((override, parent, parentTemplate, scope))
            }
            if set[block.name.text] == nil {
                set[block.name.text] = override
            } else {
                set[block.name.text]?.replaced.append(override.identity)
            }
        }
        return overrides.number(of: set)
    }

    mutating func reportUnusedOverrides() {
        guard mode == .strict, !isTooLarge else { return }
        for (override, parent, template, scope) in overrides.all
        where !overrides.used.contains(override.identity) {
            let name = override.block.name
            let known = library.blocks(of: template)
            if known.contains(name.text) {
                report(.hiddenBlock(name.text, parent: parent.text), at: name, scope)
            } else {
                let nearest = Suggestion.nearest(to: name.text, among: known)
                report(.unknownBlock(name.text, parent: parent.text, nearest: nearest, known: known), at: name, scope)
            }
        }
    }
}
