public import PortalModel

/// A portal of which nothing is wrong. Only ``PortalChecker`` can make one, and only from this is anything rendered,
/// indexed or exported: what has not been checked cannot be published.
public struct CheckedPortal: Sendable {
    public let portal: Portal
    /// The day for which it was checked.
    public let asOf: CalendarDate

    init(portal: Portal, asOf: CalendarDate) {
        self.portal = portal
        self.asOf = asOf
    }
}
