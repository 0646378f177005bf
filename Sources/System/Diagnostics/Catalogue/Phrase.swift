/// A part of a message that stands for a fact of its own, such as what a value was expected to be, in each language.
/// Those that there are, are declared beside it, so that no other part of the program has words.
public struct Phrase: Sendable, Hashable {
    public let english: String
    public let chinese: String

    init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// A name that is the same in every language, such as that of a file or a key; Chinese sets it apart.
    public static func named(_ name: String) -> Phrase { Phrase(name, "“\(name)”") }
}
