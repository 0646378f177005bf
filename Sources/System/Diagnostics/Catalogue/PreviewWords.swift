/// The words of `daylight serve`: in the terminal, and in a browser where there is no page of the site to show.
package struct PreviewWords: Sendable {
    private let words: ReportWords

    package init(_ language: MessageLanguage) {
        words = ReportWords(language)
    }

    // MARK: In the terminal

    package func serving(at address: String) -> String {
        words.choose(
            "The site is at \(address) and follows every change of its files; Ctrl-C ends it",
            "网站在 \(address)，随文件的改动而更新；按 Ctrl-C 结束")
    }

    package func takenPort(_ port: UInt16) -> String {
        words.choose(
            "Port \(port) is taken by another program; name another one with --port",
            "端口 \(port) 已被其他程序占用；请用 --port 另选一个")
    }

    package func takenPorts(from first: UInt16, to last: UInt16) -> String {
        words.choose(
            "The ports from \(first) to \(last) are taken by other programs; name another one with --port",
            "端口 \(first) 至 \(last) 均已被其他程序占用；请用 --port 另选一个")
    }

    package func cannotListen(_ reason: String) -> String {
        words.choose("The site cannot be served: \(reason)", "无法提供网站：\(reason)")
    }

    // MARK: In a browser

    /// The language in which pages are written, as a tag of BCP 47.
    package var tag: String { words.choose("en", "zh-Hans") }

    package func errorsTitle(_ count: Int) -> String {
        words.choose(
            "The site cannot be shown: \(count) \(count == 1 ? "error" : "errors")", "网站暂时无法显示：\(count) 个错误")
    }

    package var errorsLead: String {
        words.choose(
            "A page of the site stands here again once these are fixed and the page is reloaded.",
            "改正以下错误并重新载入后，此处恢复显示网站的页面。")
    }

    package var reload: String { words.choose("Reload this page", "重新载入此页") }

    package var otherHost: String {
        words.choose(
            "This address is not the one that daylight serve has printed.", "此地址不是 daylight serve 所显示的地址。")
    }

    package var otherMethod: String {
        words.choose("The site can be read, and nothing else.", "网站只供读取。")
    }

    package var noPath: String {
        words.choose("This is not the path of a file.", "这不是文件的路径。")
    }
}
