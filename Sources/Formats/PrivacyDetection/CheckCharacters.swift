/// The two ways in which the last character of a number confirms the others.
enum CheckCharacters {
    /// ISO/IEC 7064, MOD 11-2: digits, and `X` for ten as the last character.
    static func holdsModulo11To2(_ characters: some Collection<UInt8>) -> Bool {
        var sum = 0
        var left = characters.count
        for character in characters {
            left -= 1
            let value: Int
            switch character {
            case 0x30...0x39: value = Int(character - 0x30)
            case UInt8(ascii: "X") where left == 0: value = 10
            default: return false
            }
            // Horner's scheme: each step multiplies what came before by two.
            sum = left == 0 ? (sum + value) % 11 : (sum + value) * 2 % 11
        }
        return sum == 1
    }

    /// The Luhn formula (ISO/IEC 7812-1, annex B) over digits.
    static func holdsLuhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        var isDoubled = false
        for digit in digits.reversed() {
            guard (0x30...0x39).contains(digit) else { return false }
            let value = Int(digit - 0x30) * (isDoubled ? 2 : 1)
            sum += value > 9 ? value - 9 : value
            isDoubled.toggle()
        }
        return sum.isMultiple(of: 10)
    }
}
