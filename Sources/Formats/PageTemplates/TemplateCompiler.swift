import Diagnostics

/// Compiles a template and everything it includes into a program.
///
/// What is included becomes a separate procedure for each context it is included in: the shapes whose names are in
/// scope, and the blocks that are overridden. Procedures wait in a queue, so the compiler's own stack grows only with
/// the nesting inside one template.
struct TemplateCompiler {
    enum Mode {
        /// Names are resolved against shapes now; what is not there is an error.
        case strict
        /// Names are resolved when the template prints, as in the specification; what is not there prints nothing.
        case lenient
    }

    /// The maximum number of procedures of a program.
    static let maximumProcedures = 10_000

    /// The context in which a part of a template is compiled.
    struct Scope: Hashable {
        /// The index of the template in the library.
        var template: Int
        /// The templates through which it was reached, itself last.
        var trail: [Int]
        /// The number of the overrides that apply.
        var overrides = 0
        /// The context, the innermost last; empty in lenient mode.
        var frames: [ContextFrame] = []
        /// Whether the shape of an enclosing section is unknown, because its name is.
        var isUncertain = false
        /// Whether its lines may be indented.
        var isIndented = false
        /// The number of enclosing sections and templates, counted in strict mode only.
        var depth = 0

        // Not by the trail: how a template is reached does not change what it prints. A template that includes itself
        // is still found, because the depth grows along the way.
        static func == (left: Scope, right: Scope) -> Bool {
            left.template == right.template && left.overrides == right.overrides && left.depth == right.depth
                && left.isIndented == right.isIndented && left.isUncertain == right.isUncertain
                && left.frames == right.frames
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(template)
            hasher.combine(overrides)
            hasher.combine(depth)
            hasher.combine(isIndented)
            // Not by all names of the layouts, which would cost more than it saves.
            for frame in frames {
                hasher.combine(frame.shape.kind)
                if case .object(let layout) = frame.shape { hasher.combine(layout.members.count) }
            }
        }
    }

    /// A value whose names are in scope.
    struct ContextFrame: Hashable {
        let shape: TemplateShape
        /// Whether it is a ``TemplateValue``, not of the type that its shape states.
        let isDynamic: Bool
    }

    /// Something that is compiled once, however often it is included.
    struct ProcedureKey: Hashable {
        enum Start: Hashable {
            case asWritten
            /// The indentation is printed first, because the content does not start with a line.
            case indented
            /// The first line's indentation is omitted, because the line has already started.
            case unindented
        }

        let scope: Scope
        /// The offset of the block whose content it is; `nil` for a whole template.
        let block: Int?
        var start = Start.asWritten
    }

    let library: TemplateLibrary
    let mode: Mode
    private(set) var program = TemplateProgram()
    private(set) var problems: [(template: Int, problem: LocatedProblem)] = []
    private(set) var reached: Set<Int> = []
    var overrides = OverrideTable()
    private var procedures: [ProcedureKey: Int] = [:]
    private var waiting: [(key: ProcedureKey, nodes: [SyntaxNode])] = []

    init(_ library: TemplateLibrary, _ mode: Mode) {
        self.library = library
        self.mode = mode
    }

    /// - Parameter frame: the page's data; `nil` in lenient mode.
    mutating func compile(_ root: Int, for frame: ContextFrame?) {
        let scope = Scope(template: root, trail: [root], frames: frame.map { [$0] } ?? [])
        _ = procedure(ProcedureKey(scope: scope, block: nil), library.templates[root].nodes)
        var index = 0
        while index < waiting.count {
            let (key, nodes) = waiting[index]
            program.endRun()
            let start = program.instructions.count
            compile(key, nodes)
            program.procedures[index] = start..<program.instructions.count
            index += 1
        }
        reportUnusedOverrides()
    }

    /// The index of a procedure, which is compiled later if it is new; `nil` if there would be too many.
    mutating func procedure(_ key: ProcedureKey, _ nodes: [SyntaxNode]) -> Int? {
        if let known = procedures[key] { return known }
        guard !isTooLarge else { return nil }
        reach(key.scope.template)
        let index = waiting.count
        procedures[key] = index
        waiting.append((key, nodes))
        program.procedures.append(0..<0)
        return index
    }

    var isTooLarge: Bool { waiting.count >= Self.maximumProcedures }

    private mutating func reach(_ template: Int) {
        guard reached.insert(template).inserted else { return }
        for problem in library.templates[template].problems where mode == .strict || !problem.isStrictOnly {
            problems.append((template, problem))
        }
    }

