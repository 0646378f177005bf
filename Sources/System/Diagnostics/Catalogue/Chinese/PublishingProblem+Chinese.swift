extension PublishingProblem {
    public var chineseText: ProblemText {
        switch self {
        case .noName, .symbolicLink, .notAFolder, .mountPoint, .nestedMountPoint, .foreignFolder, .damagedManifest:
            chineseTextOfFolder
        case .busy, .unknownLeftover, .stuckLeftover, .lostStaging, .invalidPath, .writtenTwice, .cannotSwap, .failed:
            chineseTextOfStaging
        case .collision, .cannotKeep, .keptEdited, .keptUnderOtherName, .leftBehind:
            chineseTextOfKeeping
        }
    }

    private var chineseTextOfFolder: ProblemText {
        switch self {
        case .noName:
            ProblemText(
                "输出位置不是一个有自己名称的文件夹",
                because: "网站先写在这个文件夹旁边，再换到它的位置上，所以它要有名称，也要有上级文件夹。",
                help: "指定一个文件夹，例如“public”。")
        case .symbolicLink:
            ProblemText(
                "输出位置是一个符号链接", because: "把新网站换到这个位置，只会顶替链接，链接所指的内容仍是原样。",
                help: "直接写出文件夹本身。")
        case .mountPoint:
            ProblemText(
                "输出位置挂载了另一个文件系统", because: "挂载的文件夹无法一步替换。", help: "指定其中的一个文件夹。")
        case .nestedMountPoint(let path):
            ProblemText(
                "输出文件夹中的 \(path) 挂载了另一个文件系统", because: "挂载在那里的内容无法带到新网站中。",
                help: "卸载它，或者发布到旁边的文件夹。")
        case .foreignFolder(let example):
            ProblemText(
                "输出位置中有不是 Daylight 写入的文件，例如 \(example)",
                because: "没有 Daylight 的文件清单，就分不清哪些属于先前的网站；不是 Daylight 写入的，Daylight 一概不删。",
                help: "指定另一个文件夹，或者自行清空这个文件夹。")
        case .damagedManifest(let reason):
            ProblemText(
                "上次发布的文件清单无法使用：\(reason.chinese)",
                because: "它记着哪些文件是 Daylight 写入的；没有它，什么都不能放心替换。", help: "恢复这个文件，或者自行清空文件夹。")
        default:
            ProblemText(
                "输出位置不是文件夹", because: "不是 Daylight 写入的，Daylight 一概不删。", help: "指定另一个文件夹。")
        }
    }

    private var chineseTextOfStaging: ProblemText {
        switch self {
        case .busy:
            ProblemText("另一次生成正在写入这个文件夹", because: "两次生成同时进行，两个网站会混在一起。", help: "等它完成。")
        case .unknownLeftover(let path):
            ProblemText(
                "\(path) 挡住了位置，又无法确认是先前生成时留下的",
                because: "新网站在替换之前先写在这里，而 Daylight 只删除自己写入的内容。",
                help: "看看其中有没有需要的内容，然后把它移走。")
        case .stuckLeftover(let path, let reason):
            ProblemText(
                "\(path) 是先前发布时留下的，无法删除：\(reason.chinese)", because: "新网站要写在输出位置旁边，而那里已有东西。",
                help: "看看是否还需要它，然后删除或者移走。")
        case .lostStaging(let path):
            ProblemText(
                "正在写入网站时，\(path) 被移走或者删除了", because: "已写入的内容是否完整，已经无法确认。",
                help: "重新生成，完成之前不要动这个文件夹。")
        case .invalidPath(let path):
            ProblemText(
                "\(path) 不能用作所发布文件的路径",
                because: "路径在网站根目录之下，不能有空的一段，不能有“.”“..”和控制字符，也不能占用文件清单自己的路径。",
                help: "给网页或文件改名。")
        case .writtenTwice(let path):
            ProblemText(
                "\(path) 写了两次，或者在一处是文件、在另一处是文件夹", because: "一个会顶替另一个，被顶替的就悄悄消失了。",
                help: "给其中一个改名。")
        case .cannotSwap(let reason):
            ProblemText(
                "文件系统无法交换两个文件夹：\(reason.chinese)",
                because: "新网站一步换下旧网站，访问者才不会看到只换了一半的网站。",
                help: "发布到本机文件系统的文件夹，或者先把上次发布的内容移走。")
        case .failed(let path, let reason, let remedy):
            ProblemText(
                "\(path) 无法写入或读取：\(reason.chinese)", because: "网站完整之后才会替换。上次发布的内容仍是原样。",
                help: remedy?.chineseHelp ?? "确认输出位置的上级文件夹可以写入。")
        default:
            ProblemText("网站无法写入", because: "上次发布的内容仍是原样。")
        }
    }

    private var chineseTextOfKeeping: ProblemText {
        switch self {
        case .collision(let path):
            ProblemText(
                "输出文件夹中的 \(path) 不是 Daylight 写入的，而新的网页或文件要用这个位置", because: "发布会顶替它。",
                help: "把它移出输出文件夹，或者给它改名。")
        case .cannotKeep(let path, let reason):
            ProblemText(
                "输出文件夹中的 \(path) 无法带到新网站：\(reason.chinese)", because: "它不是 Daylight 写入的，不能丢失。",
                help: "把它移出输出文件夹。")
        case .keptEdited(let path):
            ProblemText(
                "\(path) 已不属于网站，但有人手工改过，所以留着", because: "Daylight 只删除自己写入的内容。",
                help: "如果不需要，请自行删除。")
        case .keptUnderOtherName(let path, let name):
            ProblemText(
                "网站替换期间，\(path) 进入了输出文件夹，现已改名为 \(name)",
                because: "新网站中有同名的文件，而 Daylight 只删除自己写入的内容。", help: "比较两者，删除其中一个。")
        case .leftBehind(let path, let reason):
            ProblemText(
                "上次发布的 \(path) 无法删除：\(reason.chinese)", because: "新网站已经就位，旁边还留着旧网站的一部分。",
                help: "下次生成会再次删除；也可以自行删除。")
        default:
            ProblemText("输出文件夹中有一个文件无法保留", because: "Daylight 只删除自己写入的内容。")
        }
    }
}

extension PublishingProblem.Remedy {
    fileprivate var chineseHelp: String {
        switch self {
        case .freeSpace: "腾出磁盘空间：有一小段时间要同时存放两次发布的内容。"
        case .permission: "给运行生成程序的账户写入输出位置及其上级文件夹的权限。"
        case .readOnly: "文件系统以只读方式挂载：改为可写，或者指定另一个文件夹。"
        case .shorterName: "缩短名称。"
        case .decodableName: "给文件改名：它的名称不是 UTF-8。"
        case .folderInTheWay: "通往它的路径上有一个不是文件夹的东西：把那个东西移走。"
        }
    }
}
