internal import Diagnostics

/// Reads the facts of pages, keeping a stack of open elements. It is created once for many pages and keeps its memory
/// from one to the next.
struct PageReader {
    var tokenizer = HTMLTokenizer()
    var links: LinkResolver
    var facts = PageFacts()
    var roles = AttributeRoles()
    var shared = SharedParts()
    private var open: [Element] = []
    /// The first is that of the whole page.
    private var scopes: [Scope] = []
    /// The number of open fields whose text is kept.
    private var captureCount = 0

    static let maximumDepth = 512
    /// The number of elements that are open around the contents of the header or footer of the page's body.
    static let partDepth = 3

    /// An open element. It is small because nearly every tag creates one; most are not bound to data.
    struct Element {
        let name: ByteSpan
        /// The name's first letters, ignoring case.
        let word: UInt64
        let kind: HTMLElement
        /// Whether its contents are SVG or MathML, where an element can close itself.
        let isForeign: Bool
        /// Whether it is the page's title: a drawing has titles too.
        let isTitle: Bool
        let scope: ElementScope
    }

    /// The scope of an element's contents, by its number in ``PageReader/scopes``.
    struct ElementScope {
        var number: Int32
        /// Whether the scope belongs to the element itself and ends with it.
        var isOwn = false
    }

    /// The record, list and field that elements are in.
    struct Scope {
        var record: Position = .none
        var list: Position = .none
        var field: Position = .none
        // What the scope's own element shows; it ends with the element.
        var ownField: Position = .none
        var ownNumber: Position = .none
        var ownText: Position = .none
        /// The start of the text of a list element.
        var itemStart: Position = .none
    }

    /// A position, or none, in four bytes.
    struct Position {
        private let number: Int32

        private init(number: Int32) { self.number = number }
        @inline(__always)
        init(_ position: Int) { number = Int32(truncatingIfNeeded: position) }

        static let none = Position(number: -1)

        var value: Int? { number < 0 ? nil : Int(number) }
    }

    init(paths: ByteTable) {
        links = LinkResolver(paths: paths)
    }

    var bytes: ByteBuffer { tokenizer.bytes }

    /// - Parameter page: must stay in place as long as the facts are used.
    mutating func read(_ page: ByteBuffer, file: Int, path: String) {
        tokenizer.begin(page)
        if links.begin(path) { shared.removeAll() }
        facts.begin(file)
        open.removeAll(keepingCapacity: true)
        scopes.removeAll(keepingCapacity: true)
        scopes.append(Scope())
        captureCount = 0
        while true {
            if open.count == Self.partDepth, passSharedPart() { continue }
            switch tokenizer.next() {
            case .startTag: start()
            case .endTag: end(tokenizer.span)
            case .text: text(tokenizer.span)
            case .rawText: if open.last?.kind == .style { style(tokenizer.span) }
            case .doctype:
                shared.giveUp()
                facts.head.hasDoctype = bytes.has("<!doctype html>", at: tokenizer.span)
            case .fault: if let fault = tokenizer.fault { report(.markup(fault), tokenizer.span) }
            case .end:
                for element in open { report(.markup(.unclosedElement(bytes.text(element.name))), element.name) }
                return resolveOwnAnchors()
            }
        }
    }

    mutating func report(_ problem: PublishedPageProblem, _ span: ByteSpan) {
        facts.problems.append(
            LocatedProblem(problem: problem, file: facts.file, offset: span.start, length: span.count))
    }

    /// Whether no open element is bound to data or part of a drawing.
    var isOutsideOfData: Bool { captureCount == 0 && scopes.count == 1 && open.last?.isForeign != true }

    // MARK: Texts