    private mutating func compile(_ key: ProcedureKey, _ nodes: [SyntaxNode]) {
        var nodes = nodes[...]
        if key.scope.isIndented {
            switch key.start {
            case .asWritten: break
            case .indented: program.instructions.append(.indentation)
            case .unindented: if case .lineStart = nodes.first { nodes.removeFirst() }
            }
        }
        emit(nodes, key.scope)
    }

    mutating func emit(_ nodes: ArraySlice<SyntaxNode>, _ scope: Scope) {
        let bytes = library.templates[scope.template].text.bytes
        for node in nodes {
            switch node {
            case .text(let range):
                program.appendText(bytes[range])
            case .lineStart(let space):
                if scope.isIndented { program.instructions.append(.indentation) }
                program.appendText(bytes[space])
            case .variable(let name, let isEscaped):
                emitVariable(name, isEscaped, scope)
            case .section(let name, let isInverted, let body):
                emitSection(name, isInverted, body[...], scope)
            case .partial(let name, let placement):
                emitTemplate(name, placement, [], scope)
            case .parent(let name, let placement, let blocks):
                emitTemplate(name, placement, blocks, scope)
            case .block(let block):
                emitBlock(block, scope)
            }
        }
    }

    private mutating func emitVariable(_ name: TagName, _ isEscaped: Bool, _ scope: Scope) {
        switch lookUp(name, scope, isPrinted: true) {
        case .member(_, let access, _, isConstant: true):
            var bytes: [UInt8] = []
            // The value is the same in every owner, so none is needed.
            withUnsafePointer(to: ()) { access.print(UnsafeRawPointer($0), isEscaped, &bytes) }
            program.appendText(bytes[...])
        case .member(let value, _, _, isConstant: false): emit(.print(value, isEscaped: isEscaped))
        case .named(let index): emit(.printNamed(index, isEscaped: isEscaped))
        case nil: break
        }
    }

    private mutating func emitSection(
        _ name: TagName, _ isInverted: Bool, _ body: ArraySlice<SyntaxNode>, _ scope: Scope
    ) {
        var inner = scope
        guard enter(&inner, at: name) else { return }
        let resolved = lookUp(name, scope, isPrinted: false)
        if mode == .strict, !isInverted {
            switch resolved {
            case .member(_, let access, .list(let element), _):
                inner.frames.append(ContextFrame(shape: element, isDynamic: access.visitsDynamicValues))
            case .member(_, let access, let shape, _):
                inner.frames.append(ContextFrame(shape: shape, isDynamic: access.visitsDynamicValues))
            case .named, nil: inner.isUncertain = true
            }
        }
        let index = program.instructions.count
        // Replaced when the end is known.
        emit(.indentation)
        program.endRun()
        emit(body, inner)
        program.endRun()
        let end = program.instructions.count
        switch resolved {
        case .member(let value, _, _, _):
            program.instructions[index] = isInverted ? .inverted(value, end: end) : .section(value, end: end)
        case .named(let name):
            program.instructions[index] = isInverted ? .invertedNamed(name, end: end) : .sectionNamed(name, end: end)
        // An error has been reported, so the program is not run.
        case nil: break
        }
    }

    /// Enters one more level of nesting; `false` if it is too deep.
    mutating func enter(_ scope: inout Scope, at name: TagName) -> Bool {
        guard mode == .strict else { return true }
        scope.depth += 1
        if scope.depth < TemplateParser.maximumDepth { return true }
        report(.nestedTooDeeply(limit: TemplateParser.maximumDepth), at: name, scope)
        return false
    }

    mutating func emit(_ instruction: Instruction) {
        program.instructions.append(instruction)
    }

    mutating func emit(_ range: Range<Int>, of template: Int) {
        program.appendText(library.templates[template].text.bytes[range])
    }

    mutating func report(_ problem: TemplateProblem, at name: TagName, _ scope: Scope) {
        let path = scope.trail.map { library.templates[$0].name }
        problems.append(
            (
                scope.template,
                LocatedProblem(
                    problem: path.count > 1 ? .included(problem, path: path) : problem, range: name.range)
            ))
    }

    mutating func index(of access: MemberAccess) -> Int {
        program.accesses.append(access)
        return program.accesses.count - 1
    }

    mutating func index(of names: [String]) -> Int {
        program.names.append(names)
        return program.names.count - 1
    }

    /// Adds bytes of a template to the program's text.
    mutating func text(_ range: Range<Int>, of template: Int) -> Range<Int> {
        let start = program.text.count
        program.text.append(contentsOf: library.templates[template].text.bytes[range])
        return start..<program.text.count
    }
}
