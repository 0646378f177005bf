public import PortalModel

/// What a run is asked to do.
public struct BuildRequest: Sendable {
    /// The folder of content.
    public var content: String
    /// The folder of templates.
    public var siteTemplates: String
    /// The folder to publish into.
    public var output: String
    /// The day for which the portal is checked; the site's own where there is none.
    public var asOf: CalendarDate?
    /// What the site is checked for.
    public var profile: CheckProfile
    /// The folder of the last published site, with which the lists are compared.
    public var against: String?

    public init(
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
