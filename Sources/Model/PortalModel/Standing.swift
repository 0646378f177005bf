/// On whose word a record stands. It is shown wherever the record is, and counted apart.
package enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Published by the body it binds, with the document.
    case official
    /// A public source says it, and is named.
    case reported
    /// Made to show the form; it states no fact.
    case demonstration
}

/// How many records have each standing.
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
    /// Takes back one that was counted.
    package mutating func discount(_ standing: Standing) {
        switch standing {
        case .official: official -= 1
        case .reported: reported -= 1
        case .demonstration: demonstration -= 1
        }
    }
}
