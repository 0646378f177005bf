import ArgumentParser
import DaylightKit

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Check the content and update its register.",
        discussion: """
            The register, content/register, is to the codes of the lists what a lock file is to packages. New records \
            are added; nothing published is dropped or altered without a notice in content/register/changes.csv. The \
            first run creates the register.

            Example: daylight register --content content
            """)

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = try Console(options: options)
        let report = await Daylight.register(try options.request)
        console.print(report, isBuild: false)
        if let code = console.exitCode(of: report) { throw code }
    }
}
