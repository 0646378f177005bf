/// The authority behind a record. It is shown wherever the record is, and counted separately.
package enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Published by the body that it binds, with the document.
    case official
    /// Stated by a public source, which is named.
    case reported
    /// Made up to show the format; it states no fact.
    case demonstration
}

/// The number of records of each standing.
package struct StandingCounts: Sendable, Hashable {
    package private(set) var official = 0
    package private(set) var reported = 0
    package private(set) var demonstration = 0

    package init() {}

    package var total: Int { official + reported + demonstration }

    package subscript(standing: Standing) -> Int {
        switch standing {
        case .official: official
        case .reported: reported
        case .demonstration: demonstration
        }
    }

    package mutating func count(_ standing: Standing) {
        switch standing {
        case .official: official += 1
        case .reported: reported += 1
        case .demonstration: demonstration += 1
        }
    }
    /// Removes one that was counted.
    package mutating func discount(_ standing: Standing) {
        switch standing {
        case .official: official -= 1
        case .reported: reported -= 1
        case .demonstration: demonstration -= 1
        }
    }
}
