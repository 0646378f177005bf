/// A language of the program's messages. It is that of the person who runs the program and has nothing to do with that
/// of the site: no published byte depends on it.
public enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of a POSIX locale name such as `zh_CN.UTF-8` or of a language tag such as `zh-Hans`; English if it
    /// is any other language.
    public init(locale: String) {
        let language = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self = MessageLanguage(rawValue: language.lowercased()) ?? .english
    }
}
