internal import Bytes
internal import Diagnostics

/// The size of a drawing: `width` and `height` if they are lengths, and `viewBox` for what they leave open.
enum SVGSize {
    static func read(
        _ attributes: [XMLTokenizer.Attribute], at offset: Int
    ) throws(PictureFailure) -> (width: Double, height: Double) {
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        let width = value("width").flatMap(length)
        let height = value("height").flatMap(length)
        let box = value("viewBox").flatMap(viewBox)
        if [width, height, box?.width, box?.height].contains(0) { throw PictureFailure(.noPixels, at: offset) }
        let size: (width: Double, height: Double)? =
            switch (width, height, box) {
            case (let width?, let height?, _): (width, height)
            case (let width?, nil, let box?): (width, width * box.height / box.width)
            case (nil, let height?, let box?): (height * box.width / box.height, height)
            case (nil, nil, let box?): box
            default: nil
            }
        // Valid numbers may still result in a side of 0 or an infinite one.
        guard let size, [size.width, size.height].allSatisfy({ $0 > 0 && $0 <= largest }) else {
            throw PictureFailure(.noSize, at: offset)
        }
        return size
    }

    /// In pixels: larger than any drawing.
    private static let largest: Double = 1_000_000

    /// In pixels; `nil` for a length that depends on where the drawing is shown, such as a percentage.
    private static func length(_ text: String) -> Double? {
        let text = trimmed(text[...])
        let unitStart = text.lastIndex { !$0.isASCII || !$0.isLetter && $0 != "%" }.map(text.index(after:))
        guard let unitStart, let number = number(text[..<unitStart]) else { return nil }
        switch text[unitStart...].lowercased() {
        case "", "px": return number
        case "in": return number * 96
        case "cm": return number * 96 / 2.54
        case "mm": return number * 96 / 25.4
        case "q": return number * 96 / 101.6
        case "pt": return number * 96 / 72
        case "pc": return number * 16
        default: return nil
        }
    }

    private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let parts = text.split { $0 == "," || $0.isWhitespace }
        guard parts.count == 4, let width = number(parts[2]), let height = number(parts[3]) else { return nil }
        return (width, height)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }

    /// A number that is not negative and at most ``largest``.
    private static func number(_ text: Substring) -> Double? {
        guard text.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }),
            let number = Double(text), (0...largest).contains(number)
        else { return nil }
        return number
    }
}
