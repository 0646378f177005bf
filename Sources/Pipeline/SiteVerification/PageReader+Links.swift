internal import Diagnostics

/// The links of a page.
extension PageReader {
    mutating func link(_ value: ByteSpan, hasReference: Bool) {
        let address = resolved(value, hasReference: hasReference)
        let link =
            address.isResolved
            ? facts.resolved.withUnsafeBufferPointer { links.resolve($0[address.span]) }
            : links.resolve(bytes[address.span])
        if hasReference {
            shared.giveUp()
        } else {
            shared.add { .link(value.moved(by: -$0), link) }
        }
        follow(link, address, value)
    }

    mutating func follow(_ link: LinkResolver.Link, _ address: PageText, _ value: ByteSpan) {
        switch link.target {
        case .file(let file):
            if file != facts.file { facts.targets.append(Int32(file)) }
            addAnchor(of: link, in: file, address, value)
        case .thisPage: addAnchor(of: link, in: facts.file, address, value)
        case .missing: report(.brokenLink(bytes.text(value)), value)
        case .root, .absolute: facts.absoluteLinks.append(PageFacts.PlacedText(text: address, offset: value.start))
        case .other: break
        }
    }

    private mutating func addAnchor(
        of link: LinkResolver.Link, in file: Int, _ address: PageText, _ value: ByteSpan
    ) {
        guard let fragment = link.fragment, fragment.count > 0 else { return }
        let span = fragment.moved(by: address.span.start)
        let identifier = PageText(span, isResolved: address.isResolved)
        facts.anchors.append(
            PageFacts.AnchorLink(
                file: file, identifier: link.isEncoded ? decoded(identifier) : identifier, offset: value.start))
    }

    /// A fragment without its percent-encoding.
    private mutating func decoded(_ fragment: PageText) -> PageText {
        let decoded = facts.withTexts(of: bytes) { LinkResolver.decoded($0[fragment]) }
        let start = facts.resolved.count
        facts.resolved += decoded
        return PageText(ByteSpan(start: start, end: facts.resolved.count), isResolved: true)
    }

    /// A folder in which scripts look for `index.json`.
    mutating func indexFolder(_ value: ByteSpan, hasReference: Bool) {
        shared.giveUp()
        let folder = resolved(value, hasReference: hasReference)
        let path = facts.withTexts(of: bytes) { Array($0[folder]) } + "index.json".utf8
        switch path.withUnsafeBufferPointer({ links.resolve($0) }).target {
        case .file, .thisPage: break
        case .root, .absolute:
            let start = facts.resolved.count
            facts.resolved += path
            let address = PageText(ByteSpan(start: start, end: facts.resolved.count), isResolved: true)
            facts.absoluteLinks.append(PageFacts.PlacedText(text: address, offset: value.start))
        case .missing, .other: report(.brokenLink(bytes.text(value)), value)
        }
    }

    /// The addresses of a list such as `small.png 1x, large.png 2x`.
    mutating func sources(_ value: ByteSpan) {
        var start = value.start
        while start < value.end {
            while start < value.end, isSpace(bytes[start]) || bytes[start] == UInt8(ascii: ",") { start += 1 }
            var end = start
            while end < value.end, !isSpace(bytes[end]), bytes[end] != UInt8(ascii: ",") { end += 1 }
            if end > start { linkWithReferences(ByteSpan(start: start, end: end)) }
            while end < value.end, bytes[end] != UInt8(ascii: ",") { end += 1 }
            start = end
        }
    }

    mutating func style(_ span: ByteSpan) {
        for reference in StyleSheetReader.references(in: bytes[span]) {
            linkWithReferences(ByteSpan(start: span.start + reference.start, end: span.start + reference.end))
        }
    }

    private mutating func linkWithReferences(_ span: ByteSpan) {
        let reference = bytes.position(of: UInt8(ascii: "&"), from: span.start, to: span.end)
        link(span, hasReference: reference < span.end)
    }

    /// Resolves links within the page, once all of its ids are known.
    mutating func resolveOwnAnchors() {
        for anchor in facts.anchors where anchor.file == facts.file {
            let broken = facts.withTexts(of: bytes) { texts -> String? in
                let identifier = texts[anchor.identifier]
                return facts.hasElement(identifier) ? nil : "#" + String(identifier)
            }
            guard let broken else { continue }
            let end = anchor.offset + anchor.identifier.count + 1
            report(.brokenAnchor(broken), ByteSpan(start: anchor.offset, end: end))
        }
    }
}

extension PageFacts {
    /// Whether a link to an id leads somewhere; by the standard, `top` is the top of the page if no element has that id.
    func hasElement(_ identifier: ByteBuffer) -> Bool {
        identifiers.index(of: identifier) != nil || identifier.isExactly("top")
    }
}
