extension ContentProblem {
    public var chineseText: ProblemText {
        switch self {
        case .missingSite:
            ProblemText(
                "内容文件夹中没有 site.yaml", because: "site.yaml 写明由谁发布本门户、发布在哪里、使用哪种语言。",
                help: "用 --content 指明 site.yaml 所在的文件夹。")
        case .missingDeclaration(let folder):
            ProblemText(
                "文件夹 \(folder) 中没有 collection.yaml",
                because: "内容中的每个文件夹都是一个集合，collection.yaml 写明其中的记录是什么。",
                help: "写一个 \(folder)/collection.yaml，写明 title、item、description 和 schema，或者把文件夹移走。")
        case .collectionName(let name, let isReserved):
            ProblemText(
                isReserved ? "集合不能叫作 \(name)" : "\(name) 不能用作集合的名称",
                because: isReserved
                    ? "网站自己要在这个地址存放内容。"
                    : "名称是网址的一部分，只能用字母、数字、“.”、“_”和“-”，最多 64 个字符，并以字母或数字开头。",
                help: "给文件夹改名。")
        case .unreadable(let reason):
            ProblemText("无法读取：\(reason.chinese)", because: "读不到的内容无法发布，而任何内容都不会悄悄略去。")
        case .symbolicLink:
            ProblemText(
                "这是一个符号链接",
                because: "链接可能指向内容文件夹之外，也可能循环，同样的内容就不能在各处得到同样的网站。",
                help: "把文件本身放在这里。")
        case .unexpectedFile(let expected):
            ProblemText(
                "没有程序读取这个文件", because: "这里存放的是 \(expected.chinese)；这个文件不属于网站。",
                help: "把它移出内容文件夹，或者改用以句点开头的文件名。")
        case .folderForFile:
            ProblemText("这里应当是文件，却是文件夹", because: "按名称它会被读取，而文件夹里的内容不会被读取。", help: "把文件本身放在这里。")
        case .lockFile(let name):
            ProblemText(
                "有人正打开着 \(name)，或者打开它的电脑意外停机", because: "尚未保存的内容不在所读取的文件里。",
                help: "请打开的人保存并关闭文件；之后如果这个文件还在，就删除它。")
        case .workbook:
            ProblemText(
                "这是电子表格软件的文件，没有程序读取它",
                because: "表格按 CSV 读取，任何人都能看到改动；只写在这里的行不会发布。",
                help: "把每张工作表以“CSV UTF-8”格式存到这里，工作簿存放在内容文件夹之外。")
        case .notUTF8(let byte):
            ProblemText(
                "此处的字节 \(hexadecimal(byte)) 不是 UTF-8", because: "文本按 UTF-8 读取；不符合的字节会丢失，或者变成别的字。",
                help: "把文件存为 UTF-8。")
        case .undecodable(let encoding, let byte):
            ProblemText(
                "此处的字节 \(hexadecimal(byte)) 既不是 UTF-8，也不是 \(encoding)",
                because: "无法解码的字节会丢失，或者变成别的字。", help: "把文件存为 UTF-8（在电子表格软件中选“CSV UTF-8”）。")
        case .guessedEncoding(let encoding):
            ProblemText(
                "文件不是 UTF-8，已按 \(encoding) 读取", because: "猜测可能有误。",
                help: "把文件存为 UTF-8，或者在 collection.yaml 中写上“encoding: \(encoding)”。")
        case .byteOrder:
            ProblemText(
                "文件是 UTF-16 编码", because: "文本按 UTF-8 读取。", help: "把文件存为 UTF-8（在电子表格软件中选“CSV UTF-8”）。")
        }
    }
}
