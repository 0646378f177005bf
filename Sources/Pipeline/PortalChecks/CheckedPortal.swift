package import PortalModel
package import PublicationRegister

/// A portal of which nothing is wrong. Only ``PortalChecker`` can make one, and only from this is anything rendered,
/// indexed or exported: what has not been checked cannot be published.
package struct CheckedPortal: Sendable {
    package let portal: Portal
    /// What does not hold and was excepted, with the reasons, for the site to show.
    package let exceptions: [GrantedException]
    /// The register as it is once the portal is published; `nil` where the portal keeps none.
    package let register: Register?

    /// The day for which it was checked.
    package var asOf: CalendarDate { portal.asOf }
}
