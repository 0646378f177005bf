/// A kind of number that belongs to one person and is therefore not published. The kinds differ from country to
/// country: each site declares its own, and only those are looked for.
package struct PersonalNumberDetector: Sendable, Hashable {
    /// The name of such a number in messages.
    package let title: String
    package let form: PersonalNumberForm

    package init(title: String, form: PersonalNumberForm) {
        self.title = title
        self.form = form
    }
}

/// How a number is distinguished from others.
package enum PersonalNumberForm: Sendable, Hashable {
    /// 18 characters: six digits of a place, a date of birth as YYYYMMDD, three digits, and a check character (a digit
    /// or `X`) by ISO/IEC 7064, MOD 11-2.
    case identityNumber
    /// `length` digits that begin with one of the prefixes.
    case pattern(prefixes: [String], length: Int)
    /// As many digits as `lengths` allows, beginning with one of the prefixes; the last is a check digit by the Luhn
    /// formula (ISO/IEC 7812-1).
    case bankCard(prefixes: [String], lengths: ClosedRange<Int>)

    /// The maximum number of characters of any form: two more than of a card number (ISO/IEC 7812-1).
    package static let longest = 21

    var longest: Int {
        switch self {
        case .identityNumber: 18
        case .pattern(_, let length): length
        case .bankCard(_, let lengths): lengths.upperBound
        }
    }
}
