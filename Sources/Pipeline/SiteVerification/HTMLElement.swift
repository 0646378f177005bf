/// The elements that matter for reading a page, determined once for each tag.
enum HTMLElement: UInt8 {
    case head, html, img, meta, style, title
    /// Has no end tag, like `<br>`; pictures and `<meta>` have none either.
    case void
    case list, item
    /// Contains text up to its own end tag, without references or with them.
    case script, textarea
    /// A root of SVG or of MathML, where an element can close itself.
    case foreignRoot
    /// In SVG, contains HTML again; so does its title.
    case containsHTML
    case other

    var isVoid: Bool { self == .void || self == .img || self == .meta }

    /// Whether its contents are text up to its own end tag, whatever they look like.
    var containsText: Bool {
        switch self {
        case .script, .style, .title, .textarea: true
        case .head, .html, .img, .meta, .void, .list, .item, .foreignRoot, .containsHTML, .other: false
        }
    }

    init(_ name: ByteSpan, in bytes: ByteBuffer) {
        self = Self.element(PackedName(name, of: bytes).lowercased, name, bytes)
    }

    /// Examines the length first, so that at most a few words are compared.
    @inline(__always)
    private static func element(_ word: PackedName, _ name: ByteSpan, _ bytes: ByteBuffer) -> HTMLElement {
        switch name.count {
        case 2:
            switch word {
            case PackedName("li"): .item
            case PackedName("ul"), PackedName("ol"): .list
            case PackedName("br"), PackedName("hr"): .void
            default: .other
            }
        case 3:
            switch word {
            case PackedName("img"): .img
            case PackedName("svg"): .foreignRoot
            case PackedName("wbr"), PackedName("col"): .void
            default: .other
            }
        case 4:
            switch word {
            case PackedName("meta"): .meta
            case PackedName("link"), PackedName("area"), PackedName("base"): .void
            case PackedName("head"): .head
            case PackedName("html"): .html
            case PackedName("math"): .foreignRoot
            case PackedName("desc"): .containsHTML
            default: .other
            }
        case 5:
            switch word {
            case PackedName("title"): .title
            case PackedName("style"): .style
            case PackedName("track"), PackedName("input"), PackedName("embed"): .void
            default: .other
            }
        case 6:
            switch word {
            case PackedName("script"): .script
            case PackedName("source"): .void
            default: .other
            }
        case 8: word == PackedName("textarea") ? .textarea : .other
        case 13: bytes.has("foreignobject", at: name) ? .containsHTML : .other
        default: .other
        }
    }
}
