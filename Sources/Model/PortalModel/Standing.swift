/// On whose word a record stands. It is shown wherever the record is, and counted apart.
public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Published by the body it binds, with the document.
    case official
    /// A public source says it, and is named.
    case reported
    /// Made to show the form; it states no fact.
    case demonstration
}

/// How many records have each standing.
public struct StandingCounts: Sendable, Hashable {
    public private(set) var official = 0
    public private(set) var reported = 0
    public private(set) var demonstration = 0

    public init() {}

    public var total: Int { official + reported + demonstration }

    public subscript(standing: Standing) -> Int {
        switch standing {
        case .official: official
        case .reported: reported
        case .demonstration: demonstration
        }
    }

    public mutating func count(_ standing: Standing) {
        switch standing {
        case .official: official += 1
        case .reported: reported += 1
        case .demonstration: demonstration += 1
        }
    }
    /// Takes back one that was counted.
    public mutating func discount(_ standing: Standing) {
        switch standing {
        case .official: official -= 1
        case .reported: reported -= 1
        case .demonstration: demonstration -= 1
        }
    }
}
