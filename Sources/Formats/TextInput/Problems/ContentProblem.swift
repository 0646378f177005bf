import Bytes
package import Diagnostics

/// What can be wrong with the files of the content folder.
package enum ContentProblem: Problem {
    case missingSite
    case missingDeclaration(folder: String)
    case collectionName(String, isReserved: Bool)
    case unreadable(reason: Phrase)
    case symbolicLink
    case unexpectedFile(expected: Phrase)
    case folderForFile
    case lockFile(of: String)
    case workbook
    case notUTF8(byte: UInt8)
    case undecodable(encoding: String, byte: UInt8)
    case guessedEncoding(String)
    case byteOrder

    package var details: ProblemDetails {
        switch self {
        case .missingSite:
            ProblemDetails(
                "content.missing-site",
                says: Phrase("the content folder has no site.yaml", "内容文件夹中没有 site.yaml"),
                because: Phrase(
                    "site.yaml states who publishes the portal, where and in which language.",
                    "site.yaml 写明由谁发布本门户、发布在哪里、使用哪种语言。"),
                help: Phrase(
                    "Name the folder that contains site.yaml with --content.", "用 --content 指明 site.yaml 所在的文件夹。"),
                example: ProblemExample(
                    "daylight build --content portal", fixed: "daylight build --content portal/content"))
        case .missingDeclaration(let folder):
            ProblemDetails(
                "content.missing-declaration",
                says: Phrase("the folder \(folder) has no collection.yaml", "文件夹 \(folder) 中没有 collection.yaml"),
                because: Phrase(
                    "Each folder of content is a collection, and collection.yaml describes its records.",
                    "内容中的每个文件夹都是一个集合，collection.yaml 写明其中的记录是什么。"),
                help: Phrase(
                    "Write \(folder)/collection.yaml with title, item, description and schema, or move the folder away.",
                    "写一个 \(folder)/collection.yaml，写明 title、item、description 和 schema，或者把文件夹移走。"),
                example: ProblemExample(
                    "content/schools/schools.csv", fixed: "content/schools/collection.yaml\ncontent/schools/schools.csv"
                ))
        case .collectionName(let name, let isReserved):
            ProblemDetails(
                "content.collection-name",
                says: isReserved
                    ? Phrase("the name \(name) is reserved", "集合不能叫作 \(name)")
                    : Phrase("\(name) cannot be the name of a collection", "\(name) 不能用作集合的名称"),
                because: isReserved
                    ? Phrase("The site itself uses that address.", "网站自己要在这个地址存放内容。")
                    : Phrase(
                        "The name is part of addresses: at most 64 letters, digits, '.', '_' and '-', beginning with a letter or digit.",
                        "名称是网址的一部分，只能用字母、数字、“.”、“_”和“-”，最多 64 个字符，并以字母或数字开头。"),
                help: Phrase("Rename the folder.", "给文件夹改名。"),
                example: ProblemExample(
                    "content/public places/collection.yaml", fixed: "content/public-places/collection.yaml"))
        case .unreadable(let reason):
            ProblemDetails(
                "content.unreadable",
                says: Phrase("it cannot be read: \(reason.english)", "无法读取：\(reason.chinese)"),
                because: Phrase(
                    "What cannot be read cannot be published, and nothing is omitted silently.",
                    "读不到的内容无法发布，而任何内容都不会悄悄略去。"),
                example: ProblemExample(
                    "chmod 000 content/schools/schools.csv", fixed: "chmod 644 content/schools/schools.csv"))
        case .symbolicLink:
            ProblemDetails(
                "content.symbolic-link",
                says: Phrase("it is a symbolic link", "这是一个符号链接"),
                because: Phrase(
                    "A link can lead out of the content folder or in a circle, so the same content would not produce the same site everywhere.",
                    "链接可能指向内容文件夹之外，也可能循环，同样的内容就不能在各处得到同样的网站。"),
                help: Phrase("Put the file itself here.", "把文件本身放在这里。"),
                example: ProblemExample(
                    "ln -s ../../exports/schools.csv content/schools/schools.csv",
                    fixed: "cp ../exports/schools.csv content/schools/schools.csv"))
        case .unexpectedFile(let expected):
            ProblemDetails(
                "content.unexpected-file", .warning,
                says: Phrase("nothing reads this file", "没有程序读取这个文件"),
                because: Phrase(
                    "This folder is for \(expected.english); the file is not part of the site.",
                    "这里存放的是 \(expected.chinese)；这个文件不属于网站。"),
                help: Phrase(
                    "Move it out of the content folder, or give it a name that begins with a dot.",
                    "把它移出内容文件夹，或者改用以句点开头的文件名。"),
                example: ProblemExample("content/schools/notes.docx", fixed: "documents/notes.docx"))
        case .folderForFile:
            ProblemDetails(
                "content.folder-for-file",
                says: Phrase("this is a folder where a file should be", "这里应当是文件，却是文件夹"),
                because: Phrase(
                    "A file of this name would be read; what is in a folder of this name is not.",
                    "按名称它会被读取，而文件夹里的内容不会被读取。"),
                help: Phrase("Put the file itself here.", "把文件本身放在这里。"),
                example: ProblemExample("content/permits/permits.csv/permits.csv", fixed: "content/permits/permits.csv")
            )
        case .lockFile(let name):
            ProblemDetails(
                "content.lock-file", .warning,
                says: Phrase(
                    "somebody has \(name) open, or had it open when their computer crashed",
                    "有人正打开着 \(name)，或者打开它的电脑意外停机"),
                because: Phrase("Unsaved changes are not in the file that is read.", "尚未保存的内容不在所读取的文件里。"),
                help: Phrase(
                    "Have them save and close it; if this file is still there afterwards, delete it.",
                    "请打开的人保存并关闭文件；之后如果这个文件还在，就删除它。"),
                example: ProblemExample("content/schools/~$schools.csv", fixed: "content/schools/schools.csv"))
        case .workbook:
            ProblemDetails(
                "content.workbook",
                says: Phrase("this is a spreadsheet program's file, and nothing reads it", "这是电子表格软件的文件，没有程序读取它"),
                because: Phrase(
                    "Tables are read as CSV, whose changes anybody can see; rows that are only here would not be published.",
                    "表格按 CSV 读取，任何人都能看到改动；只写在这里的行不会发布。"),
                help: Phrase(
                    "Save each sheet as \"CSV UTF-8\" here, and keep the workbook outside the content folder.",
                    "把每张工作表以“CSV UTF-8”格式存到这里，工作簿存放在内容文件夹之外。"),
                example: ProblemExample("content/schools/schools.xlsx", fixed: "content/schools/schools.csv"))
        case .notUTF8(let byte):
            ProblemDetails(
                "content.not-utf-8",
                says: Phrase(
                    "the byte 0x\(upperCaseHexadecimal(byte, width: 2)) is not UTF-8 here",
                    "此处的字节 0x\(upperCaseHexadecimal(byte, width: 2)) 不是 UTF-8"),
                because: Phrase(
                    "Texts are read as UTF-8; any other byte would be lost or become another character.",
                    "文本按 UTF-8 读取；不符合的字节会丢失，或者变成别的字。"),
                help: Phrase("Save the file as UTF-8.", "把文件存为 UTF-8。"),
                example: ProblemExample(
                    "iconv -t ISO-8859-1 cafe.md > content/stories/cafe.md", fixed: "cp cafe.md content/stories/cafe.md"
                ))
        case .undecodable(let encoding, let byte):
            ProblemDetails(
                "content.undecodable",
                says: Phrase(
                    "the byte 0x\(upperCaseHexadecimal(byte, width: 2)) is neither UTF-8 nor \(encoding) here",
                    "此处的字节 0x\(upperCaseHexadecimal(byte, width: 2)) 既不是 UTF-8，也不是 \(encoding)"),
                because: Phrase(
                    "A byte that cannot be decoded would be lost or become another character.", "无法解码的字节会丢失，或者变成别的字。"),
                help: Phrase(
                    "Save the file as UTF-8 (in a spreadsheet program: \"CSV UTF-8\").",
                    "把文件存为 UTF-8（在电子表格软件中选“CSV UTF-8”）。"),
                example: ProblemExample("id,title\nS-01,Hill\u{FFFD} School", fixed: "id,title\nS-01,Hill School"))
        case .guessedEncoding(let encoding):
            ProblemDetails(
                "content.guessed-encoding", .note,
                says: Phrase("the file is not UTF-8 and was read as \(encoding)", "文件不是 UTF-8，已按 \(encoding) 读取"),
                because: Phrase("A guess can be wrong.", "猜测可能有误。"),
                help: Phrase(
                    "Save the file as UTF-8, or write \"encoding: \(encoding)\" in collection.yaml.",
                    "把文件存为 UTF-8，或者在 collection.yaml 中写上“encoding: \(encoding)”。"),
                example: ProblemExample(
                    "title: Schools\nitem: School", fixed: "title: Schools\nitem: School\nencoding: gb18030"))
        case .byteOrder:
            ProblemDetails(
                "content.byte-order",
                says: Phrase("the file is UTF-16", "文件是 UTF-16 编码"),
                because: Phrase("Texts are read as UTF-8.", "文本按 UTF-8 读取。"),
                help: Phrase(
                    "Save the file as UTF-8 (in a spreadsheet program: \"CSV UTF-8\").",
                    "把文件存为 UTF-8（在电子表格软件中选“CSV UTF-8”）。"),
                example: ProblemExample(
                    "iconv -t UTF-16 export.csv > content/schools/schools.csv",
                    fixed: "iconv -t UTF-8 export.csv > content/schools/schools.csv"))
        }
    }

    package static let examples: [Self] = [
        .missingSite,
        .missingDeclaration(folder: "schools"),
        .collectionName("public places", isReserved: false),
        .unreadable(reason: Phrase("Permission denied", "没有权限")),
        .symbolicLink,
        .unexpectedFile(expected: .collectionFolder),
        .folderForFile,
        .lockFile(of: "schools.csv"),
        .workbook,
        .notUTF8(byte: 0xE9),
        .undecodable(encoding: "gb18030", byte: 0xFF),
        .guessedEncoding("gb18030"),
        .byteOrder,
    ]
}
