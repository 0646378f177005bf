// The parts of CommonMark's inline syntax that leave no node in the tree: where a link ends in the source, and which
// lines before a paragraph's text were definitions of link references. Each scanner returns the index after what it
// recognizes, or nil.

import Bytes

extension InlineContent {
    /// The end of what follows a link's text: `](destination "title")`, `][label]`, `][]` or `]`.
    /// - Parameter index: the index of the `]`.
    func endOfLink(at index: Int) -> Int {
        let next = index + 1
        switch self[next] {
        case UInt8(ascii: "("): return scanInlineTarget(at: next) ?? next
        case UInt8(ascii: "["): return scanLabel(at: next) ?? next
        default: return next
        }
    }

    /// The index of the text after any definitions of link references before it.
    func endOfDefinitions() -> Int {
        var index = 0
        while let end = scanDefinition(at: index) { index = end }
        return index
    }

    func skipSpaces(at index: Int) -> Int {
        var index = index
        while self[index].isASCIISpace { index += 1 }
        return index
    }

    func skipBlanks(at index: Int) -> Int {
        var index = index
        while self[index] == 0x20 || self[index] == 0x09 { index += 1 }
        return index
    }

    private func scanInlineTarget(at index: Int) -> Int? {
        let start = skipSpaces(at: index + 1)
        guard let destinationEnd = scanDestination(at: start) else { return nil }
        let titleStart = skipSpaces(at: destinationEnd)
        let titleEnd = titleStart == destinationEnd ? titleStart : scanTitle(at: titleStart) ?? titleStart
        let end = skipSpaces(at: titleEnd)
        return self[end] == UInt8(ascii: ")") ? end + 1 : nil
    }

    private func scanDestination(at start: Int) -> Int? {
        var index = start
        if self[index] == UInt8(ascii: "<") {
            index += 1
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: ">"): return index + 1
                case UInt8(ascii: "\\"): index += 2
                case UInt8(ascii: "<"), 0x0A: return nil
                default: index += 1
                }
            }
            return nil
        }
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), self[index + 1].isASCIIPunctuation {
                index += 2
                continue
            }
            if byte == UInt8(ascii: "(") {
                depth += 1
                if depth > 32 { return nil }
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            } else if byte.isASCIISpace {
                if index == start { return nil }
                break
            }
            index += 1
        }
        return index
    }

    private func scanTitle(at start: Int) -> Int? {
        let close: UInt8
        switch self[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = self[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case close: return index + 1
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "(") where close == UInt8(ascii: ")"): return nil
            default: index += 1
            }
        }
        return nil
    }

    private func scanLabel(at start: Int) -> Int? {
        guard self[start] == UInt8(ascii: "[") else { return nil }
        var index = start + 1
        while index < bytes.count, index - start <= 1001 {
            switch bytes[index] {
            case UInt8(ascii: "]"): return index + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\") where self[index + 1].isASCIIPunctuation: index += 2
            default: index += 1
            }
        }
        return nil
    }

    private func scanDefinition(at start: Int) -> Int? {
        guard let labelEnd = scanLabel(at: start), self[labelEnd] == UInt8(ascii: ":") else { return nil }
        guard skipSpaces(at: start + 1) < labelEnd - 1 else { return nil }
        let destinationStart = skipSpaces(at: labelEnd + 1)
        guard let destinationEnd = scanDestination(at: destinationStart), destinationEnd > destinationStart else {
            return nil
        }
        let titleStart = skipSpaces(at: destinationEnd)
        if titleStart > destinationEnd, let titleEnd = scanTitle(at: titleStart),
            let lineEnd = scanLineEnd(at: titleEnd)
        {
            return lineEnd
        }
        return scanLineEnd(at: destinationEnd)
    }

    private func scanLineEnd(at index: Int) -> Int? {
        let end = skipBlanks(at: index)
        if end >= bytes.count { return bytes.count }
        return bytes[end] == 0x0A ? end + 1 : nil
    }
}
