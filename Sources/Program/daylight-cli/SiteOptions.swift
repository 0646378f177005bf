import ArgumentParser
import DaylightKit

/// What a run takes that reads a site's folders once.
struct SiteOptions: ParsableArguments {
    @OptionGroup var sources: SourceOptions

    @Option(help: ArgumentHelp("The folder to publish into.", valueName: "folder"))
    var output = "public"

    @Option(
        help: ArgumentHelp(
            "How to report: text (to standard error), json, github or sarif (to standard output).", valueName: "format")
    )
    var format = ReportFormat.text

    @Option(
        help: ArgumentHelp(
            "The last published site, to find what was changed together with the register.", valueName: "folder"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "With --format sarif: the report of an earlier run, to mark what is new and what is gone.",
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
            throw ValidationError("--baseline goes with --format sarif.")
        }
    }

    var request: BuildRequest {
        get throws {
            var request = try sources.request
            request.output = output
            request.against = against
            return request
        }
    }
}
