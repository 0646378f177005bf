/// Parts that are byte-identical on the pages of a folder, such as the menu and the footer. They are read once. What is
/// bound to data is never among them.
struct SharedParts {
    /// A fact stated by a part; locations are relative to its start.
    enum Statement {
        case link(ByteSpan, LinkResolver.Link)
        case identifier(ByteSpan)
    }

    private struct Part {
        let bytes: [UInt8]
        let statements: [Statement]
        var lastUse: Int
    }

    /// The part that is being read, until it turns out that it cannot be kept.
    private struct Reading {
        let start: Int
        /// The number of problems found before it.
        let problemCount: Int
        var statements: [Statement] = []
    }

    private var parts: [Part] = []
    private var reading: Reading?
    /// Incremented with each use of a part.
    private var useCount = 0

    private static let largestPartCount = 8
    /// Shorter ones are read as fast as they are compared; longer ones are not menus.
    private static let lengths = 128...1 << 16

    mutating func removeAll() {
        parts.removeAll(keepingCapacity: true)
        reading = nil
    }

    // MARK: Lookup

    /// The part that the bytes contain at a location.
    mutating func part(of bytes: ByteBuffer, at start: Int) -> Int? {
        let rest = bytes[ByteSpan(start: start, end: bytes.count)]
        for part in parts.indices where parts[part].bytes.withUnsafeBufferPointer({ rest.starts(with: $0) }) {
            useCount += 1
            parts[part].lastUse = useCount
            return part
        }
        return nil
    }

    func length(of part: Int) -> Int { parts[part].bytes.count }
    func statements(of part: Int) -> [Statement] { parts[part].statements }

    // MARK: Reading

    mutating func begin(at start: Int, problemCount: Int) {
        reading = Reading(start: start, problemCount: problemCount)
    }

    /// Gives up the part that is being read.
    @inline(__always)
    mutating func giveUp() {
        if reading != nil { reading = nil }
    }

    @inline(__always)
    mutating func add(_ statement: (_ start: Int) -> Statement) {
        if let start = reading?.start { reading?.statements.append(statement(start)) }
    }

    /// Keeps what has been read, if nothing was wrong with it.
    mutating func end(_ bytes: ByteBuffer, at end: Int, problemCount: Int) {
        defer { reading = nil }
        guard let reading, problemCount == reading.problemCount, Self.lengths.contains(end - reading.start) else {
            return
        }
        let span = ByteSpan(start: reading.start, end: end)
        useCount += 1
        let part = Part(bytes: Array(bytes[span]), statements: reading.statements, lastUse: useCount)
        if parts.count < Self.largestPartCount {
            parts.append(part)
        } else if let unused = parts.indices.min(by: { parts[$0].lastUse < parts[$1].lastUse }) {
            parts[unused] = part
        }
    }
}

extension ByteSpan {
    func moved(by offset: Int) -> ByteSpan { ByteSpan(start: start + offset, end: end + offset) }
}

extension PageReader {
    /// Skips a part that an earlier page had as well, or begins to read one. Parts are in the page's header and footer,
    /// outside of everything that is bound to data.
    mutating func passSharedPart() -> Bool {
        guard let start = tokenizer.startOfTag, isOutsideOfData else { return false }
        guard let part = shared.part(of: bytes, at: start) else {
            shared.begin(at: start, problemCount: facts.problems.count)
            return false
        }
        shared.giveUp()
        for statement in shared.statements(of: part) {
            switch statement {
            case .link(let span, let link):
                let value = span.moved(by: start)
                follow(link, PageText(value, isResolved: false), value)
            case .identifier(let span): readIdentifier(span.moved(by: start), hasReference: false)
            }
        }
        tokenizer.skip(shared.length(of: part))
        return true
    }
}
