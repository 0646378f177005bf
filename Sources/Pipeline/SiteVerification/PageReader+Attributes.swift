internal import Diagnostics

/// The attributes of an element.
extension PageReader {
    mutating func readAttributes(of kind: HTMLElement, _ scope: inout ElementScope) {
        roles.removeAll()
        for position in 0..<tokenizer.attributeCount { readAttribute(position) }
        if roles.isEmpty, kind != .img { return }
        if let href = roles[.href] { readAddress(href) }
        if kind == .meta { readMeta() }
        if let charset = roles[.charset], bytes.has("utf-8", at: tokenizer.attribute(charset).value) {
            facts.head.hasCharset = true
            shared.giveUp()
        }
        if kind == .html, let language = roles[.language] {
            facts.head.language = resolvedValue(language)
            shared.giveUp()
        }
        if kind == .img { readPicture(tokenizer.span) }
        if roles.hasBinding, !kind.isVoid { bind(kind, &scope) }
    }

    @inline(__always)
    private mutating func readAttribute(_ position: Int) {
        let attribute = tokenizer.attribute(position)
        let name = attribute.name
        let word = attribute.word.lowercased
        switch name.count {
        case 2:
            if word == PackedName("id") { readIdentifier(attribute.value, hasReference: attribute.hasReference) }
        case 3:
            switch word {
            case PackedName("src"): link(attribute.value, hasReference: attribute.hasReference)
            case PackedName("rel"): roles[.relation] = position
            case PackedName("alt"): roles[.alternative] = position
            default: break
            }
        case 4:
            switch word {
            case PackedName("href"): roles[.href] = position
            case PackedName("name"): roles[.name] = position
            case PackedName("lang"): roles[.language] = position
            default: break
            }
        case 5:
            switch word {
            case PackedName("style"): style(attribute.value)
            case PackedName("width"): roles[.width] = position
            default: break
            }
        case 6, 7, 8:
            if word.isData { readData(position, name) } else { readWord(word, position) }
        case 10, 11:
            if word.isData {
                readData(position, name)
            } else if bytes.has("formaction", at: name) || bytes.has("xlink:href", at: name) {
                link(attribute.value, hasReference: attribute.hasReference)
            } else if bytes.has("imagesrcset", at: name) {
                sources(attribute.value)
            }
        case 9, 12, 13: if word.isData { readData(position, name) }
        case 17:
            if bytes.has("data-search-index", at: name) {
                indexFolder(attribute.value, hasReference: attribute.hasReference)
            }
        default: break
        }
    }

    private mutating func readWord(_ word: PackedName, _ position: Int) {
        let attribute = tokenizer.attribute(position)
        switch word {
        case PackedName("height"): roles[.height] = position
        case PackedName("content"): roles[.content] = position
        case PackedName("charset"): roles[.charset] = position
        case PackedName("action"), PackedName("poster"): link(attribute.value, hasReference: attribute.hasReference)
        case PackedName("srcset"): sources(attribute.value)
        default: break
        }
    }

    /// An attribute whose name is `data-` and at most eight more letters.
    @inline(__always)
    private mutating func readData(_ position: Int, _ name: ByteSpan) {
        switch PackedName(ByteSpan(start: name.start + 5, end: name.end), of: bytes).lowercased {
        case PackedName("field"): roles[.field] = position
        case PackedName("value"): roles[.value] = position
        case PackedName("record"): roles[.record] = position
        case PackedName("facets"): roles[.facets] = position
        case PackedName("list"): roles[.list] = position
        case PackedName("part"): roles[.part] = position
        case PackedName("by"): roles[.by] = position
        case PackedName("related"): roles[.related] = position
        case PackedName("count"): roles[.count] = position
        case PackedName("figure"): roles[.figure] = position
        case PackedName("in"): roles[.place] = position
        case PackedName("text"): roles[.text] = position
        case PackedName("download"): roles[.download] = position
        case PackedName("bytes"): roles[.byteCount] = position
        case PackedName("sha256"): roles[.sha256] = position
        case PackedName("engine"), PackedName("sounds"), PackedName("shards"):
            // What the search loads when needed.
            link(tokenizer.attribute(position).value, hasReference: tokenizer.attribute(position).hasReference)
        default: break
        }
    }

    @inline(__always)
    mutating func resolvedValue(_ position: Int) -> PageText {
        let attribute = tokenizer.attribute(position)
        return resolved(attribute.value, hasReference: attribute.hasReference)
    }

    private mutating func resolvedValue(_ role: AttributeRoles.Role) -> PageText {
        roles[role].map { resolvedValue($0) } ?? .none
    }

    mutating func readIdentifier(_ value: ByteSpan, hasReference: Bool) {
        if hasReference {
            shared.giveUp()
        } else {
            shared.add { .identifier(value.moved(by: -$0)) }
        }
        let identifier = resolved(value, hasReference: hasReference)
        let count = facts.identifiers.count
        let number: Int
        if identifier.isResolved {
            let copy = Array(facts.resolved[identifier.span.range])
            number = copy.withUnsafeBufferPointer { facts.identifiers.insert($0) }
        } else {
            number = facts.identifiers.insert(bytes[identifier.span])
        }
        if number < count { report(.repeatedAnchor(bytes.text(value)), value) }
    }

