import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

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
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, VerifyCommand.self, RegisterCommand.self,
            ExplainCommand.self,
        ])
}

@main
struct Main {
    /// As `AsyncParsableCommand.main()` does it, but for the exit code of a wrong call: 2, where that ends with 64.
    static func main() async {
        do {
            var command = try DaylightCommand.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = DaylightCommand.exitCode(for: error)
            let message = DaylightCommand.fullMessage(for: error)
            if !message.isEmpty {
                writeAll(Array("\(message)\n".utf8), to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
            }
            exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }
}
