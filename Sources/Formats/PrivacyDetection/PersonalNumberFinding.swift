/// A number in a text that has the form of a person's.
public struct PersonalNumberFinding: Sendable, Hashable {
    /// The position of the detector that found it.
    public let detector: Int
    /// Whether some of its characters are hidden; what is left can still be enough to know the person.
    public let isMasked: Bool
    /// Where it stands, in bytes, with any spaces and hyphens within it.
    public let range: Range<Int>
}
