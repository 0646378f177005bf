internal import Diagnostics

/// Reads a page into its facts: follows the elements with a stack of those that are open.
struct PageReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var tokenizer: HTMLTokenizer
    var links: LinkResolver
    var facts: PageFacts.Draft
    private var open: [Element] = []
    /// How many fields are open whose text is kept.
    private var captureCount = 0
    var seenIds = ByteTable()

    static let maximumDepth = 512

    private struct Element {
        let name: ByteSpan
        let kind: HTMLElement
        /// The record, the list and the field that the element is in or is, by their positions.
        var record: Int?
        var list: Int?
        var field: Int?
        /// The field that the element itself shows.
        var ownField: Int?
        var ownNumber: Int?
        var ownText: Int?
        /// Where the text of an element of a list began.
        var itemStart: Int?
        /// Whether it is the page's title: a drawing has titles too.
        var isTitle = false
        /// Whether what it holds is of SVG or MathML, where an element can close itself.
        var isForeign = false
    }

    static func read(
        _ bytes: [UInt8], file: Int, path: String, paths: ByteTable
    ) -> (page: PageFacts, findings: [Finding]) {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = PageReader(buffer, file, path, paths)
            reader.read()
            return (PageFacts(reader.facts), reader.facts.findings)
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ file: Int, _ path: String, _ paths: ByteTable) {
        self.bytes = bytes
        tokenizer = HTMLTokenizer(bytes)
        links = LinkResolver(paths: paths, page: file, pagePath: path)
        facts = PageFacts.Draft(file: file)
    }

    private mutating func read() {
        while true {
            switch tokenizer.next() {
            case .startTag(let name, let kind, let isSelfClosing): start(name, kind, isSelfClosing)
            case .endTag(let name): end(name)
            case .text(let span): text(span)
            case .rawText(let span): if open.last?.kind == .style { style(span) }
            case .doctype(let span):
                facts.head.hasDoctype = bytes.has("<!doctype html>", at: span)
            case .fault(let fault, let span): report(.markup(fault), span)
            case .end:
                for element in open { report(.markup(.unclosedElement(bytes.text(element.name))), element.name) }
                resolveOwnAnchors()
                return
            }
        }
    }

    mutating func report(_ problem: VerificationProblem, _ span: ByteSpan) {
        facts.findings.append(Finding(problem: problem, file: facts.file, offset: span.start, length: span.count))
    }

    // MARK: Texts

    private mutating func text(_ span: ByteSpan) {
        if let element = open.last, element.isTitle {
            facts.head.title = decoded(span)
            return
        }
        let field = open.last?.field.flatMap { facts.fields[$0].isBlank ? $0 : nil }
        guard captureCount > 0 || field != nil || hasReference(span) else { return }
        let start = facts.texts.count
        if let unknown = CharacterReferences.append(span, of: bytes, to: &facts.texts) {
            report(.markup(.unknownReference(bytes.text(unknown))), unknown)
        }
        if let field { facts.fields[field].isBlank = facts.texts[start...].allSatisfy(isSpace) }
        if captureCount == 0 { facts.texts.removeLast(facts.texts.count - start) }
    }

    private func hasReference(_ span: ByteSpan) -> Bool {
        bytes.position(of: UInt8(ascii: "&"), from: span.start, to: span.end) < span.end
    }

    /// Keeps the value of an attribute.
    mutating func decoded(_ span: ByteSpan) -> ByteSpan {
        let start = facts.names.count
        if let unknown = CharacterReferences.append(span, of: bytes, to: &facts.names) {
            report(.markup(.unknownReference(bytes.text(unknown))), unknown)
        }
        return ByteSpan(start: start, end: facts.names.count)
    }

    // MARK: Elements

    private mutating func start(_ name: ByteSpan, _ kind: HTMLElement, _ isSelfClosing: Bool) {
        var element = Element(name: name, kind: kind)
        if let parent = open.last {
            (element.record, element.list, element.field) = (parent.record, parent.list, parent.field)
            element.isForeign = parent.isForeign
            element.isTitle = kind == .title && parent.kind == .head
        }
        let isVoid = kind.isVoid
        if !tokenizer.attributes.isEmpty { readAttributes(of: &element) }
        if kind == .img, let field = element.field { facts.fields[field].isBlank = false }
        let isForeign = element.isForeign || kind == .foreignRoot
        if isVoid || isSelfClosing {
            // A browser passes over the slash and leaves the element open, to the end of what it stands in.
            if !isVoid, !isForeign { report(.markup(.selfClosingElement(bytes.text(name))), name) }
            return close(element)
        }
        element.isForeign = isForeign && kind != .holdsHTML && kind != .title
        guard open.count < Self.maximumDepth else {
            return report(.markup(.nestedTooDeeply(limit: Self.maximumDepth)), name)
        }
        if kind == .item, let field = open.last?.ownField, facts.fields[field].isList {
            element.itemStart = facts.texts.count
        }
        open.append(element)
    }

    private mutating func end(_ name: ByteSpan) {
        guard let element = open.last, isSame(element.name, name) else {
            guard let index = open.lastIndex(where: { isSame($0.name, name) }) else {
                return report(.markup(.strayEndTag(bytes.text(name))), name)
            }
            for unclosed in open[(index + 1)...] {
                report(.markup(.unclosedElement(bytes.text(unclosed.name))), unclosed.name)
            }
            while open.count > index { close(open.removeLast()) }
            return
        }
        close(open.removeLast())
    }

    private mutating func close(_ element: Element) {
        if let start = element.itemStart {
            facts.items.append(ByteSpan(start: start, end: facts.texts.count))
        }
        if let field = element.ownField {
            facts.fields[field].text.end = facts.texts.count
            facts.fields[field].items = facts.fields[field].items.lowerBound..<facts.items.count
            if isCaptured(field) { captureCount -= 1 }
        }
        if let number = element.ownNumber {
            facts.numbers[number].text.end = facts.texts.count
            captureCount -= 1
        }
        if let text = element.ownText {
            facts.collectionTexts[text].text.end = facts.texts.count
            captureCount -= 1
        }
    }

    /// A record's long text is not compared, so it is not kept.
    private func isCaptured(_ field: Int) -> Bool {
        !facts.names[facts.fields[field].name.range].elementsEqual("body".utf8)
    }

    private func isSame(_ left: ByteSpan, _ right: ByteSpan) -> Bool {
        guard left.count == right.count else { return false }
        for position in 0..<left.count
        where bytes[left.start + position] | 0x20 != bytes[right.start + position] | 0x20 {
            return false
        }
        return true
    }

    // MARK: Attributes

    private mutating func readAttributes(of element: inout Element) {
        var found = Attributes()
        for index in tokenizer.attributes.indices { sort(tokenizer.attributes[index], into: &found) }
        if let href = found.href {
            if let relation = found.relation, bytes.has("canonical", at: relation) {
                facts.head.canonical = decoded(href)
            } else {
                link(href)
            }
        }
        if let name = found.name, let content = found.content, element.kind == .meta,
            let known = MetaName.allCases.first(where: { bytes.hasExactly($0.name, at: name) })
        {
            facts.head.metas[known.rawValue] = decoded(content)
        }
        if let charset = found.charset, bytes.has("utf-8", at: charset) { facts.head.hasCharset = true }
        if let language = found.language, element.kind == .html {
            facts.head.language = decoded(language)
        }
        if element.kind == .img { picture(found, element.name) }
        if element.kind.isVoid { return }
        if let list = found.list ?? found.related {
            element.list = facts.lists.count
            facts.lists.append(
                PageFacts.ListMention(
                    collection: decoded(list), isRelated: found.list == nil, isPart: found.part != nil,
                    field: found.by.map { decoded($0) },
                    value: found.by == nil ? nil : found.value.map { decoded($0) }, offset: list.start))
        }
        if let record = found.record {
            facts.records.append(
                PageFacts.RecordMention(address: decoded(record), offset: record.start, list: element.list))
            element.record = facts.records.count - 1
            // What is within the entry of a list is no entry of it.
            element.list = nil
            if let field = element.field { facts.fields[field].isBlank = false }
            element.field = nil
            if let facets = found.facets { readFacets(facets, of: facts.records.count - 1) }
        }
        if let field = found.field, let record = element.record { begin(field, found.value, of: record, &element) }
        if let download = found.download {
            facts.downloads.append(
                PageFacts.Download(
                    path: decoded(download), byteCount: decoded(found.byteCount ?? .none),
                    sha256: decoded(found.sha256 ?? .none), offset: download.start))
        }
        if let subject = found.figure ?? found.count {
            element.ownNumber = facts.numbers.count
            captureCount += 1
            facts.numbers.append(
                PageFacts.BoundNumber(
                    subject: decoded(subject), isCount: found.figure == nil, place: found.place.map { decoded($0) },
                    offset: subject.start,
                    text: ByteSpan(start: facts.texts.count, end: facts.texts.count)))
        }
        if let text = found.text {
            element.ownText = facts.collectionTexts.count
            captureCount += 1
            facts.collectionTexts.append(
                PageFacts.CollectionText(
                    collection: decoded(text), text: ByteSpan(start: facts.texts.count, end: facts.texts.count)))
        }
    }

    /// A picture has a text for those who do not see it, and a size, so that nothing moves when it comes.
    private mutating func picture(_ found: Attributes, _ name: ByteSpan) {
        if found.alternative.map({ bytes[$0.range].allSatisfy(isSpace) }) ?? true { report(.pictureWithoutText, name) }
        if !isSize(found.width) || !isSize(found.height) { report(.pictureWithoutSize, name) }
    }

    private func isSize(_ value: ByteSpan?) -> Bool {
        guard let value else { return false }
        return (Int(bytes.text(value)) ?? 0) > 0
    }

    /// Pairs of the form `field=value` with spaces between them.
    private mutating func readFacets(_ value: ByteSpan, of record: Int) {
        let span = decoded(value)
        var start = span.start
        while start < span.end {
            let end = facts.names[start..<span.end].firstIndex(of: UInt8(ascii: " ")) ?? span.end
            if let equals = facts.names[start..<end].firstIndex(of: UInt8(ascii: "=")) {
                facts.facets.append(
                    PageFacts.FacetMention(
                        record: record, field: ByteSpan(start: start, end: equals),
                        value: ByteSpan(start: equals + 1, end: end)))
            }
            start = end + 1
        }
    }

    private mutating func begin(_ field: ByteSpan, _ value: ByteSpan?, of record: Int, _ element: inout Element) {
        let name = decoded(field)
        let value = value.map { decoded($0) }
        facts.fields.append(
            PageFacts.FieldMention(
                record: record, name: name, value: value, isList: element.kind == .list, offset: field.start,
                text: ByteSpan(start: facts.texts.count, end: facts.texts.count),
                items: facts.items.count..<facts.items.count))
        element.field = facts.fields.count - 1
        element.ownField = element.field
        if isCaptured(facts.fields.count - 1) { captureCount += 1 }
    }
}
