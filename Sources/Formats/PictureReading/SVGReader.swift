internal import Diagnostics

/// Reads a drawing (W3C SVG 2): whether a browser can read it, its size, and what it must not hold.
struct SVGReader {
    private var tokenizer: XMLTokenizer
    private var open: [String] = []
    /// One for each open `style` element.
    private var styleSheets: [StyleSheet] = []
    private var size: (width: Double, height: Double)?
    private var hazards = SVGHazards()

    /// The texts directly in a `style` element, as one: comments and CDATA sections separate them, but a browser reads
    /// them together.
    private struct StyleSheet {
        var text = ""
        /// From the first text to the last.
        var range: Range<Int>?

        mutating func append(_ text: String, _ range: Range<Int>) {
            self.text += text
            self.range = (self.range?.lowerBound ?? range.lowerBound)..<range.upperBound
        }
    }

    static let depthLimit = 256

    static func read(_ bytes: [UInt8]) throws(PictureFailure) -> Picture {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw PictureFailure(.notUTF8)
        }
        var reader = SVGReader(tokenizer: XMLTokenizer(bytes))
        return try reader.read(byteCount: bytes.count)
    }

    private init(tokenizer: XMLTokenizer) {
        self.tokenizer = tokenizer
    }

    private mutating func read(byteCount: Int) throws(PictureFailure) -> Picture {
        while true {
            switch try tokenizer.next() {
            case .startTag(let name, let attributes, let isEmpty, let range):
                if open.isEmpty { try begin(name, attributes, range) }
                guard open.count < Self.depthLimit else {
                    throw PictureFailure(.nestedTooDeeply(limit: Self.depthLimit), at: range.lowerBound)
                }
                hazards.look(at: name, attributes, range)
                if !isEmpty {
                    open.append(name)
                    if Self.isStyle(name) { styleSheets.append(StyleSheet()) }
                }
            case .endTag(let name, let range):
                guard open.popLast() == name else {
                    throw PictureFailure(.malformed(part: "tag"), at: range.lowerBound)
                }
                if Self.isStyle(name), let sheet = styleSheets.popLast(), let range = sheet.range {
                    hazards.look(atStyle: sheet.text, range)
                }
            case .text(let text, let range):
                guard !open.isEmpty || text.utf8.allSatisfy(isSpace) else {
                    throw PictureFailure(size == nil ? .unknownFormat : .malformed(part: "end"), at: range.lowerBound)
                }
                if let name = open.last, Self.isStyle(name) {
                    styleSheets[styleSheets.count - 1].append(text, range)
                }
            case .instruction(let name, let range): hazards.look(atInstruction: name, range)
            case .documentType(let hasDeclarations, let range):
                if hasDeclarations {
                    // The rest cannot be read without the declarations.
                    hazards.add(.entities, range)
                    return picture(width: 1, height: 1)
                }
            case .end:
                guard let size else { throw PictureFailure(.unknownFormat) }
                guard open.isEmpty else { throw PictureFailure(.truncated, at: byteCount) }
                return picture(width: size.width, height: size.height)
            }
        }
    }

    private static func isStyle(_ name: String) -> Bool { localName(of: name) == "style" }

    private mutating func begin(
        _ name: String, _ attributes: [XMLTokenizer.Attribute], _ range: Range<Int>
    ) throws(PictureFailure) {
        guard size == nil else { throw PictureFailure(.malformed(part: "end"), at: range.lowerBound) }
        guard localName(of: name) == "svg" else { throw PictureFailure(.unknownFormat) }
        let prefix = name.utf8.count > 3 ? ":" + name.dropLast(4) : ""
        let namespace = attributes.first { $0.name == "xmlns\(prefix)" }?.value
        guard namespace == "http://www.w3.org/2000/svg" else {
            throw PictureFailure(.noNamespace, at: range.lowerBound)
        }
        size = try SVGSize.read(attributes, at: range.lowerBound)
    }

    private func picture(width: Double, height: Double) -> Picture {
        Picture(
            format: .svg, width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())),
            hazards: hazards.placed)
    }
}

/// A name without its prefix.
func localName(of name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
}
