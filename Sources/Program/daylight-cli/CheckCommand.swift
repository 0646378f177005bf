import ArgumentParser
import DaylightKit

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the content and the templates without publishing anything.",
        discussion: """
            Every problem is reported, with its file, line and column and how to fix it.

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
