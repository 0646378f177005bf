/// Writes JSON (RFC 8259) as UTF-8 bytes, in the order of the calls; the same calls produce the same bytes.
///
///     var json = JSONWriter()
///     json.object {
///         $0.member("title", "…")
///         $0.array("records") { … }
///     }
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Whether the next value follows another one of the same object or array.
    private var needsComma = false
    private var needsLineBreak = false

    package init() {}

    /// Appends JSON to bytes without copying them.
    package static func append(to bytes: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        swap(&json.bytes, &bytes)
        body(&json)
        swap(&json.bytes, &bytes)
    }

    /// Appends JSON as a text file, ending with a line ending.
    package static func appendFile(to bytes: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
        append(to: &bytes, body)
        bytes.append(UInt8(ascii: "\n"))
    }

    // MARK: Containers

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// The name of the member whose value comes next.
    package mutating func name(_ name: String) {
        separate()
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    // MARK: Values

    package mutating func value(_ text: String) {
        separate()
        appendQuoted(text)
    }

    package mutating func value(_ number: Int) {
        separate()
        bytes.appendDecimal(number)
    }

    package mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    package mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// A number already in JSON format.
    package mutating func number(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    /// Puts a line ending before the next value or closing bracket, so that a file with one record per line can be
    /// compared line by line.
    package mutating func lineBreak() {
        needsLineBreak = true
    }

    // MARK: Members

    package mutating func member(_ name: String, _ text: String) {
        self.name(name)
        value(text)
    }

    package mutating func member(_ name: String, _ number: Int) {
        self.name(name)
        value(number)
    }

    package mutating func member(_ name: String, _ flag: Bool) {
        self.name(name)
        value(flag)
    }

    package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        self.name(name)
        object(body)
    }

    package mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
        self.name(name)
        array(body)
    }

    // MARK: Bytes

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        breakLine()
        bytes.append(byte)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        breakLine()
    }

    private mutating func breakLine() {
        if needsLineBreak { bytes.append(UInt8(ascii: "\n")) }
        needsLineBreak = false
    }

    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        while true {
            let index = utf8.firstIndex(from: runStart, where: Self.isEscaped) {
                $0.hasControl || $0.has(UInt8(ascii: "\"")) || $0.has(UInt8(ascii: "\\"))
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
            guard index < utf8.count else { return }
            appendEscape(of: utf8[index])
            runStart = index + 1
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x00..<0x20:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(UInt8(ascii: "0") + (byte >> 4))
            bytes.append(byte & 0xF < 10 ? UInt8(ascii: "0") + (byte & 0xF) : UInt8(ascii: "a") - 10 + (byte & 0xF))
        default: bytes.append(byte)
        }
    }
}
