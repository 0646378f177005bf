internal import Diagnostics

/// A number that a site states about the records of a collection.
package enum StatedNumber: Sendable, Hashable {
    case declared
    case published
    case standing(String)
    case counted(in: RecordPlace)

    var phrase: Phrase {
        switch self {
        case .declared: Phrase("the declared total", "声明总数")
        case .published: Phrase("the number of records", "记录数")
        case .standing(let standing):
            Phrase("the number of \(standing) records", "“\(Self.chineseName(of: standing))”记录数")
        case .counted(.pages): Phrase("the number of pages", "页面数")
        case .counted(.list): Phrase("the number of list entries", "清单行数")
        case .counted(.titles): Phrase("the number of entries in the index of titles", "标题索引条数")
        case .counted(.csv): Phrase("the number of rows in the CSV file", " CSV 行数")
        case .counted(.json): Phrase("the number of records in the JSON file", " JSON 记录数")
        case .counted(.search): Phrase("the number of records in the search index", "搜索索引记录数")
        }
    }

    private static func chineseName(of standing: String) -> String {
        ["official": "正式", "reported": "报道", "demonstration": "示范"][standing] ?? standing
    }
}

/// A place of a site in which every record of a collection must be, by its name in `checks.json`.
package enum RecordPlace: String, Sendable, Hashable, CaseIterable {
    case pages
    case list
    case titles
    case csv
    case json
    case search
}

/// A number that the search index states.
package enum SearchNumber: Sendable, Hashable {
    case blocks
    /// The position of a block's first record.
    case first
    case records
    case column(String)

    var phrase: Phrase {
        switch self {
        case .blocks: Phrase("the number of blocks", "块数")
        case .first: Phrase("the position of the block's first record", "本块第一条记录的位置")
        case .records: Phrase("the number of records in the block", "本块记录数")
        case .column(let name): Phrase("the number of records in the column \(name)", " \(name) 列的记录数")
        }
    }
}

extension Phrase {
    /// The way to fix whatever the next build rewrites.
    static let buildAgain = Phrase("Build the site again.", "请重新生成网站。")
}
