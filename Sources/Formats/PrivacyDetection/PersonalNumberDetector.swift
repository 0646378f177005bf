/// A kind of number that belongs to one person and is therefore not published. Which kinds there are differs from
/// country to country: a site declares its own, and none is looked for unless declared.
package struct PersonalNumberDetector: Sendable, Hashable {
    /// What such a number is called in messages.
    package let title: String
    package let form: PersonalNumberForm

    package init(title: String, form: PersonalNumberForm) {
        self.title = title
        self.form = form
    }
}

/// How a number is told from others.
package enum PersonalNumberForm: Sendable, Hashable {
    /// 18 characters: six digits of a place, a date of birth as YYYYMMDD, three digits, and a check character (a digit
    /// or `X`) by ISO/IEC 7064, MOD 11-2.
    case identityNumber
    /// As many digits as `length` says that begin with one of the prefixes.
    case pattern(prefixes: [String], length: Int)
    /// As many digits as `lengths` allows, the last a check digit by the Luhn formula (ISO/IEC 7812-1), that begin with
    /// one of the prefixes.
    case bankCard(prefixes: [String], lengths: ClosedRange<Int>)

    /// The most characters that a number of any form may have: two more than a card number has (ISO/IEC 7812-1).
    package static let longest = 21

    var longest: Int {
        switch self {
        case .identityNumber: 18
        case .pattern(_, let length): length
        case .bankCard(_, let lengths): lengths.upperBound
        }
    }
}
