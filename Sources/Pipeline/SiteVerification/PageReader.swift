internal import Diagnostics

/// Reads pages into their facts: follows the elements with a stack of those that are open. It is made once for many
/// pages and keeps its memory from one to the next.
struct PageReader {
    var tokenizer = HTMLTokenizer()
    var links: LinkResolver
    var facts = PageFacts()
    var roles = AttributeRoles()
    private var open: [Element] = []
    /// How many fields are open whose text is kept.
    private var captureCount = 0

    static let maximumDepth = 512

    struct Element {
        let name: ByteSpan
        let kind: HTMLElement
        /// The record, the list and the field that the element is in or is, by their positions.
        var record: Position = .none
        var list: Position = .none
        var field: Position = .none
        /// The field that the element itself shows.
        var ownField: Position = .none
        var ownNumber: Position = .none
        var ownText: Position = .none
        /// Where the text of an element of a list began.
        var itemStart: Position = .none
        /// Whether it is the page's title: a drawing has titles too.
        var isTitle = false
        /// Whether what it holds is of SVG or MathML, where an element can close itself.
        var isForeign = false
        /// Whether there is something to do when it ends.
        var isBound = false
    }

    /// A position, or none, in four bytes.
    struct Position {
        private let number: Int32

        private init(number: Int32) { self.number = number }
        @inline(__always)
        init(_ position: Int) { number = Int32(truncatingIfNeeded: position) }

        static let none = Position(number: -1)

        var value: Int? { number < 0 ? nil : Int(number) }
        var isNone: Bool { number < 0 }
    }

    init(paths: ByteTable) {
        links = LinkResolver(paths: paths)
    }

    var bytes: ByteBuffer { tokenizer.bytes }

    /// - Parameter page: stays where it is as long as the facts are looked at.
    mutating func read(_ page: ByteBuffer, file: Int, path: String) {
        tokenizer.begin(page)
        links.begin(page: file, path: path)
        facts.begin(file)
        open.removeAll(keepingCapacity: true)
        captureCount = 0
        while true {
            switch tokenizer.next() {
            case .startTag: start()
            case .endTag: end(tokenizer.span)
            case .text: text(tokenizer.span)
            case .rawText: if open.last?.kind == .style { style(tokenizer.span) }
            case .doctype: facts.head.hasDoctype = bytes.has("<!doctype html>", at: tokenizer.span)
            case .fault: if let fault = tokenizer.fault { report(.markup(fault), tokenizer.span) }
            case .end:
                for element in open { report(.markup(.unclosedElement(bytes.text(element.name))), element.name) }
                return resolveOwnAnchors()
            }
        }
    }

    mutating func report(_ problem: VerificationProblem, _ span: ByteSpan) {
        facts.findings.append(Finding(problem: problem, file: facts.file, offset: span.start, length: span.count))
    }

    // MARK: Texts

    private mutating func text(_ span: ByteSpan) {
        var field: Int?
        if let element = open.last {
            if element.isTitle {
                facts.head.title = resolved(span, hasReference: tokenizer.hasReference)
                return
            }
            if let inner = element.field.value, facts.fields[inner].isBlank { field = inner }
        }
        if captureCount == 0, field == nil { return resolveUnkept(span) }
        let start = facts.fieldTexts.count
        if tokenizer.hasReference {
            if let unknown = CharacterReferences.append(span, of: bytes, to: &facts.fieldTexts) {
                report(.markup(.unknownReference(bytes.text(unknown))), unknown)
            }
        } else if captureCount > 0 {
            facts.fieldTexts.append(bytes[span])
        } else if let field {
            facts.fields[field].isBlank = bytes[span].isBlank
            return
        }
        if let field { facts.fields[field].isBlank = facts.fieldTexts[start...].allSatisfy(isSpace) }
        if captureCount == 0 { facts.fieldTexts.removeLast(facts.fieldTexts.count - start) }
    }

    /// A text that nobody keeps is looked at for what is no reference.
    @inline(__always)
    private mutating func resolveUnkept(_ span: ByteSpan) {
        if tokenizer.hasReference { _ = resolved(span, hasReference: true) }
    }

    /// The value of an attribute, or a text, without its character references.
    @inline(__always)
    mutating func resolved(_ span: ByteSpan, hasReference: Bool) -> PageText {
        hasReference ? resolvedReferences(span) : PageText(span, isResolved: false)
    }

