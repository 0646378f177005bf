import ArgumentParser
import DaylightKit

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the content and the templates, and publish nothing.",
        discussion: """
            Every problem is reported, each with its file, line and column and a way to mend it.

            Example: daylight check --format json
            """)

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = try Console(options: options)
        let report = await Daylight.check(try options.request)
        console.print(report, isBuild: false)
        if let code = console.exitCode(of: report) { throw code }
    }
}
