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

/// The options of all commands that read content.
struct SiteOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of content: site.yaml and a folder for each collection.", valueName: "folder"))
    var content = "content"

    @Option(help: ArgumentHelp("The folder of templates, interface strings and assets.", valueName: "folder"))
    var siteTemplates = "site-templates"

    @Option(help: ArgumentHelp("The folder to publish into.", valueName: "folder"))
    var output = "public"

    @Option(
        help: ArgumentHelp(
            "The date of the check, YYYY-MM-DD; default: that of SOURCE_DATE_EPOCH, or else as_of in site.yaml.",
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

    @Option(
        help: ArgumentHelp(
            "The format of the report: text (to standard error), json, github or sarif (to standard output).",
            valueName: "format")
    )
    var format = ReportFormat.text

    @Option(
        help: ArgumentHelp(
            "The last published site, to find what has been changed together with the register.", valueName: "folder"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "With --format sarif: the report of an earlier run, to mark what is new and what has disappeared.",
            valueName: "file"))
    var baseline: String?

    @OptionGroup var language: LanguageOptions

    @Flag(help: "Print how long each stage took.")
    var timings = false

    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case github
        case sarif
    }

    func validate() throws {
        if baseline != nil, format != .sarif {
            throw ValidationError("--baseline requires --format sarif.")
        }
        if let asOf, CalendarDate(asOf) == nil {
            throw ValidationError("--as-of requires a date in the form YYYY-MM-DD, not \(asOf).")
        }
    }

    var request: BuildRequest {
        get throws {
            BuildRequest(
                content: content, siteTemplates: siteTemplates, output: output, asOf: try day, profile: checkProfile,
                against: against)
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
