/// A part of a message that names what a place wants, such as "a whole number", in each language.
public struct Phrase: Sendable, Hashable {
    public let english: String
    public let chinese: String

    init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}
