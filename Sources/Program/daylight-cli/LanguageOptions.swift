import ArgumentParser
import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The language of the messages.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The language of messages: en or zh; default: the locale's. The site's language is set in site.yaml.",
            valueName: "language"))
    var language: Choice?

    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case en
        case zh
    }

    var messages: MessageLanguage {
        if let language { return MessageLanguage(locale: language.rawValue) }
        // In the order in which POSIX consults them for the language of messages.
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            return MessageLanguage(locale: value)
        }
        return .english
    }
}
