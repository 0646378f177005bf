/// A number in a text that has the form of a personal number.
package struct PersonalNumberFinding: Sendable, Hashable {
    /// The position of the detector that found it.
    package let detector: Int
    /// Whether some of its characters are hidden; the rest can still be enough to identify the person.
    package let isMasked: Bool
    /// Where it is, in bytes, including any spaces and hyphens within it.
    package let range: Range<Int>
}
