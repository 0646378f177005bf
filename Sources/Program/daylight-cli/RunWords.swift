import Diagnostics

/// The words in which a run says how it ended.
enum RunWords {
    /// The headings of the table of collections: id, declared, listed, and the three standings.
    static let columns = [
        Phrase("collection", "集合"), Phrase("declared", "声明"), Phrase("listed", "列出"), Phrase("official", "正式"),
        Phrase("reported", "据报道"), Phrase("demonstration", "示范"),
    ]

    /// - Parameter megabytes: with one digit after the point.
    static func published(pages: Int, files: Int, megabytes: String, output: String, time: String) -> Phrase {
        Phrase(
            "Published \(pages) pages (\(files) files, \(megabytes) MB) in \(output) in \(time)",
            "已发布 \(pages) 个页面（\(files) 个文件，\(megabytes) MB）到 \(output)，用时 \(time)")
    }

    static let nothingPublished = Phrase(
        "Nothing was published; the output folder is as it was", "没有发布任何内容；输出文件夹保持原样")

    static let notReady = Phrase("Not ready to publish", "还不能发布")

    static func checked(records: Int, collections: Int, time: String) -> Phrase {
        Phrase(
            "Checked \(records) records of \(collections) collections in \(time)",
            "已检查 \(collections) 个集合的 \(records) 条记录，用时 \(time)")
    }

    /// - Parameter files: those that were written.
    static func registered(records: Int, folder: String, files: [String]) -> Phrase {
        let written =
            files.isEmpty
            ? Phrase("nothing was to be changed", "无须改动")
            : Phrase("\(files.joined(separator: ", ")) written", "已写入 \(files.joined(separator: "、"))")
        return Phrase(
            "Registered \(records) records in \(folder): \(written.english)",
            "已在 \(folder) 登记 \(records) 条记录：\(written.chinese)")
    }

    /// Follows ``checked(records:collections:time:)`` where there is no diagnostic.
    static let nothingIsWrong = Phrase(": nothing is wrong", "：没有发现问题")

    static func verified(
        files: Int, pages: Int, records: Int, collections: Int, isWhole: Bool, time: String
    ) -> Phrase {
        let outcome = isWhole ? Phrase("all is whole", "全部完整") : Phrase("not all is whole", "并不完整")
        return Phrase(
            "Read \(files) files, \(pages) pages and \(records) records of \(collections) collections in \(time): "
                + outcome.english,
            "已读取 \(files) 个文件、\(pages) 个页面，以及 \(collections) 个集合的 \(records) 条记录，用时 \(time)：\(outcome.chinese)")
    }

    /// Seen while files are being written.
    static func progress(_ written: Int, of total: Int) -> Phrase {
        Phrase("\(written) of \(total) files written", "已写入 \(written)/\(total) 个文件")
    }
}
