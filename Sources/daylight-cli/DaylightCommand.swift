import ArgumentParser

@main
struct DaylightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "daylight",
        abstract: "Builds a public transparency portal, and proves first that its lists are complete.",
        discussion: """
            Daylight reads a folder of content (lists in CSV, stories in Markdown, what they promise in YAML) and a \
            folder of templates, checks that everything declared is there and everything referred to exists, and \
            writes a static site with its data as JSON and CSV. Nothing is published while an error is left.

            It ends with 0 where all is well, 1 where the content has errors, and 2 where it was called wrongly or the \
            machine failed.
            """,
        subcommands: [BuildCommand.self, CheckCommand.self])
}
