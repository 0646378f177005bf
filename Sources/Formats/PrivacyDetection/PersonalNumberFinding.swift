/// A number in a text that has the form of a person's.
package struct PersonalNumberFinding: Sendable, Hashable {
    /// The position of the detector that found it.
    package let detector: Int
    /// Whether some of its characters are hidden; what is left can still be enough to know the person.
    package let isMasked: Bool
    /// Where it stands, in bytes, with any spaces and hyphens within it.
    package let range: Range<Int>
}
