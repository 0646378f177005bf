internal import Bytes

/// Reads exactly the JSON of RFC 8259. Nesting is kept on an explicit stack.
struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    private var index = 0
    private var nodes: [JSONDocument.Node] = []
    /// The nodes of the open arrays and objects.
    private var open: [Int] = []
    /// The names in the object that is being closed; the memory is reused for the next.
    private var names: [Name] = []

    private struct Name {
        let node: Int
        let mark: UInt64
    }

    static func parse(_ bytes: [UInt8], maximumDepth: Int) throws(JSONFailure) -> [JSONDocument.Node] {
        guard bytes.count < Int(Int32.max) else { throw JSONFailure(.tooLarge, at: 0) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFailure(.byteOrderMark, at: 0) }
        // `withUnsafeBufferPointer` does not keep the type of a closure's error.
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result<[JSONDocument.Node], JSONFailure> { () throws(JSONFailure) in
                if let offset = invalidUTF8(in: buffer) { throw JSONFailure(.notUTF8, at: offset) }
                var parser = JSONParser(bytes: buffer, maximumDepth: maximumDepth)
                try parser.parse()
                return parser.nodes
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
        nodes.reserveCapacity(bytes.count / 16 + 1)
    }

    // MARK: Structure

    private mutating func parse() throws(JSONFailure) {
        skipSpace()
        try value()
        while let container = open.last {
            skipSpace()
            let isObject = nodes[container].kind == .object
            let byte = try current()
            if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                index += 1
                try close(container)
                continue
            }
            if nodes.count > container + 1 {
                guard byte == UInt8(ascii: ",") else { throw JSONFailure(.unexpectedByte(byte), at: index) }
                index += 1
                skipSpace()
            }
            if isObject { try name() }
            try value()
        }
        skipSpace()
        if index < bytes.count { throw JSONFailure(.textAfterEnd, at: index) }
    }

    private mutating func name() throws(JSONFailure) {
        let byte = try current()
        guard byte == UInt8(ascii: "\"") else { throw JSONFailure(.unexpectedByte(byte), at: index) }
        try string()
        skipSpace()
        let colon = try current()
        guard colon == UInt8(ascii: ":") else { throw JSONFailure(.unexpectedByte(colon), at: index) }
        index += 1
        skipSpace()
    }

    private mutating func value() throws(JSONFailure) {
        let byte = try current()
        switch byte {
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true", .boolean)
        case UInt8(ascii: "f"): try word("false", .boolean)
        case UInt8(ascii: "n"): try word("null", .null)
        default: throw JSONFailure(.unexpectedByte(byte), at: index)
        }
    }

    private mutating func begin(_ kind: JSONDocument.Kind) throws(JSONFailure) {
        guard open.count < maximumDepth else { throw JSONFailure(.nestedTooDeeply(limit: maximumDepth), at: index) }
        open.append(nodes.count)
        nodes.append(JSONDocument.Node(kind: kind, offset: UInt32(index)))
        index += 1
    }

    private mutating func close(_ container: Int) throws(JSONFailure) {
        open.removeLast()
        nodes[container].next = Int32(nodes.count)
        if nodes[container].kind == .object { try refuseRepeatedNames(in: container) }
    }

    /// It is undefined which of two equal names counts, so two readers could read different values.
    private mutating func refuseRepeatedNames(in object: Int) throws(JSONFailure) {
        names.removeAll(keepingCapacity: true)
        var child = object + 1
        var isEscaped = false
        while child < nodes.count {
            isEscaped = isEscaped || nodes[child].isEscaped
            names.append(Name(node: child, mark: mark(of: nodes[child])))
            child = Int(nodes[child + 1].next)
        }
        if names.count <= 40, !isEscaped {
            for position in 1..<max(names.count, 1) {
                let name = names[position]
                for other in 0..<position
                where names[other].mark == name.mark && haveSameBytes(nodes[name.node], nodes[names[other].node]) {
                    throw repeated(name.node)
                }
            }
        } else {
            var seen: Set<[UInt8]> = []
            for name in names where !seen.insert(content(of: name.node)).inserted { throw repeated(name.node) }
        }
    }

    /// What distinguishes most names: their lengths and first bytes.
    private func mark(of name: JSONDocument.Node) -> UInt64 {
        let (start, count) = (Int(name.offset), Int(name.length))
        var first: UInt64 = 0
        if start + 8 <= bytes.count {
            first = UInt64(
                littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self))
            if count < 8 { first &= 1 << UInt64(8 * count) &- 1 }
        } else {
            for position in 0..<count { first |= UInt64(bytes[start + position]) << UInt64(8 * position) }
        }
        return first ^ UInt64(count) << 56
    }

    private func haveSameBytes(_ left: JSONDocument.Node, _ right: JSONDocument.Node) -> Bool {
        guard left.length == right.length else { return false }
        for position in 0..<Int(left.length)
        where bytes[Int(left.offset) + position] != bytes[Int(right.offset) + position] {
            return false
        }
        return true
    }

    private func content(of name: Int) -> [UInt8] {
        let node = nodes[name]
        let content = Array(bytes[Int(node.offset)..<Int(node.offset + node.length)])
        return node.isEscaped ? JSONEscapes.resolved(content[...]) : content
    }

    private func repeated(_ name: Int) -> JSONFailure {
        JSONFailure(.repeatedName(String(decoding: content(of: name), as: UTF8.self)), at: Int(nodes[name].offset) - 1)
    }

    // MARK: Scalars

    @inline(__always)
    private mutating func append(_ kind: JSONDocument.Kind, from start: Int, isEscaped: Bool = false) {
        nodes.append(
            JSONDocument.Node(
                kind: kind, isEscaped: isEscaped, offset: UInt32(start), length: UInt32(index - start),
                next: Int32(nodes.count + 1)))
    }

    private mutating func word(_ word: StaticString, _ kind: JSONDocument.Kind) throws(JSONFailure) {
        let start = index
        for position in 0..<word.utf8CodeUnitCount {
            let byte = try current()
            guard byte == word.utf8Start[position] else { throw JSONFailure(.unexpectedByte(byte), at: index) }
            index += 1
        }
        append(kind, from: start)
    }

    private mutating func number() throws(JSONFailure) {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index
        guard skipDigits() > 0, bytes[first] != UInt8(ascii: "0") || index == first + 1 else {
            throw JSONFailure(.malformedNumber, at: start)
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard skipDigits() > 0 else { throw JSONFailure(.malformedNumber, at: start) }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard skipDigits() > 0 else { throw JSONFailure(.malformedNumber, at: start) }
        }
        append(.number, from: start)
    }

    private mutating func skipDigits() -> Int {
        let start = index
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        return index - start
    }

    private mutating func string() throws(JSONFailure) {
        index += 1
        let start = index
        var isEscaped = false
        while true {
            skipPlainText()
            let byte = try current()
            if byte == UInt8(ascii: "\"") { break }
            if byte < 0x20 { throw JSONFailure(.controlCharacter(byte), at: index) }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                try escape()
            } else {
                index += 1
            }
        }
        append(.string, from: start, isEscaped: isEscaped)
        index += 1
    }

    /// Advances to the next quote, backslash or control character, or close to it, eight bytes at a time.
    private mutating func skipPlainText() {
        let (ones, highBits) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // A byte that is sought is zero in one of the two, or below a space; the lowest one is marked.
            let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            let marks =
                (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
                    | ((word &- ones &* 0x20) & ~word)) & highBits
            if marks != 0 {
                index += marks.trailingZeroBitCount / 8
                return
            }
            index += 8
        }
    }

    private mutating func escape() throws(JSONFailure) {
        let start = index
        index += 1
        let letter = try current()
        index += 1
        guard letter == UInt8(ascii: "u") else {
            if JSONEscapes.byte(of: letter) == nil { throw JSONFailure(.unknownEscape, at: start) }
            return
        }
        let code = try hexadecimal(start)
        switch code >> 10 {
        case 0x37: throw JSONFailure(.loneSurrogate, at: start)
        case 0x36:
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
            else { throw JSONFailure(.loneSurrogate, at: start) }
            index += 2
            guard try hexadecimal(start) >> 10 == 0x37 else { throw JSONFailure(.loneSurrogate, at: start) }
        default: break
        }
    }

    private mutating func hexadecimal(_ start: Int) throws(JSONFailure) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let value = try current().hexadecimalDigitValue else { throw JSONFailure(.unknownEscape, at: start) }
            code = code << 4 | UInt32(value)
            index += 1
        }
        return code
    }

    // MARK: Bytes

    private func current() throws(JSONFailure) -> UInt8 {
        guard index < bytes.count else { throw JSONFailure(.unexpectedEnd, at: index) }
        return bytes[index]
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }
}
