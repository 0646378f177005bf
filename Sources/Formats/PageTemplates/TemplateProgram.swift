/// Where an instruction finds its value: a member of a frame of the context. Frames are numbered from the page's data,
/// which is frame 0.
struct ValueAddress: Sendable {
    let frame: Int
    /// An index into the program's accesses.
    let access: Int
}

/// One step of printing a template. Instructions contain nothing reference-counted, so that stepping through them costs
/// no retain or release.
enum Instruction: Sendable {
    /// Bytes of the program's text.
    case text(start: Int, end: Int)
    /// The current indentation.
    case indentation
    case print(ValueAddress, isEscaped: Bool)
    /// The instructions up to `end` are the section's content.
    case section(ValueAddress, end: Int)
    case inverted(ValueAddress, end: Int)
    /// As those above, for a name that is looked up when the template prints: an index into the program's names.
    case printNamed(Int, isEscaped: Bool)
    case sectionNamed(Int, end: Int)
    case invertedNamed(Int, end: Int)
    /// Another procedure, with bytes of the program's text added to the indentation.
    case call(procedure: Int, indentationStart: Int, indentationEnd: Int)
    /// Another procedure, without indentation.
    case callInline(procedure: Int)
}

/// A compiled template: procedures, the first for the template itself and the others for what it includes.
struct TemplateProgram: Sendable {
    var instructions: [Instruction] = []
    var procedures: [Range<Int>] = []
    var text: [UInt8] = []
    var accesses: [MemberAccess] = []
    var names: [[String]] = []
    /// The instructions before this one must not be changed: they end a section or a procedure.
    private var firstOpenInstruction = 0
}

extension TemplateProgram {
    /// Ends a run of instructions: what follows is run under another condition.
    mutating func endRun() {
        firstOpenInstruction = instructions.count
    }

    /// Appends bytes to print, joined to those immediately before them.
    mutating func appendText(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let end = text.count
        text.append(contentsOf: bytes)
        let last = instructions.count - 1
        if last >= firstOpenInstruction, case .text(let start, end) = instructions[last] {
            instructions[last] = .text(start: start, end: text.count)
        } else {
            instructions.append(.text(start: end, end: text.count))
        }
    }
}
