package import PortalModel
package import PublicationRegister

/// A portal without errors. Only ``PortalChecker`` can make one, and pages, search and downloads are made only from it:
/// what has not been checked cannot be published.
package struct CheckedPortal: Sendable {
    package let portal: Portal
    /// The exceptions that were granted, with their reasons, for the site to show.
    package let exceptions: [GrantedException]
    /// The register as of this publication; `nil` if the portal has none.
    package let register: Register?

    /// The date for which the portal was checked.
    package var asOf: CalendarDate { portal.asOf }
}
