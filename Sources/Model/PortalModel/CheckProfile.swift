/// The purpose that a site is checked for.
package enum CheckProfile: String, Sendable, Hashable, CaseIterable {
    /// For review: records of every standing.
    case draft
    /// For publication in the publisher's name: no demonstration records.
    case production
}
