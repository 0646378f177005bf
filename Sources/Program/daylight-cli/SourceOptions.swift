import ArgumentParser
import DaylightKit
import PortalModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a site is made from, and for which day and purpose.
struct SourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of content: site.yaml and a folder for each collection.", valueName: "folder"))
    var content = "content"

    @Option(help: ArgumentHelp("The folder of templates, interface words and assets.", valueName: "folder"))
    var siteTemplates = "site-templates"

    @Option(
        help: ArgumentHelp(
            "The day of the check, YYYY-MM-DD; otherwise that of SOURCE_DATE_EPOCH, otherwise as_of in site.yaml.",
            valueName: "date"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            "What the site is checked for: draft, or production, which refuses demonstration records.",
            valueName: "profile"))
    var profile = Profile.draft

    enum Profile: String, ExpressibleByArgument, CaseIterable {
        case draft
        case production
    }

    func validate() throws {
        if let asOf, CalendarDate(asOf) == nil {
            throw ValidationError("--as-of takes a date written YYYY-MM-DD, and \(asOf) is none.")
        }
    }

    /// Without a folder to publish into.
    var request: BuildRequest {
        get throws {
            BuildRequest(content: content, siteTemplates: siteTemplates, asOf: try day, profile: checkProfile)
        }
    }

    private var checkProfile: CheckProfile {
        switch profile {
        case .draft: .draft
        case .production: .production
        }
    }

    private var day: CalendarDate? {
        get throws {
            if let asOf { return CalendarDate(asOf) }
            guard let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty else {
                return nil
            }
            guard let seconds = Int(epoch), let day = CalendarDate(secondsSince1970: seconds) else {
                throw ValidationError("SOURCE_DATE_EPOCH is not a number of seconds: \(epoch)")
            }
            return day
        }
    }
}
