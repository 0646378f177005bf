/// The elements that a page is read by, told apart once for each tag.
enum HTMLElement {
    case head, html, img, meta, style, title
    /// Ends nowhere, as `<br>`; a picture and `<meta>` are such as well.
    case void
    case list, item
    /// Holds text to its own end tag, without references or with them.
    case script, textarea
    /// A root of SVG or of MathML, where an element can close itself.
    case foreignRoot
    /// In SVG, holds HTML again; so does its title.
    case holdsHTML
    case other

    var isVoid: Bool { self == .void || self == .img || self == .meta }

    /// Looks at the length and at the first letter, so that two words are compared at most.
    init(_ name: ByteSpan, in bytes: UnsafeBufferPointer<UInt8>) {
        guard name.count > 1, name.count < 14 else {
            self = .other
            return
        }
        let first = bytes[name.start] | 0x20
        func named(_ word: StaticString, _ element: HTMLElement) -> HTMLElement? {
            bytes.has(word, at: name) ? element : nil
        }
        let element: HTMLElement? =
            switch name.count {
            case 2:
                switch first {
                case UInt8(ascii: "l"): named("li", .item)
                case UInt8(ascii: "u"): named("ul", .list)
                case UInt8(ascii: "o"): named("ol", .list)
                case UInt8(ascii: "b"): named("br", .void)
                case UInt8(ascii: "h"): named("hr", .void)
                default: nil
                }
            case 3:
                switch first {
                case UInt8(ascii: "i"): named("img", .img)
                case UInt8(ascii: "s"): named("svg", .foreignRoot)
                case UInt8(ascii: "w"): named("wbr", .void)
                case UInt8(ascii: "c"): named("col", .void)
                default: nil
                }
            case 4:
                switch first {
                case UInt8(ascii: "m"): named("meta", .meta) ?? named("math", .foreignRoot)
                case UInt8(ascii: "l"): named("link", .void)
                case UInt8(ascii: "h"): named("head", .head) ?? named("html", .html)
                case UInt8(ascii: "a"): named("area", .void)
                case UInt8(ascii: "b"): named("base", .void)
                case UInt8(ascii: "d"): named("desc", .holdsHTML)
                default: nil
                }
            case 5:
                switch first {
                case UInt8(ascii: "t"): named("title", .title) ?? named("track", .void)
                case UInt8(ascii: "s"): named("style", .style)
                case UInt8(ascii: "i"): named("input", .void)
                case UInt8(ascii: "e"): named("embed", .void)
                default: nil
                }
            case 6: named("script", .script) ?? named("source", .void)
            case 8: named("textarea", .textarea)
            case 13: named("foreignobject", .holdsHTML)
            default: nil
            }
        self = element ?? .other
    }
}
