public import PortalModel
public import PublicationRegister

/// A portal of which nothing is wrong. Only ``PortalChecker`` can make one, and only from this is anything rendered,
/// indexed or exported: what has not been checked cannot be published.
public struct CheckedPortal: Sendable {
    public let portal: Portal
    /// The day for which it was checked.
    public let asOf: CalendarDate
    /// What does not hold and was excepted, with the reasons, for the site to show.
    public let exceptions: [GrantedException]

    /// The register as it is once the portal is published; `nil` where the portal keeps none.
    public let register: Register?

    init(
        portal: Portal, asOf: CalendarDate, exceptions: [GrantedException], register: Register? = nil
    ) {
        self.portal = portal
        self.asOf = asOf
        self.exceptions = exceptions
        self.register = register
    }
}
