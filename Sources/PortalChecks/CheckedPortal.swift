public import PortalModel
public import PublicationRegister

/// A portal of which nothing is wrong. Only ``PortalChecker`` can make one, and only from this is anything rendered,
/// indexed or exported: what has not been checked cannot be published.
public struct CheckedPortal: Sendable {
    public let portal: Portal
    /// The day for which it was checked.
    public let asOf: CalendarDate

    /// The register as it is once the portal is published; `nil` where the portal keeps none.
    public let register: Register?

    init(portal: Portal, asOf: CalendarDate, register: Register? = nil) {
        self.portal = portal
        self.asOf = asOf
        self.register = register
    }
}
