/// Wording in each of the program's languages: a label, a clause that states a fact of its own, or a whole sentence.
/// Everything the program says to people is one of these, next to what it is about.
public struct Phrase: Sendable, Hashable {
    public let english: String
    public let chinese: String

    public init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    public static func + (left: Phrase, right: Phrase) -> Phrase {
        Phrase(left.english + right.english, left.chinese + right.chinese)
    }
}

extension Phrase {
    /// A name that is the same in every language, such as that of a file or a key; Chinese quotes it.
    package static func named(_ name: String) -> Phrase { Phrase(name, "“\(name)”") }

    /// A library's message, which is English in every language.
    package static func library(_ words: String) -> Phrase { Phrase(words, words) }

    /// A list of alternatives.
    package static func oneOf(_ words: [String]) -> Phrase {
        Phrase(words.joined(separator: ", "), words.joined(separator: "、"))
    }
}

extension String {
    /// A value in a message, cut if it is long, so that the message stays one line.
    package var quotedInMessage: String { "\"\(clippedInMessage)\"" }

    /// As ``quotedInMessage``, in Chinese quotes.
    package var quotedInChineseMessage: String { "“\(clippedInMessage)”" }

    /// The beginning of a long value.
    package var clippedInMessage: String {
        unicodeScalars.count > 60 ? String(String.UnicodeScalarView(unicodeScalars.prefix(60))) + "…" : self
    }
}
