// Lines, and the indentation of blocks. Lines end with LF or CRLF.
extension TemplateParser {
    func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
    }

    /// The start of the line that `offset` is in, if only whitespace is between them.
    func lineStart(before offset: Int, notBefore limit: Int = 0) -> Int? {
        var start = offset
        while start > limit, bytes[start - 1].isBlank { start -= 1 }
        return isLineStart(start) ? start : nil
    }

    /// The start of the next line, or the end of the template, if only whitespace is between it and `offset`.
    func nextLine(after offset: Int) -> Int? {
        var end = offset
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        if end == bytes.count { return end }
        if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
        return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }

    /// The whitespace before the first line of a content that is not blank.
    private func indentation(ofContentAt start: Int, to end: Int) -> Range<Int>? {
        guard isLineStart(start) else { return nil }
        var lineStart = start
        var index = start
        while index < end {
            if bytes[index].isLineBreak {
                lineStart = index + 1
            } else if !bytes[index].isBlank {
                return lineStart..<index
            }
            index += 1
        }
        return nil
    }

    /// The line ending before the line that starts at `next`; empty at the end of a template.
    func lineEndRange(before next: Int) -> Range<Int> {
        var start = next
        while start > 0, bytes[start - 1].isLineBreak, next - start < 2 { start -= 1 }
        return start..<next
    }

    private func endsOnNewLine(_ block: OpenTag, contentEnd: Int) -> Bool {
        lineStart(before: contentEnd, notBefore: block.contentStart) != nil
    }

    /// A block that can be overridden. What overrides it gets the indentation of its default content, or that of the
    /// block if there is none.
    func slot(_ block: OpenTag, contentEnd: Int, lineEnd: Range<Int>?) -> BlockNode {
        let startsOnNewLine = isLineStart(block.contentStart)
        let endsOnNewLine = endsOnNewLine(block, contentEnd: contentEnd)
        var placement = block.placement
        var body = block.nodes
        if case .startsLine(let space) = placement, startsOnNewLine || lineEnd != nil {
            placement = .ownLine(indentation(ofContentAt: block.contentStart, to: contentEnd) ?? space)
            if !body.isEmpty, !startsOnNewLine { body.insert(.lineStart(space), at: 0) }
            if !body.isEmpty, !endsOnNewLine, let lineEnd { body.append(.text(lineEnd)) }
        }
        return BlockNode(
            name: block.tag.name, placement: placement, startsOnNewLine: startsOnNewLine, endsOnNewLine: endsOnNewLine,
            lineEnd: lineEnd, body: body)
    }

    /// A block that overrides another: its own indentation is removed, because that of the other is added.
    func override(_ block: OpenTag, contentEnd: Int) -> BlockNode {
        var body = block.nodes
        if let indentation = indentation(ofContentAt: block.contentStart, to: contentEnd), !indentation.isEmpty {
            body = removing(bytes[indentation], from: body)
        }
        return BlockNode(
            name: block.tag.name, placement: .inline, startsOnNewLine: isLineStart(block.contentStart),
            endsOnNewLine: endsOnNewLine(block, contentEnd: contentEnd), body: body)
    }

    private func removing(_ indentation: ArraySlice<UInt8>, from nodes: [SyntaxNode]) -> [SyntaxNode] {
        nodes.map { node in
            switch node {
            case .text, .variable: node
            case .lineStart(let space): .lineStart(removing(indentation, from: space))
            case .section(let name, let isInverted, let body):
                .section(name, isInverted: isInverted, removing(indentation, from: body))
            case .partial(let name, let placement): .partial(name, removing(indentation, from: placement))
            // The indentation of a parent's blocks has already been removed.
            case .parent(let name, let placement, let blocks):
                .parent(name, removing(indentation, from: placement), blocks)
            case .block(let block):
                .block(
                    BlockNode(
                        name: block.name, placement: removing(indentation, from: block.placement),
                        startsOnNewLine: block.startsOnNewLine, endsOnNewLine: block.endsOnNewLine,
                        lineEnd: block.lineEnd, body: removing(indentation, from: block.body)))
            }
        }
    }

    private func removing(_ indentation: ArraySlice<UInt8>, from placement: TagPlacement) -> TagPlacement {
        switch placement {
        case .inline: .inline
        case .startsLine(let space): .startsLine(removing(indentation, from: space))
        case .ownLine(let space): .ownLine(removing(indentation, from: space))
        }
    }

    private func removing(_ indentation: ArraySlice<UInt8>, from space: Range<Int>) -> Range<Int> {
        bytes[space].starts(with: indentation) ? space.lowerBound + indentation.count..<space.upperBound : space
    }
}
