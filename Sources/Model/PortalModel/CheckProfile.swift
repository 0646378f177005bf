/// What a site is checked for.
package enum CheckProfile: String, Sendable, Hashable, CaseIterable {
    /// To be looked at: records of every standing.
    case draft
    /// To stand for its publisher: no demonstration records.
    case production
}
