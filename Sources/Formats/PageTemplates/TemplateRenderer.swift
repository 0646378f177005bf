/// Runs a program once.
struct TemplateRenderer {
    /// How deep sections and included templates may be nested where only the data bound it. A template that was checked
    /// stays far below.
    static let deepestCall = 250

    private let program: TemplateProgram
    // The program's own, for as long as the renderer runs: looking into them counts no reference, for which the threads
    // that share a template would wait for each other.
    private let text: UnsafeBufferPointer<UInt8>
    private let instructions: UnsafeBufferPointer<Instruction>
    private let accesses: UnsafeBufferPointer<MemberAccess>
    /// The addresses of the values whose names are in scope, the innermost last. Each is valid while its section is run.
    private var context: [UnsafeRawPointer]
    private var indentation: [UInt8] = []
    private var depth = 0
    /// Whether the template called itself too deep, after which nothing more is printed.
    private var isStopped = false

    /// Prints the page's data.
    /// - Parameter value: the address of a value of the type that the program was compiled for.
    static func run(_ program: TemplateProgram, on value: UnsafeRawPointer, into output: inout [UInt8]) {
        guard let first = program.procedures.first else { return }
        program.text.withUnsafeBufferPointer { text in
            program.instructions.withUnsafeBufferPointer { instructions in
                program.accesses.withUnsafeBufferPointer { accesses in
                    var renderer = TemplateRenderer(program, text, instructions, accesses, value)
                    renderer.run(first, into: &output)
                }
            }
        }
    }

    private init(
        _ program: TemplateProgram, _ text: UnsafeBufferPointer<UInt8>,
        _ instructions: UnsafeBufferPointer<Instruction>, _ accesses: UnsafeBufferPointer<MemberAccess>,
        _ value: UnsafeRawPointer
    ) {
        self.program = program
        self.text = text
        self.instructions = instructions
        self.accesses = accesses
        context = [value]
        context.reserveCapacity(16)
    }

    private mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepestCall { isStopped = true }
        var index = range.lowerBound
        while index < range.upperBound, !isStopped {
            switch instructions[index] {
            case .text(let start, let end):
                output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            case .indentation:
                output.append(contentsOf: indentation)
            case .print(let value, let isEscaped):
                access(value)._withUnsafeGuaranteedRef { $0.print(context[value.frame], isEscaped, &output) }
            case .section(let value, let end):
                access(value)._withUnsafeGuaranteedRef { access in
                    access.visit(context[value.frame]) { element in run(index + 1..<end, on: element, into: &output) }
                }
                index = end
                continue
            case .inverted(let value, let end):
                if !access(value)._withUnsafeGuaranteedRef({ $0.isTrue(context[value.frame]) }) {
                    run(index + 1..<end, into: &output)
                }
                index = end
                continue
            case .printNamed(let name, let isEscaped):
                self.value(program.names[name]).print(isEscaped: isEscaped, to: &output)
            case .sectionNamed(let name, let end):
                section(self.value(program.names[name]), index + 1..<end, into: &output)
                index = end
                continue
            case .invertedNamed(let name, let end):
                if !self.value(program.names[name]).isTrue { run(index + 1..<end, into: &output) }
                index = end
                continue
            case .call(let procedure, let start, let end):
                indentation.append(contentsOf: text[start..<end])
                run(program.procedures[procedure], into: &output)
                indentation.removeLast(end - start)
            case .callInline(let procedure):
                if indentation.isEmpty {
                    run(program.procedures[procedure], into: &output)
                } else {
                    let outer = indentation
                    indentation.removeAll()
                    run(program.procedures[procedure], into: &output)
                    indentation = outer
                }
            }
            index += 1
        }
    }

    private mutating func run(_ body: Range<Int>, on value: UnsafeRawPointer, into output: inout [UInt8]) {
        context.append(value)
        run(body, into: &output)
        context.removeLast()
    }

    /// The program keeps it, so that asking it counts nothing.
    private func access(_ value: ValueAddress) -> Unmanaged<MemberAccess> { .passUnretained(accesses[value.access]) }

    // MARK: Names resolved at run time

    private mutating func section(_ value: TemplateValue, _ body: Range<Int>, into output: inout [UInt8]) {
        if case .list(let elements) = value {
            for element in elements {
                withUnsafePointer(to: element) { run(body, on: UnsafeRawPointer($0), into: &output) }
            }
        } else if value.isTrue {
            withUnsafePointer(to: value) { run(body, on: UnsafeRawPointer($0), into: &output) }
        }
    }

    /// The specification's rules: the first part of a name is looked for from the innermost frame outwards; the others
    /// are values of what it names. No part names the value at hand.
    private func value(_ names: [String]) -> TemplateValue {
        func frame(_ index: Int) -> TemplateValue { context[index].assumingMemoryBound(to: TemplateValue.self).pointee }
        guard let first = names.first else { return frame(context.count - 1) }
        for index in context.indices.reversed() {
            guard case .object(let object) = frame(index), var value = object[first] else { continue }
            for name in names.dropFirst() {
                guard case .object(let object) = value, let next = object[name] else { return .absent }
                value = next
            }
            return value
        }
        return .absent
    }
}
