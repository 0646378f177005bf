/// The words in which a run says how it ended.
public struct RunWords: Sendable, Hashable {
    private let words: ReportWords

    public init(_ language: MessageLanguage) {
        self.words = ReportWords(language)
    }

    /// The headings of the table of collections: id, declared, listed, and the three standings.
    public var columns: [String] {
        switch words.language {
        case .english: ["collection", "declared", "listed", "official", "reported", "demonstration"]
        case .chinese: ["集合", "声明", "列出", "正式", "据报道", "示范"]
        }
    }

    /// - Parameter megabytes: with one digit after the point.
    public func published(pages: Int, files: Int, megabytes: String, output: String, time: String) -> String {
        words.choose(
            "Published \(pages) pages (\(files) files, \(megabytes) MB) in \(output) in \(time)",
            "已发布 \(pages) 个页面（\(files) 个文件，\(megabytes) MB）到 \(output)，用时 \(time)")
    }

    public var nothingPublished: String {
        words.choose(
            "Nothing was published; the output folder is as it was", "没有发布任何内容；输出文件夹保持原样")
    }

    public var notReady: String { words.choose("Not ready to publish", "还不能发布") }

    public func checked(records: Int, collections: Int, time: String) -> String {
        words.choose(
            "Checked \(records) records of \(collections) collections in \(time)",
            "已检查 \(collections) 个集合的 \(records) 条记录，用时 \(time)")
    }

    /// - Parameter files: those that were written.
    public func registered(records: Int, folder: String, files: [String]) -> String {
        let written =
            files.isEmpty
            ? words.choose("nothing was to be changed", "无须改动")
            : words.choose("\(files.joined(separator: ", ")) written", "已写入 \(files.joined(separator: "、"))")
        return words.choose(
            "Registered \(records) records in \(folder): \(written)", "已在 \(folder) 登记 \(records) 条记录：\(written)")
    }

    /// Follows ``checked(records:collections:time:)`` where there is no diagnostic.
    public var nothingIsWrong: String { words.choose(": nothing is wrong", "：没有发现问题") }

    public func verified(
        files: Int, pages: Int, records: Int, collections: Int, isWhole: Bool, time: String
    ) -> String {
        let outcome = isWhole ? words.choose("all is whole", "全部完整") : words.choose("not all is whole", "并不完整")
        return words.choose(
            "Read \(files) files, \(pages) pages and \(records) records of \(collections) collections in \(time): "
                + outcome,
            "已读取 \(files) 个文件、\(pages) 个页面，以及 \(collections) 个集合的 \(records) 条记录，用时 \(time)：\(outcome)")
    }

    /// Seen while files are being written.
    public func progress(_ written: Int, of total: Int) -> String {
        words.choose("\(written) of \(total) files written", "已写入 \(written)/\(total) 个文件")
    }
}