    private mutating func resolvedReferences(_ span: ByteSpan) -> PageText {
        let start = facts.resolved.count
        if let unknown = CharacterReferences.append(span, of: bytes, to: &facts.resolved) {
            report(.markup(.unknownReference(bytes.text(unknown))), unknown)
        }
        return PageText(ByteSpan(start: start, end: facts.resolved.count), isResolved: true)
    }

    // MARK: Elements

    @inline(__always)
    private mutating func start() {
        let (name, kind) = (tokenizer.span, tokenizer.element)
        var element = Element(name: name, kind: kind)
        if let parent = open.last {
            (element.record, element.list, element.field) = (parent.record, parent.list, parent.field)
            element.isForeign = parent.isForeign
            element.isTitle = kind == .title && parent.kind == .head
            if kind == .item, let field = parent.ownField.value, facts.fields[field].isList {
                element.itemStart = Position(facts.fieldTexts.count)
                element.isBound = true
            }
        }
        let isVoid = kind.isVoid
        if tokenizer.attributeCount > 0 { readAttributes(of: &element) }
        if kind == .img, let field = element.field.value { facts.fields[field].isBlank = false }
        let isForeign = element.isForeign || kind == .foreignRoot
        if isVoid || tokenizer.isSelfClosing {
            // A browser passes over the slash and leaves the element open, to the end of what it stands in.
            if !isVoid, !isForeign { report(.markup(.selfClosingElement(bytes.text(name))), name) }
            element.itemStart = .none
            return close(element)
        }
        element.isForeign = isForeign && kind != .holdsHTML && kind != .title
        guard open.count < Self.maximumDepth else {
            return report(.markup(.nestedTooDeeply(limit: Self.maximumDepth)), name)
        }
        open.append(element)
    }

    @inline(__always)
    private mutating func end(_ name: ByteSpan) {
        guard let element = open.last, isSame(element.name, name) else { return endOther(name) }
        open.removeLast()
        close(element)
    }

    /// An end tag that is not the innermost element's.
    private mutating func endOther(_ name: ByteSpan) {
        guard let index = open.lastIndex(where: { isSame($0.name, name) }) else {
            return report(.markup(.strayEndTag(bytes.text(name))), name)
        }
        for unclosed in open[(index + 1)...] {
            report(.markup(.unclosedElement(bytes.text(unclosed.name))), unclosed.name)
        }
        while open.count > index { close(open.removeLast()) }
    }

    @inline(__always)
    private mutating func close(_ element: Element) {
        if element.isBound { closeBound(element) }
    }

    private mutating func closeBound(_ element: Element) {
        if let start = element.itemStart.value {
            facts.items.append(ByteSpan(start: start, end: facts.fieldTexts.count))
        }
        if let field = element.ownField.value {
            facts.fields[field].text.end = facts.fieldTexts.count
            facts.fields[field].items = facts.fields[field].items.lowerBound..<facts.items.count
            if !facts.fields[field].isBody { captureCount -= 1 }
        }
        if let number = element.ownNumber.value {
            facts.numbers[number].text.end = facts.fieldTexts.count
            captureCount -= 1
        }
        if let text = element.ownText.value {
            facts.collectionTexts[text].text.end = facts.fieldTexts.count
            captureCount -= 1
        }
    }

    @inline(__always)
    private func isSame(_ left: ByteSpan, _ right: ByteSpan) -> Bool {
        guard left.count == right.count else { return false }
        for position in 0..<left.count
        where bytes[left.start + position] | 0x20 != bytes[right.start + position] | 0x20 {
            return false
        }
        return true
    }

    // MARK: Fields

    mutating func begin(_ field: Int, of record: Int, _ element: inout Element) {
        let attribute = tokenizer.attribute(field)
        let name = resolved(attribute.value, hasReference: attribute.hasReference)
        let value = roles[.value].map { resolvedValue($0) }
        let isBody = facts.withTexts(of: bytes) { $0[name].isExactly("body") }
        element.field = Position(facts.fields.count)
        element.ownField = element.field
        element.isBound = true
        facts.fields.append(
            PageFacts.FieldMention(
                record: record, name: name, value: value, isList: element.kind == .list, isBody: isBody,
                offset: attribute.value.start,
                text: ByteSpan(start: facts.fieldTexts.count, end: facts.fieldTexts.count),
                items: facts.items.count..<facts.items.count))
        if !isBody { captureCount += 1 }
    }

    /// Begins to keep the text of an element that is bound to something else than a field.
    mutating func beginText(of element: inout Element) -> ByteSpan {
        captureCount += 1
        element.isBound = true
        return ByteSpan(start: facts.fieldTexts.count, end: facts.fieldTexts.count)
    }
}
