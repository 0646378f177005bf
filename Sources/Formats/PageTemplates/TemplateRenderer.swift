/// Runs a program once.
struct TemplateRenderer {
    /// How deep sections and included templates may be nested where only the data bound it. A template that was checked
    /// stays far below.
    static let deepestCall = 250

    private let program: TemplateProgram
    /// The program's.
    private let text: UnsafeBufferPointer<UInt8>
    /// The values whose names are in scope, the innermost last.
    private var context: [Frame]
    private var indentation: [UInt8] = []
    private var depth = 0
    /// Whether the template called itself too deep, after which nothing more is printed.
    private(set) var isStopped = false

    private struct Frame {
        let value: TemplateValue
        /// The value's object, where it is one. The value keeps it, so that looking into it counts nothing.
        let object: Unmanaged<TemplateObject>?

        init(_ value: TemplateValue) {
            self.value = value
            if case .object(let object) = value { self.object = .passUnretained(object) } else { object = nil }
        }
    }

    /// - Parameter text: the program's, for as long as the renderer runs.
    init(_ program: TemplateProgram, _ text: UnsafeBufferPointer<UInt8>, _ value: TemplateValue) {
        self.program = program
        self.text = text
        context = [Frame(value)]
        context.reserveCapacity(16)
    }

    mutating func run(into output: inout [UInt8]) {
        guard let first = program.procedures.first else { return }
        run(first, into: &output)
    }

    private mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepestCall { isStopped = true }
        var index = range.lowerBound
        while index < range.upperBound, !isStopped {
            switch program.instructions[index] {
            case .text(let start, let end):
                output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            case .indentation:
                output.append(contentsOf: indentation)
            case .printEscaped(let lookUp):
                value(lookUp).print(isEscaped: true, to: &output)
            case .print(let lookUp):
                value(lookUp).print(isEscaped: false, to: &output)
            case .section(let lookUp, let end):
                section(value(lookUp), index + 1..<end, into: &output)
                index = end
                continue
            case .inverted(let lookUp, let end):
                if !value(lookUp).isTrue { run(index + 1..<end, into: &output) }
                index = end
                continue
            case .call(let procedure, let start, let end):
                indentation.append(contentsOf: text[start..<end])
                run(program.procedures[procedure], into: &output)
                indentation.removeLast(end - start)
            case .callInline(let procedure):
                let outer = indentation
                indentation.removeAll()
                run(program.procedures[procedure], into: &output)
                indentation = outer
            }
            index += 1
        }
    }

    private mutating func section(_ value: TemplateValue, _ body: Range<Int>, into output: inout [UInt8]) {
        if case .list(let elements) = value {
            for element in elements {
                context.append(Frame(element))
                run(body, into: &output)
                context.removeLast()
            }
        } else if value.isTrue {
            context.append(Frame(value))
            run(body, into: &output)
            context.removeLast()
        }
    }

    private func value(_ lookUp: LookUp) -> TemplateValue {
        switch lookUp {
        case .innermost:
            return context[context.count - 1].value
        case .slot(let frame, let slot):
            return context[frame].object?._withUnsafeGuaranteedRef { $0.values[slot] } ?? .absent
        case .path(let frame, let path):
            return context[frame].value.member(at: program.paths[path][...])
        case .named(let index):
            return value(program.names[index])
        }
    }

    /// The specification's rules: the first part of a name is looked for from the innermost frame outwards; the others
    /// are values of what it names.
    private func value(_ names: [String]) -> TemplateValue {
        for frame in context.reversed() {
            guard case .object(let object) = frame.value, var value = object[names[0]] else { continue }
            for name in names.dropFirst() {
                guard case .object(let object) = value, let next = object[name] else { return .absent }
                value = next
            }
            return value
        }
        return .absent
    }
}
