public import PortalModel
public import PublicationRegister

/// A portal of which nothing is wrong. Only ``PortalChecker`` can make one, and only from this is anything rendered,
/// indexed or exported: what has not been checked cannot be published.
public struct CheckedPortal: Sendable {
    public let portal: Portal
    /// What does not hold and was excepted, with the reasons, for the site to show.
    public let exceptions: [GrantedException]
    /// The register as it is once the portal is published; `nil` where the portal keeps none.
    public let register: Register?

    /// The day for which it was checked.
    public var asOf: CalendarDate { portal.asOf }
}
