import Diagnostics

extension DocumentBuilder {
    mutating func addLink(_ destination: String, title: String, at index: Int) {
        let range = inlineRange(of: index) ?? offset(of: index)..<offset(of: index)
        let (target, problem) = LinkTarget.parse(destination)
        if let problem { problems.append(LocatedProblem(problem, at: range)) }
        let node = add(.link(links.count), at: index)
        links.append(
            MarkdownLink(
                destination: destination, title: title, target: target, text: plainText(of: index),
                place: places.place(at: range.lowerBound, length: range.count), node: node))
    }

    /// Adds an image; its descendants are its alternative text and do not become nodes.
    mutating func addImage(_ destination: String, title: String, at index: Int) {
        let range = inlineRange(of: index) ?? offset(of: index)..<offset(of: index)
        var (target, problem) = LinkTarget.parse(destination)
        switch target {
        case .external, .media, .path, .unsafe: break
        case .record, .figure, .count, .fragment:
            target = .unsafe(destination)
            problem = .imageDestination(destination)
        }
        if let problem { problems.append(LocatedProblem(problem, at: range)) }
        for descendant in index + 1..<tree[index].end {
            switch tree[descendant].kind {
            case .link, .image:
                let place = inlineRange(of: descendant) ?? range
                problems.append(LocatedProblem(.linkInImageText, at: place))
            case .htmlInline(let html):
                reportHTML(html, at: offset(of: descendant), length: html.utf8.count)
            case .text, .code, .softBreak, .lineBreak, .emphasis, .strong: continue
            case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak:
                continue
            }
        }
        let node = add(.image(images.count), at: index)
        images.append(
            MarkdownImage(
                destination: destination, title: title, target: target,
                alternative: plainText(of: index, withHTML: true),
                place: places.place(at: range.lowerBound, length: range.count), node: node))
    }

    /// The kind of a paragraph that is only an image with a title; `nil` for any other.
    func figureKind(of index: Int) -> MarkdownNode.Kind? {
        guard index + 1 < tree[index].end, tree[index + 1].end == tree[index].end,
            case .image(_, let title) = tree[index + 1].kind, !title.isEmpty
        else { return nil }
        return .figure(caption: title)
    }

    func softBreakIsVisible(at index: Int) -> Bool {
        // The text before a break is the node before it; the text after it may be within emphasis or a link.
        guard let before = text(of: index - 1)?.unicodeScalars.last else { return true }
        var next = index + 1
        while next < tree.count {
            switch tree[next].kind {
            case .emphasis, .strong, .link: next += 1
            case .text, .code, .htmlInline, .softBreak, .lineBreak, .image, .document, .blockQuote, .list, .item,
                .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak:
                guard let after = text(of: next)?.unicodeScalars.first else { return true }
                return !EastAsianText.joins(before, after)
            }
        }
        return true
    }

    private func text(of index: Int) -> String? {
        switch tree[index].kind {
        case .text(let text), .code(let text): text
        case .htmlInline, .softBreak, .lineBreak, .emphasis, .strong, .link, .image: nil
        case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: nil
        }
    }

    /// The text of a node of the tree.
    func plainText(of index: Int, withHTML: Bool = false) -> String {
        var text = ""
        for descendant in index + 1..<tree[index].end {
            switch tree[descendant].kind {
            case .text(let part), .code(let part): text += part
            case .htmlInline(let html): if withHTML { text += html }
            case .lineBreak: text += " "
            case .softBreak: if softBreakIsVisible(at: descendant) { text += " " }
            case .emphasis, .strong, .link, .image: continue
            case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak:
                continue
            }
        }
        return text
    }
}

extension StandingMark {
    var problem: MarkdownProblem {
        switch kind {
        case .link: .standingLink
        case .run(let byte):
            .standingMark(
                String(repeating: Character(Unicode.Scalar(byte)), count: range.count),
                meansEmphasis: byte != UInt8(ascii: "~"))
        }
    }
}