    private mutating func readAddress(_ position: Int) {
        let href = tokenizer.attribute(position)
        if let relation = roles[.relation], bytes.has("canonical", at: tokenizer.attribute(relation).value) {
            facts.head.canonical = resolvedValue(position)
            shared.giveUp()
        } else {
            link(href.value, hasReference: href.hasReference)
        }
    }

    private mutating func readMeta() {
        guard let name = roles[.name], let content = roles[.content],
            let meta = MetaName(bytes[tokenizer.attribute(name).value])
        else { return }
        facts.head.metas[meta.rawValue] = resolvedValue(content)
        shared.giveUp()
    }

    /// A picture needs alternative text, and a size, so that there is no layout shift when it loads.
    private mutating func readPicture(_ name: ByteSpan) {
        let hasText = roles[.alternative].map { !bytes[tokenizer.attribute($0).value].isBlank } ?? false
        if !hasText { report(.pictureWithoutText, name) }
        if !isSize(roles[.width]) || !isSize(roles[.height]) { report(.pictureWithoutSize, name) }
    }

    private func isSize(_ position: Int?) -> Bool {
        guard let position else { return false }
        return (Int(bytes.text(tokenizer.attribute(position).value)) ?? 0) > 0
    }

    // MARK: Data

    private mutating func bind(_ kind: HTMLElement, _ scope: inout ElementScope) {
        shared.giveUp()
        if let list = roles[.list] ?? roles[.related] { beginList(list, &scope) }
        if let record = roles[.record] { beginRecord(record, &scope) }
        if let field = roles[.field], let record = self[scope].record.value {
            begin(field, of: record, kind, &scope)
        }
        if let download = roles[.download] {
            facts.downloads.append(
                PageFacts.Download(
                    path: resolvedValue(download), byteCount: resolvedValue(.byteCount),
                    sha256: resolvedValue(.sha256), offset: tokenizer.attribute(download).value.start))
        }
        if let subject = roles[.figure] ?? roles[.count] {
            let position = Position(facts.numbers.count)
            change(&scope) { $0.ownNumber = position }
            facts.numbers.append(
                PageFacts.BoundNumber(
                    subject: resolvedValue(subject), isCount: !roles.has(.figure),
                    place: roles[.place].map { resolvedValue($0) },
                    offset: tokenizer.attribute(subject).value.start, text: beginText()))
        }
        if let text = roles[.text] {
            let position = Position(facts.collectionTexts.count)
            change(&scope) { $0.ownText = position }
            facts.collectionTexts.append(
                PageFacts.CollectionText(collection: resolvedValue(text), text: beginText()))
        }
    }

    private mutating func beginList(_ list: Int, _ scope: inout ElementScope) {
        let position = Position(facts.lists.count)
        change(&scope) { $0.list = position }
        let hasField = roles.has(.by)
        facts.lists.append(
            PageFacts.ListMention(
                collection: resolvedValue(list), isRelated: !roles.has(.list), isPart: roles.has(.part),
                field: roles[.by].map { resolvedValue($0) },
                value: hasField ? roles[.value].map { resolvedValue($0) } : nil,
                offset: tokenizer.attribute(list).value.start))
    }

    private mutating func beginRecord(_ record: Int, _ scope: inout ElementScope) {
        facts.records.append(
            PageFacts.RecordMention(
                address: resolvedValue(record), offset: tokenizer.attribute(record).value.start,
                list: self[scope].list.value))
        if let field = self[scope].field.value { facts.fields[field].isBlank = false }
        let position = Position(facts.records.count - 1)
        change(&scope) { scope in
            scope.record = position
            // A record within an entry of a list is not an entry itself.
            scope.list = .none
            scope.field = .none
        }
        if let facets = roles[.facets] { readFacets(facets, of: facts.records.count - 1) }
    }

    /// Pairs in the format `field=value`, separated by spaces.
    private mutating func readFacets(_ position: Int, of record: Int) {
        let pairs = resolvedValue(position)
        let isResolved = pairs.isResolved
        let facets = facts.withTexts(of: bytes) { texts in
            let source = isResolved ? texts.resolved : texts.page
            var facets: [PageFacts.FacetMention] = []
            var start = pairs.span.start
            while start < pairs.span.end {
                let end = source.position(of: UInt8(ascii: " "), from: start, to: pairs.span.end)
                let equals = source.position(of: UInt8(ascii: "="), from: start, to: end)
                if equals < end {
                    facets.append(
                        PageFacts.FacetMention(
                            record: record,
                            field: PageText(ByteSpan(start: start, end: equals), isResolved: isResolved),
                            value: PageText(ByteSpan(start: equals + 1, end: end), isResolved: isResolved)))
                }
                start = end + 1
            }
            return facets
        }
        facts.facets += facets
    }
}

extension PackedName {
    /// Whether the name begins with `data-`.
    @inline(__always)
    fileprivate var isData: Bool { bits & 0xFF_FFFF_FFFF == PackedName("data-").bits }
}
