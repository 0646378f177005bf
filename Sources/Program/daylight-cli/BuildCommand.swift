import ArgumentParser
import DaylightKit

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Check the content and publish the site.",
        discussion: """
            The site is written next to the output folder and swapped into its place once it is complete; until then, \
            and after any failure, the folder stays as it was. Files in it that Daylight did not write are kept.

            Example: daylight build --content content --site-templates site-templates --output public
            """)

    @OptionGroup var options: SiteOptions

    func run() async throws {
        let console = try Console(options: options)
        let progress = console.progress()
        let report = await Daylight.build(try options.request) { written, total in
            progress?.show(written, of: total)
        }
        progress?.clear()
        console.print(report, isBuild: true)
        if let code = console.exitCode(of: report) { throw code }
    }
}
