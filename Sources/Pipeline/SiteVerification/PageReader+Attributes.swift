internal import Diagnostics

/// What the attributes of an element say.
extension PageReader {
    /// The attributes that belong together, whatever their order.
    struct Attributes {
        var record: ByteSpan?
        var field: ByteSpan?
        var value: ByteSpan?
        var list: ByteSpan?
        var related: ByteSpan?
        var part: ByteSpan?
        var facets: ByteSpan?
        var download: ByteSpan?
        var byteCount: ByteSpan?
        var sha256: ByteSpan?
        var by: ByteSpan?
        var figure: ByteSpan?
        var count: ByteSpan?
        var place: ByteSpan?
        var text: ByteSpan?
        var name: ByteSpan?
        var content: ByteSpan?
        var relation: ByteSpan?
        var href: ByteSpan?
        var language: ByteSpan?
        var charset: ByteSpan?
        var alternative: ByteSpan?
        var width: ByteSpan?
        var height: ByteSpan?
    }

    mutating func sort(_ attribute: HTMLTokenizer.Attribute, into found: inout Attributes) {
        let (name, value) = (attribute.name, attribute.value)
        switch name.count {
        case 2: if bytes.has("id", at: name) { identifier(value) }
        case 3:
            if bytes.has("src", at: name) { link(value) }
            if bytes.has("rel", at: name) { found.relation = value }
            if bytes.has("alt", at: name) { found.alternative = value }
        case 4:
            if bytes.has("href", at: name) { found.href = value }
            if bytes.has("name", at: name) { found.name = value }
            if bytes.has("lang", at: name) { found.language = value }
        case 5:
            if bytes.has("style", at: name) { style(value) }
            if bytes.has("width", at: name) { found.width = value }
        case 6:
            if bytes.has("height", at: name) { found.height = value }
            if bytes.has("action", at: name) || bytes.has("poster", at: name) { link(value) }
            if bytes.has("srcset", at: name) { sources(value) }
        case 7:
            if bytes.has("content", at: name) { found.content = value }
            if bytes.has("charset", at: name) { found.charset = value }
            if bytes.has("data-by", at: name) { found.by = value }
            if bytes.has("data-in", at: name) { found.place = value }
        case 9:
            if bytes.has("data-list", at: name) { found.list = value }
            if bytes.has("data-part", at: name) { found.part = value }
            if bytes.has("data-text", at: name) { found.text = value }
        case 10:
            if bytes.has("data-field", at: name) { found.field = value }
            if bytes.has("data-value", at: name) { found.value = value }
            if bytes.has("data-count", at: name) { found.count = value }
            if bytes.has("data-bytes", at: name) { found.byteCount = value }
            if bytes.has("formaction", at: name) || bytes.has("xlink:href", at: name) { link(value) }
        case 11:
            if bytes.has("data-record", at: name) { found.record = value }
            if bytes.has("data-figure", at: name) { found.figure = value }
            // What the search loads when it is needed.
            if bytes.has("data-engine", at: name) || bytes.has("data-sounds", at: name) { link(value) }
            if bytes.has("data-shards", at: name) { link(value) }
            if bytes.has("data-facets", at: name) { found.facets = value }
            if bytes.has("data-sha256", at: name) { found.sha256 = value }
            if bytes.has("imagesrcset", at: name) { sources(value) }
        case 12: if bytes.has("data-related", at: name) { found.related = value }
        case 13: if bytes.has("data-download", at: name) { found.download = value }
        case 17: if bytes.has("data-search-index", at: name) { indexFolder(value) }
        default: break
        }
    }

    mutating func identifier(_ value: ByteSpan) {
        let id = decoded(value)
        let count = seenIds.count
        if seenIds.insert(facts.names[id.range]) < count { report(.repeatedAnchor(bytes.text(value)), value) }
        facts.ids.append(id)
    }
}
