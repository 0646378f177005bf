package import PortalModel

/// What a run is asked to do.
package struct BuildRequest: Sendable {
    /// The folder of content.
    package var content: String
    /// The folder of templates.
    package var siteTemplates: String
    /// The folder to publish into.
    package var output: String
    /// The day for which the portal is checked; the site's own where there is none.
    package var asOf: CalendarDate?
    /// What the site is checked for.
    package var profile: CheckProfile
    /// The folder of the last published site, with which the lists are compared.
    package var against: String?

    package init(
        content: String, siteTemplates: String, output: String = "public", asOf: CalendarDate? = nil,
        profile: CheckProfile = .draft, against: String? = nil
    ) {
        self.content = content
        self.siteTemplates = siteTemplates
        self.output = output
        self.asOf = asOf
        self.profile = profile
        self.against = against
    }
}
