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
        abstract: "Build a public transparency portal, once its lists are proven to be complete.",
        discussion: """
            Daylight reads a folder of content (lists in CSV, stories in Markdown, their promises in YAML) and a folder \
            of templates, checks that everything declared is there and everything referred to exists, and writes a \
            static site with its data as JSON and CSV. Nothing is published while any error remains.

            The exit status is 0 if nothing is wrong, 1 if the content has errors, and 2 if the command line was wrong \
            or the machine failed.
            """,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, VerifyCommand.self, RegisterCommand.self,
            ExplainCommand.self,
        ])
}

@main
struct Main {
    /// Like `AsyncParsableCommand.main()`, except that the exit status for a wrong command line is 2 instead of 64.
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
