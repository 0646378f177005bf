internal import Diagnostics

/// Where a page leads.
extension PageReader {
    mutating func link(_ value: ByteSpan) {
        let address = decoded(value)
        let (target, fragment) = links.resolve(facts.names[address.range])
        switch target {
        case .file(let file):
            if file != facts.file { facts.targets.append(Int32(file)) }
            guard let fragment, !fragment.isEmpty else { return }
            let start = facts.names.count
            facts.names.append(contentsOf: fragment)
            facts.anchors.append(
                PageFacts.AnchorLink(
                    file: file, id: ByteSpan(start: start, end: facts.names.count), offset: value.start))
        case .missing: report(.brokenLink(bytes.text(value)), value)
        case .root, .absolute: facts.absoluteLinks.append(PageFacts.PlacedSpan(span: address, offset: value.start))
        case .other: break
        }
    }

    /// A folder in which scripts look for `index.json`.
    mutating func indexFolder(_ value: ByteSpan) {
        var address = decoded(value)
        facts.names.append(contentsOf: "index.json".utf8)
        address.end = facts.names.count
        switch links.resolve(facts.names[address.range]).target {
        case .file: break
        case .root, .absolute: facts.absoluteLinks.append(PageFacts.PlacedSpan(span: address, offset: value.start))
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
            if end > start { link(ByteSpan(start: start, end: end)) }
            while end < value.end, bytes[end] != UInt8(ascii: ",") { end += 1 }
            start = end
        }
    }

    mutating func style(_ span: ByteSpan) {
        let part = UnsafeBufferPointer(rebasing: bytes[span.range])
        for reference in StyleSheetReader.references(in: part) {
            link(ByteSpan(start: span.start + reference.start, end: span.start + reference.end))
        }
    }

    /// Links within the page, once all of its ids are known.
    mutating func resolveOwnAnchors() {
        for anchor in facts.anchors where anchor.file == facts.file {
            let id = facts.names[anchor.id.range]
            // By the standard it is the top of the page where no element has it.
            if seenIds.index(of: id) == nil, !id.elementsEqual("top".utf8) {
                let text = "#" + String(decoding: id, as: UTF8.self)
                report(.brokenAnchor(text), ByteSpan(start: anchor.offset, end: anchor.offset + anchor.id.count + 1))
            }
        }
        facts.anchors.removeAll { $0.file == facts.file }
    }
}
