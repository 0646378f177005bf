internal import Diagnostics

/// What a browser shows where there is no page of the site to show.
enum PreviewWords {
    /// The language in which it is written, as a tag of BCP 47.
    static let tag = Phrase("en", "zh-Hans")

    static func errorsTitle(_ count: Int) -> Phrase {
        Phrase(
            "The site cannot be shown: \(count) \(count == 1 ? "error" : "errors")", "网站暂时无法显示：\(count) 个错误")
    }

    static let errorsLead = Phrase(
        "Fix the errors below and reload this page to see the site again.", "改正以下错误后，重新载入此页即可恢复显示网站。")

    static let reload = Phrase("Reload this page", "重新载入此页")

    static let otherHost = Phrase(
        "This is not the address that daylight serve printed.", "此地址不是 daylight serve 所显示的地址。")

    static let otherMethod = Phrase("The site can only be read.", "网站只供读取。")

    static let noPath = Phrase("This is not the path of a file.", "这不是文件的路径。")
}
