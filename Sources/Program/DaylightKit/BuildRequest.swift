package import PortalModel

/// What a run is asked to do.
package struct BuildRequest: Sendable {
    /// The content folder.
    package var content: String
    /// The templates' folder.
    package var siteTemplates: String
    /// The folder to publish into.
    package var output: String
    /// The day the portal is checked for; `nil`: the site's own.
    package var asOf: CalendarDate?
    /// What the site is checked for.
    package var profile: CheckProfile
    /// The folder of the last published site, to compare the lists with.
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
