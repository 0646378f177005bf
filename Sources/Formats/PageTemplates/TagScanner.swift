import Bytes
import Diagnostics

/// A tag as written.
struct Tag {
    enum Kind: Equatable {
        case variable, unescaped, section, inverted, close, partial, parent, block
        /// Comments and changes of the delimiters: they print nothing and have no content.
        case silent
    }

    let kind: Kind
    let name: TagName
    /// All of the tag, with its delimiters.
    let range: Range<Int>
}

/// Finds the tags of a template, one after the other, and applies the changes of its delimiters.
struct TagScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var openDelimiter = Array("{{".utf8)
    private var closeDelimiter = Array("}}".utf8)
    private(set) var problems: [LocatedProblem] = []

    /// Longer delimiters are refused, so that searching for them stays cheap.
    static let maximumDelimiterLength = 16

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Tag? {
        while let open = find(openDelimiter, from: position) {
            if let tag = tag(at: open) { return tag }
        }
        position = bytes.count
        return nil
    }

    /// The tag whose opening delimiter is at `open`; `nil` if there is none, after which scanning continues at
    /// `position`.
    private mutating func tag(at open: Int) -> Tag? {
        var start = open + openDelimiter.count
        while start < bytes.count, bytes[start].isASCIISpace { start += 1 }
        let sign = start < bytes.count ? bytes[start] : 0
        let kind = Self.kind(of: sign)
        if kind != .variable { start += 1 }

        let ending: [UInt8] =
            switch sign {
            case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closeDelimiter
            case UInt8(ascii: "="): [UInt8(ascii: "=")] + closeDelimiter
            default: closeDelimiter
            }
        let end: Int
        switch findEnd(ending, from: start, isComment: sign == UInt8(ascii: "!")) {
        case .closed(let offset): end = offset
        case .unclosed(let next):
            report(
                sign == UInt8(ascii: "=")
                    ? .malformedDelimiters : .unclosedTag(closing: String(decoding: ending, as: UTF8.self)),
                open..<open + openDelimiter.count)
            position = next
            return nil
        }

        let range = open..<end + ending.count
        position = range.upperBound
        let name = name(in: start..<end)
        switch sign {
        case UInt8(ascii: "!"): break
        case UInt8(ascii: "="): setDelimiters(from: name.range, in: range)
        default: check(name, of: kind, in: range)
        }
        return Tag(kind: kind, name: name, range: range)
    }

    private static func kind(of sign: UInt8) -> Tag.Kind {
        switch sign {
        case UInt8(ascii: "!"), UInt8(ascii: "="): .silent
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"), UInt8(ascii: "{"): .unescaped
        default: .variable
        }
    }

    private func name(in range: Range<Int>) -> TagName {
        var range = range
        while let first = range.first, bytes[first].isASCIISpace { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last].isASCIISpace { range = range.lowerBound..<last }
        return TagName(text: String(decoding: bytes[range], as: UTF8.self), range: range)
    }

    private mutating func check(_ name: TagName, of kind: Tag.Kind, in tag: Range<Int>) {
        if name.range.isEmpty { return report(.emptyTag, tag) }
        let isPath = [.variable, .unescaped, .section, .inverted].contains(kind)
        if isPath ? name.isMalformed : bytes[name.range].contains(where: \.isASCIISpace) {
            report(.malformedName(name.text), name.range, isStrictOnly: true)
        }
    }

    private mutating func setDelimiters(from range: Range<Int>, in tag: Range<Int>) {
        let parts = bytes[range].split(whereSeparator: \.isASCIISpace)
        guard parts.count == 2,
            parts.allSatisfy({ $0.count <= Self.maximumDelimiterLength && !$0.contains(UInt8(ascii: "=")) })
        else { return report(.malformedDelimiters, tag) }
        openDelimiter = Array(parts[0])
        closeDelimiter = Array(parts[1])
    }

    private mutating func report(_ problem: TemplateProblem, _ range: Range<Int>, isStrictOnly: Bool = false) {
        problems.append(LocatedProblem(problem: problem, range: range, isStrictOnly: isStrictOnly))
    }

    private enum TagEnd {
        case closed(Int)
        /// Where the search for the next tag continues.
        case unclosed(Int)
    }

    /// Looks for the end of a tag. A tag inside a tag means that the first was not closed; a comment may contain one.
    private func findEnd(_ ending: [UInt8], from start: Int, isComment: Bool) -> TagEnd {
        var index = start
        while index < bytes.count {
            if has(ending, at: index) { return .closed(index) }
            if !isComment, has(openDelimiter, at: index) { return .unclosed(index) }
            index += 1
        }
        return .unclosed(bytes.count)
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if has(wanted, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func has(_ wanted: [UInt8], at index: Int) -> Bool {
        guard bytes[index] == wanted[0], index + wanted.count <= bytes.count else { return false }
        for offset in wanted.indices where bytes[index + offset] != wanted[offset] { return false }
        return true
    }
}

extension UInt8 {
    /// Whether it is whitespace within a line.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
