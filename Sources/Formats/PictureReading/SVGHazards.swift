internal import Diagnostics

/// What a drawing contains that could run, or fetch something from elsewhere. In a page none of it does, but a drawing
/// can also be opened on its own, at an address of the site.
struct SVGHazards {
    private(set) var placed: [Picture.PlacedHazard] = []

    mutating func add(_ hazard: DrawingHazard, _ range: Range<Int>) {
        guard placed.count < Self.limit else { return }
        placed.append(Picture.PlacedHazard(hazard: hazard, range: range))
    }

    /// The maximum that is reported: nobody fixes a drawing with more by hand.
    private static let limit = 20

    // MARK: Elements

    mutating func look(at name: String, _ attributes: [XMLTokenizer.Attribute], _ range: Range<Int>) {
        switch localName(of: name).lowercased() {
        case "script", "handler", "listener": add(.script, range)
        case "foreignobject", "iframe", "embed", "object", "audio", "video", "canvas": add(.foreignMarkup, range)
        case "animate", "set", "animatetransform", "animatemotion", "animatecolor": lookAtAnimation(attributes)
        default: break
        }
        for attribute in attributes { look(at: attribute) }
    }

    private mutating func lookAtAnimation(_ attributes: [XMLTokenizer.Attribute]) {
        for attribute in attributes where attribute.name == "attributeName" {
            let name = localName(of: attribute.value).lowercased()
            if name == "href" || name.hasPrefix("on") { add(.animation(of: attribute.value), attribute.range) }
        }
    }

    private mutating func look(at attribute: XMLTokenizer.Attribute) {
        let name = localName(of: attribute.name).lowercased()
        if attribute.name.hasPrefix("xmlns") {
            if attribute.value == "http://www.w3.org/1999/xhtml" { add(.foreignMarkup, attribute.range) }
        } else if name.hasPrefix("on") {
            add(.eventAttribute(attribute.name), attribute.range)
        } else if name == "href" || name == "src" || attribute.name == "xml:base" {
            if !Self.staysWithin(attribute.value) { add(.reference(attribute.value), attribute.range) }
        } else if !attribute.name.utf8.contains(UInt8(ascii: ":")) {
            // Attributes with a prefix are the drawing program's own notes.
            look(atStyle: attribute.value, attribute.range)
        }
    }

    // MARK: Styles

    /// Style sheets and attributes: `url(…)` must lead to a part of the drawing; nothing else may lead anywhere.
    mutating func look(atStyle text: String, _ range: Range<Int>) {
        let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var index = 0
        while index < bytes.count, placed.count < Self.limit {
            // Nearly all bytes do not begin any of the words.
            index += Self.firstBytes.contains(bytes[index]) ? look(atWord: bytes[index...], range) : 1
        }
    }

    /// - Returns: the number of bytes examined.
    private mutating func look(atWord text: ArraySlice<UInt8>, _ range: Range<Int>) -> Int {
        if text.starts(with: "url(".utf8) {
            let address = Self.address(in: text.dropFirst(4))
            if !Self.staysWithin(address) { addOnce(.reference(address), range) }
            return 4 + address.utf8.count
        }
        if let word = Self.words.first(where: { text.starts(with: $0.utf8) }) { addOnce(.reference(word), range) }
        return 1
    }

    private static let firstBytes: [UInt8] = Array("u@is\\".utf8)
    /// What leads somewhere without `url`, and the escape character, with which any of the words could be written.
    private static let words = ["@import", "image-set(", "src(", "\\"]

    private static func address(in text: ArraySlice<UInt8>) -> String {
        let start = text.drop { isSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let ends: [UInt8] = [UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'")]
        return String(decoding: start.prefix(Self.addressLimit).prefix { !ends.contains($0) }, as: UTF8.self)
    }

    /// The length of an address that is enough to judge and to name it.
    private static let addressLimit = 200

    private mutating func addOnce(_ hazard: DrawingHazard, _ range: Range<Int>) {
        if placed.last != Picture.PlacedHazard(hazard: hazard, range: range) { add(hazard, range) }
    }

    mutating func look(atInstruction name: String, _ range: Range<Int>) {
        if name.lowercased() == "xml-stylesheet" { add(.reference(name), range) }
    }

    // MARK: Addresses

    /// Whether an address is an element of the drawing, or an embedded image of a format that cannot run.
    private static func staysWithin(_ address: String) -> Bool {
        let address = address.prefix(Self.addressLimit).drop { $0.isWhitespace }.lowercased()
        return address.isEmpty || address.hasPrefix("#")
            || ["png", "jpeg", "gif", "webp"].contains { address.hasPrefix("data:image/\($0);base64,") }
    }
}
