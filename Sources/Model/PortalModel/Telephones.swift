import Bytes

/// The numbers that residents are told to call: `telephones` of `site.yaml`, and the publisher's contact where it is
/// one. Where one of them stands in a text, it can be called from there.
package struct Telephones: Sendable, Hashable {
    /// In digits.
    private let numbers: Set<String>
    /// No text that is shorter has a number in it.
    private let shortest: Int

    /// - Parameter numbers: in digits.
    package init(_ numbers: [String]) {
        self.numbers = Set(numbers)
        self.shortest = numbers.map(\.utf8.count).min() ?? .max
    }

    /// A part of a text: a number to be called, or what stands between two.
    package struct Part: Sendable, Hashable {
        package let text: String
        package let isNumber: Bool

        package init(text: String, isNumber: Bool) {
            self.text = text
            self.isNumber = isNumber
        }
    }

    /// The parts of a text in their order; `nil` where no number stands in it. A part of a longer number, of a code
    /// (`A-120`), of an amount (`1,120` or `120%`) is none.
    package func parts(of text: String) -> [Part]? {
        let bytes = text.utf8
        guard bytes.count >= shortest, bytes.contains(where: \.isASCIIDigit) else { return nil }
        var parts: [Part] = []
        var (written, index) = (bytes.startIndex, bytes.startIndex)
        while let start = bytes[index...].firstIndex(where: Self.isOfWord) {
            index = bytes[start...].firstIndex { !Self.isOfWord($0) } ?? bytes.endIndex
            var word = text[start..<index]
            // The end of a sentence is none of the number's.
            while word.utf8.last == UInt8(ascii: ".") || word.utf8.last == UInt8(ascii: ",") { word.removeLast() }
            guard numbers.contains(String(word)) else { continue }
            if written < start { parts.append(Part(text: String(text[written..<start]), isNumber: false)) }
            parts.append(Part(text: String(word), isNumber: true))
            written = word.endIndex
        }
        guard !parts.isEmpty else { return nil }
        if written < bytes.endIndex { parts.append(Part(text: String(text[written...]), isNumber: false)) }
        return parts
    }

    /// The digits of a text that is a telephone number and nothing else, with a plus before them where it has one:
    /// `0818 12345`, `+86 (818) 12345`. The shortest have three, the longest fifteen (ITU-T E.164).
    package static func number(of text: String) -> String? {
        var number = ""
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                number.unicodeScalars.append(Unicode.Scalar(byte))
                count += 1
            case UInt8(ascii: "+") where number.isEmpty: number = "+"
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
            default: return nil
            }
        }
        return (3...15).contains(count) ? number : nil
    }

    /// Whether what a number, a code or an amount is made of.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte.isASCIILetterOrDigit || "-_+.,%".utf8.contains(byte)
    }
}
