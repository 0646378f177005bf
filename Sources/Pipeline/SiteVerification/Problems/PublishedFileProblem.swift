package import Diagnostics
package import JSONReading

/// The problems of a published file itself: whether it is there, and whether it has the format it was published in. A
/// file is named by its path below the site's root.
package enum PublishedFileProblem: Problem {
    case unreadable(reason: String)
    case noManifest
    case malformedManifest
    case missingFile(path: String)
    case changedFile(path: String)
    case checksum(path: String)
    case unknownFile(path: String)
    case json(JSONFault)
    case table(PublishedTableFault)
    case unexpectedShape(expected: String)
    case malformedColumn(String)
    case searchNumber(SearchNumber, stated: Int, counted: Int)

    package var details: ProblemDetails {
        switch self {
        case .unreadable(let reason):
            ProblemDetails(
                "verify.unreadable",
                says: Phrase("the file cannot be read: \(reason)", "文件无法读取：\(reason)"),
                because: Phrase("A file that cannot be read cannot be verified.", "读不到的内容无从核验。"),
                example: ProblemExample("chmod a-r public/index.html", fixed: "chmod a+r public/index.html"))
        case .noManifest:
            ProblemDetails(
                "verify.no-manifest",
                says: Phrase("the folder has no daylight-manifest.json", "文件夹中没有 daylight-manifest.json"),
                because: Phrase(
                    "It lists the files of the site; without it, nobody can tell whether one is missing.",
                    "它列出网站的全部文件；没有它，就看不出是否缺了文件。"),
                help: .buildAgain,
                example: ProblemExample("rm public/daylight-manifest.json", fixed: "daylight build"))
        case .malformedManifest:
            ProblemDetails(
                "verify.malformed-manifest",
                says: Phrase(
                    "this is not a list of files with path, bytes and sha256", "这里不是带有 path、bytes、sha256 的文件列表"),
                because: Phrase("The files cannot be verified against it.", "无法据此核验文件。"),
                help: .buildAgain,
                example: ProblemExample(
                    #"{"files":["index.html"]}"#,
                    fixed: #"{"files":[{"path":"index.html","bytes":4711,"sha256":"9f86d08…"}]}"#))
        case .missingFile(let path):
            ProblemDetails(
                "verify.missing-file",
                says: Phrase("\(path) is listed but does not exist", "列出的 \(path) 不存在"),
                because: Phrase("Something that has been published has disappeared.", "已经发布的内容不见了。"),
                help: .buildAgain,
                example: ProblemExample("rm public/permits/P-01.html", fixed: "daylight build"))
        case .changedFile(let path):
            ProblemDetails(
                "verify.changed-file",
                says: Phrase(
                    "\(path) is not the file that was published: its bytes do not match the manifest",
                    "\(path) 与发布时不同：内容和发布清单中的校验值不符"),
                because: Phrase("Somebody or something has changed the file since then.", "发布之后有人或有程序改动过它。"),
                help: .buildAgain,
                example: ProblemExample(
                    "an editor changes public/permits/P-01.html by hand",
                    fixed: "the editor changes content/permits/permits.csv and builds"))
        case .checksum(let path):
            ProblemDetails(
                "verify.checksum",
                says: Phrase(
                    "the size or checksum stated for \(path) does not match the file", "所写的 \(path) 的大小或校验值与文件不符"),
                because: Phrase(
                    "Anyone who downloads the file and compares them takes it for damaged.", "下载后核对的人会以为文件已损坏。"),
                help: .buildAgain,
                example: ProblemExample(#"{"path":"data/permits.csv","bytes":0,"sha256":"…"}"#, fixed: "daylight build")
            )
        case .unknownFile(let path):
            ProblemDetails(
                "verify.unknown-file", .note,
                says: Phrase("\(path) is not in the manifest", "\(path) 不在发布清单中"),
                because: Phrase(
                    "Daylight did not write it and proves nothing about it.", "它不是 Daylight 写的，Daylight 对它不作任何证明。"),
                example: ProblemExample("touch public/notes.txt", fixed: "rm public/notes.txt"))
        case .json(let fault):
            ProblemDetails(
                "verify.json",
                says: Phrase("this is not JSON: \(fault.phrase.english)", "这不是 JSON：\(fault.phrase.chinese)"),
                because: Phrase("Programs cannot read it.", "程序无法读取。"),
                help: .buildAgain,
                example: ProblemExample(#"{"a":1,}"#, fixed: #"{"a":1}"#))
        case .table(let fault):
            ProblemDetails(
                "verify.table",
                says: Phrase(
                    "this table is not in the published format: \(fault.phrase.english)",
                    "这张表不是发布的格式：\(fault.phrase.chinese)"),
                because: Phrase("Programs misread it or cannot read it.", "程序会读错，或者读不了。"),
                help: .buildAgain,
                example: ProblemExample("id,title,standing\nP-01,Sign", fixed: "id,title,standing\nP-01,Sign,official"))
        case .unexpectedShape(let expected):
            ProblemDetails(
                "verify.unexpected-shape",
                says: Phrase("\(expected) is missing here", "这里缺少 \(expected)"),
                because: Phrase("Programs rely on the format of the data.", "程序依赖数据的固定格式。"),
                example: ProblemExample(#"{"collection":"permits"}"#, fixed: #"{"collection":"permits","records":[]}"#))
        case .malformedColumn(let name):
            ProblemDetails(
                "verify.malformed-column",
                says: Phrase(
                    "the column \(name) of this block is not encoded as docs/search-index.md specifies",
                    "这一块的 \(name) 列没有按 docs/search-index.md 的写法来写"),
                because: Phrase("The search misreads it or cannot read it.", "搜索会读错，或者读不了。"),
                help: .buildAgain,
                example: ProblemExample(#""title":[0,"3"]"#, fixed: #""title":[0,3]"#))
        case .searchNumber(let number, let stated, let counted):
            ProblemDetails(
                "verify.search-number",
                says: Phrase(
                    "\(number.phrase.english) is stated as \(stated) but counted as \(counted)",
                    "\(number.phrase.chinese)写作 \(stated)，实际数得 \(counted)"),
                because: Phrase("The search leads to records other than those that it found.", "搜索会指向另外的记录。"),
                help: .buildAgain,
                example: ProblemExample(#""id":["P-01",23]"#, fixed: #""id":["P-01",24]"#))
        }
    }

    package static let examples: [Self] = [
        .unreadable(reason: "Permission denied"),
        .noManifest,
        .malformedManifest,
        .missingFile(path: "permits/P-01.html"),
        .changedFile(path: "permits/P-01.html"),
        .checksum(path: "data/permits.csv"),
        .unknownFile(path: "notes.txt"),
        .json(.unexpectedByte(UInt8(ascii: "}"))),
        .table(.raggedRow(cellCount: 2, headerCellCount: 3)),
        .unexpectedShape(expected: "records"),
        .malformedColumn("title"),
        .searchNumber(.records, stated: 24, counted: 23),
    ]
}
