/// A language in which the program's messages are written. It is the language of the person who runs the program and
/// has nothing to do with that of the site: no published byte depends on it.
public enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The language of a locale's name as POSIX writes it, such as `zh_CN.UTF-8`, or of a language tag, such as
    /// `zh-Hans`; English where it is another one.
    public init(locale: String) {
        let language = locale.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
        self = MessageLanguage(rawValue: language.lowercased()) ?? .english
    }
}
