import Diagnostics

/// The wording of the outcome of a run.
enum RunWords {
    /// The headings of the table of collections: id, declared, listed, and the three standings.
    static let columns = [
        Phrase("collection", "集合"), Phrase("declared", "声明"), Phrase("listed", "列出"), Phrase("official", "正式"),
        Phrase("reported", "据报道"), Phrase("demonstration", "示范"),
    ]

    /// - Parameter megabytes: with one decimal place.
    static func published(pages: Int, files: Int, megabytes: String, output: String, time: String) -> Phrase {
        Phrase(
            "Published \(pages) pages (\(files) files, \(megabytes) MB) in \(output) in \(time)",
            "已发布 \(pages) 个页面（\(files) 个文件，\(megabytes) MB）到 \(output)，用时 \(time)")
    }

    static let nothingPublished = Phrase(
        "Nothing was published; the output folder is unchanged", "没有发布任何内容；输出文件夹保持原样")

    static let notReady = Phrase("Not ready to publish", "还不能发布")

    static func checked(records: Int, collections: Int, time: String) -> Phrase {
        Phrase(
            "Checked \(records) records of \(collections) collections in \(time)",
            "已检查 \(collections) 个集合的 \(records) 条记录，用时 \(time)")
    }

    /// - Parameter files: the files that were written.
    static func registered(records: Int, folder: String, files: [String]) -> Phrase {
        let outcome =
            files.isEmpty
            ? Phrase("no changes", "无须改动")
            : Phrase("wrote \(files.joined(separator: ", "))", "已写入 \(files.joined(separator: "、"))")
        return Phrase(
            "Registered \(records) records in \(folder): \(outcome.english)",
            "已在 \(folder) 登记 \(records) 条记录：\(outcome.chinese)")
    }

    /// Follows ``checked(records:collections:time:)`` if there are no diagnostics.
    static let nothingIsWrong = Phrase(": nothing is wrong", "：没有发现问题")

    static func verified(
        files: Int, pages: Int, records: Int, collections: Int, isComplete: Bool, time: String
    ) -> Phrase {
        let outcome =
            isComplete ? Phrase("the site is complete", "全部完整") : Phrase("the site is not complete", "并不完整")
        return Phrase(
            "Read \(files) files, \(pages) pages and \(records) records of \(collections) collections in \(time): "
                + outcome.english,
            "已读取 \(files) 个文件、\(pages) 个页面，以及 \(collections) 个集合的 \(records) 条记录，用时 \(time)：\(outcome.chinese)")
    }

    /// Shown while files are being written.
    static func progress(_ written: Int, of total: Int) -> Phrase {
        Phrase("\(written) of \(total) files written", "已写入 \(written)/\(total) 个文件")
    }
}
