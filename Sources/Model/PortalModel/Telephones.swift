import Bytes

/// The numbers that residents are told to call: `telephones` of `site.yaml`, and the publisher's contact if it is a
/// number. If one of them appears in a text, it becomes a link to call it.
package struct Telephones: Sendable, Hashable {
    /// In digits.
    private let numbers: Set<String>
    /// The length of the shortest number; no shorter text contains one.
    private let shortest: Int

    /// - Parameter numbers: in digits.
    package init(_ numbers: [String]) {
        self.numbers = Set(numbers)
        self.shortest = numbers.map(\.utf8.count).min() ?? .max
    }

    /// A part of a text: a number to be called, or the text between numbers.
    package struct Part: Sendable, Hashable {
        package let text: String
        package let isNumber: Bool

        package init(text: String, isNumber: Bool) {
            self.text = text
            self.isNumber = isNumber
        }
    }

    /// The parts of a text in order; `nil` if it contains no number. A part of a longer number, of a code (`A-120`) or
    /// of an amount (`1,120` or `120%`) is not a number to be called.
    package func parts(of text: String) -> [Part]? {
        let bytes = text.utf8
        guard bytes.count >= shortest, bytes.contains(where: \.isASCIIDigit) else { return nil }
        var parts: [Part] = []
        var (partStart, index) = (bytes.startIndex, bytes.startIndex)
        while let start = bytes[index...].firstIndex(where: Self.isWordByte) {
            index = bytes[start...].firstIndex { !Self.isWordByte($0) } ?? bytes.endIndex
            var word = text[start..<index]
            // Punctuation at the end is not part of the number.
            while word.utf8.last == UInt8(ascii: ".") || word.utf8.last == UInt8(ascii: ",") { word.removeLast() }
            guard numbers.contains(String(word)) else { continue }
            if partStart < start { parts.append(Part(text: String(text[partStart..<start]), isNumber: false)) }
            parts.append(Part(text: String(word), isNumber: true))
            partStart = word.endIndex
        }
        guard !parts.isEmpty else { return nil }
        if partStart < bytes.endIndex { parts.append(Part(text: String(text[partStart...]), isNumber: false)) }
        return parts
    }

    /// The digits of a text that is exactly a telephone number, after a plus sign if it has one: `0818 12345`,
    /// `+86 (818) 12345`. It must have three to fifteen digits (ITU-T E.164).
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

    /// Whether numbers, codes and amounts can contain a byte.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetterOrDigit || "-_+.,%".utf8.contains(byte)
    }
}