    private mutating func text(_ span: ByteSpan) {
        var field: Int?
        if let element = open.last {
            if element.isTitle {
                facts.head.title = resolved(span, hasReference: tokenizer.hasReference)
                return
            }
            if let inner = self[element.scope].field.value, facts.fields[inner].isBlank { field = inner }
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

    /// A text that is not kept is only checked for invalid references.
    @inline(__always)
    private mutating func resolveUnkept(_ span: ByteSpan) {
        guard tokenizer.hasReference else { return }
        let count = facts.resolved.count
        _ = resolvedReferences(span)
        facts.resolved.removeLast(facts.resolved.count - count)
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
        let parent = open.last
        var scope = ElementScope(number: parent?.scope.number ?? 0)
        if tokenizer.attributeCount > 0 { readAttributes(of: kind, &scope) }
        if kind == .img, let field = scopes[Int(scope.number)].field.value { facts.fields[field].isBlank = false }
        let isForeign = parent?.isForeign ?? false || kind == .foreignRoot
        let isVoid = kind.isVoid
        if isVoid || tokenizer.isSelfClosing {
            // Browsers ignore the slash and leave the element open until its parent ends.
            if !isVoid, !isForeign { report(.markup(.selfClosingElement(bytes.text(name))), name) }
            if scope.isOwn { closeScope() }
            return
        }
        guard open.count < Self.maximumDepth else {
            if scope.isOwn { scopes.removeLast() }
            return report(.markup(.nestedTooDeeply(limit: Self.maximumDepth)), name)
        }
        if kind == .item, let parent, parent.scope.isOwn { beginItem(&scope, in: parent.scope) }
        let isTitle = kind == .title && parent?.kind == .head
        if isTitle { shared.giveUp() }
        open.append(
            Element(
                name: name, word: PackedName(name, of: bytes).withoutCase, kind: kind,
                isForeign: isForeign && kind != .containsHTML && kind != .title, isTitle: isTitle, scope: scope))
    }

    private mutating func beginItem(_ scope: inout ElementScope, in parent: ElementScope) {
        guard let field = self[parent].ownField.value, facts.fields[field].isList else { return }
        let start = Position(facts.fieldTexts.count)
        change(&scope) { $0.itemStart = start }
    }

    /// Changes the scope of an element's contents without changing that around it.
    @inline(__always)
    mutating func change(_ scope: inout ElementScope, _ change: (inout Scope) -> Void) {
        if !scope.isOwn {
            let outer = self[scope]
            scope = ElementScope(number: Int32(scopes.count), isOwn: true)
            scopes.append(Scope(record: outer.record, list: outer.list, field: outer.field))
        }
        change(&scopes[Int(scope.number)])
    }

    @inline(__always)
    subscript(scope: ElementScope) -> Scope { scopes[Int(scope.number)] }

    @inline(__always)
    private mutating func end(_ name: ByteSpan) {
        let word = PackedName(name, of: bytes).withoutCase
        guard let element = open.last, isSame(element, name, word) else { return endOther(name, word) }
        open.removeLast()
        close(element)
        if open.count == Self.partDepth {
            shared.end(bytes, at: tokenizer.position, problemCount: facts.problems.count)
        }
    }

    /// An end tag that does not match the innermost element.
    private mutating func endOther(_ name: ByteSpan, _ word: UInt64) {
        guard let index = open.lastIndex(where: { isSame($0, name, word) }) else {
            return report(.markup(.strayEndTag(bytes.text(name))), name)
        }
        for unclosed in open[(index + 1)...] {
            report(.markup(.unclosedElement(bytes.text(unclosed.name))), unclosed.name)
        }
        while open.count > index { close(open.removeLast()) }
    }

    @inline(__always)
    private mutating func close(_ element: Element) {
        if element.scope.isOwn { closeScope() }
    }

    private mutating func closeScope() {
        let scope = scopes.removeLast()
        if let start = scope.itemStart.value {
            facts.items.append(ByteSpan(start: start, end: facts.fieldTexts.count))
        }
        if let field = scope.ownField.value {
            facts.fields[field].text.end = facts.fieldTexts.count
            facts.fields[field].items = facts.fields[field].items.lowerBound..<facts.items.count
            if !facts.fields[field].isBody { captureCount -= 1 }
        }
        if let number = scope.ownNumber.value {
            facts.numbers[number].text.end = facts.fieldTexts.count
            captureCount -= 1
        }
        if let text = scope.ownText.value {
            facts.collectionTexts[text].text.end = facts.fieldTexts.count
            captureCount -= 1
        }
    }

    @inline(__always)
    private func isSame(_ element: Element, _ name: ByteSpan, _ word: UInt64) -> Bool {
        element.word == word && element.name.count == name.count && (name.count <= 8 || hasSameRest(element.name, name))
    }

    private func hasSameRest(_ left: ByteSpan, _ right: ByteSpan) -> Bool {
        for position in 8..<left.count
        where bytes[left.start + position] | 0x20 != bytes[right.start + position] | 0x20 {
            return false
        }
        return true
    }

    // MARK: Fields

    mutating func begin(_ field: Int, of record: Int, _ kind: HTMLElement, _ scope: inout ElementScope) {
        let attribute = tokenizer.attribute(field)
        let name = resolved(attribute.value, hasReference: attribute.hasReference)
        let value = roles[.value].map { resolvedValue($0) }
        let isBody = name.count == 4 && facts.withTexts(of: bytes) { $0[name].isExactly("body") }
        let position = Position(facts.fields.count)
        change(&scope) { scope in
            scope.field = position
            scope.ownField = position
        }
        facts.fields.append(
            PageFacts.FieldMention(
                record: record, name: name, value: value, isList: kind == .list, isBody: isBody,
                offset: attribute.value.start,
                text: ByteSpan(start: facts.fieldTexts.count, end: facts.fieldTexts.count),
                items: facts.items.count..<facts.items.count))
        if !isBody { captureCount += 1 }
    }

    /// Begins to keep the text of an element that is bound to something other than a field.
    mutating func beginText() -> ByteSpan {
        captureCount += 1
        return ByteSpan(start: facts.fieldTexts.count, end: facts.fieldTexts.count)
    }
}
