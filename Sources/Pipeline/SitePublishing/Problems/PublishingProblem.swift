package import Diagnostics
import FileAccess

/// The problems of publishing a rendered site into its folder. Paths of files are relative to the site's root unless
/// stated otherwise.
package enum PublishingProblem: Problem {
    case noName
    case symbolicLink
    case notAFolder
    case mountPoint
    case nestedMountPoint(path: String)
    case foreignFolder(example: String)
    case damagedManifest(reason: Phrase)
    case busy
    case unknownLeftover(path: String)
    case stuckLeftover(path: String, reason: Phrase)
    case lostStaging(path: String)
    case invalidPath(String)
    case writtenTwice(path: String)
    case collision(path: String)
    case cannotKeep(path: String, reason: Phrase)
    case cannotSwap(reason: Phrase)
    case failed(path: String, reason: Phrase, remedy: Remedy?)
    case keptEdited(path: String)
    case keptUnderOtherName(path: String, name: String)
    case leftBehind(path: String, reason: Phrase)

    /// A way to fix a refusal of the operating system.
    package enum Remedy: Sendable, Hashable {
        case freeSpace
        case permission
        case readOnly
        case shorterName
        case decodableName
        case folderInTheWay
    }

    package var details: ProblemDetails {
        switch self {
        case .noName:
            ProblemDetails(
                "publish.no-name",
                says: Phrase("the output is not a folder with its own name", "输出位置不是一个有自己名称的文件夹"),
                because: Phrase(
                    "The site is written next to its folder and then swapped into its place, so the folder needs a name and a parent.",
                    "网站先写在这个文件夹旁边，再换到它的位置上，所以它要有名称，也要有上级文件夹。"),
                help: Phrase("Name a folder such as \"public\".", "指定一个文件夹，例如“public”。"),
                example: ProblemExample("daylight build --output /", fixed: "daylight build --output public"))
        case .symbolicLink:
            ProblemDetails(
                "publish.symbolic-link",
                says: Phrase("the output is a symbolic link", "输出位置是一个符号链接"),
                because: Phrase(
                    "Swapping the new site into its place would replace the link and leave what it leads to unchanged.",
                    "把新网站换到这个位置，只会顶替链接，链接所指的内容仍是原样。"),
                help: Phrase("Name the folder itself.", "直接写出文件夹本身。"),
                example: ProblemExample(
                    "ln -s /srv/portal public\ndaylight build --output public",
                    fixed: "daylight build --output /srv/portal"))
        case .notAFolder:
            ProblemDetails(
                "publish.not-a-folder",
                says: Phrase("the output is not a folder", "输出位置不是文件夹"),
                because: Phrase("Daylight does not delete what it did not write.", "不是 Daylight 写入的，Daylight 一概不删。"),
                help: Phrase("Name another folder.", "指定另一个文件夹。"),
                example: ProblemExample(
                    "touch public\ndaylight build --output public", fixed: "rm public\ndaylight build --output public"))
        case .mountPoint:
            ProblemDetails(
                "publish.mount-point",
                says: Phrase("another file system is mounted at the output", "输出位置挂载了另一个文件系统"),
                because: Phrase("A mounted folder cannot be swapped in one step.", "挂载的文件夹无法一步替换。"),
                help: Phrase("Name a folder within it.", "指定其中的一个文件夹。"),
                example: ProblemExample(
                    "mount /dev/sdb1 public\ndaylight build --output public",
                    fixed: "mount /dev/sdb1 web\ndaylight build --output web/public"))
        case .nestedMountPoint(let path):
            ProblemDetails(
                "publish.nested-mount-point",
                says: Phrase(
                    "another file system is mounted at \(path) in the output folder", "输出文件夹中的 \(path) 挂载了另一个文件系统"),
                because: Phrase("What is mounted there cannot be carried over to the new site.", "挂载在那里的内容无法带到新网站中。"),
                help: Phrase("Unmount it, or publish to a folder next to it.", "卸载它，或者发布到旁边的文件夹。"),
                example: ProblemExample(
                    "mount /dev/sdb1 public/media\ndaylight build --output public",
                    fixed: "umount public/media\ndaylight build --output public"))
        case .foreignFolder(let example):
            ProblemDetails(
                "publish.foreign-folder",
                says: Phrase(
                    "the output contains files that Daylight did not write, such as \(example)",
                    "输出位置中有不是 Daylight 写入的文件，例如 \(example)"),
                because: Phrase(
                    "Without Daylight's manifest, nobody can tell what belongs to an earlier site, and Daylight deletes only what it wrote.",
                    "没有 Daylight 的文件清单，就分不清哪些属于先前的网站；不是 Daylight 写入的，Daylight 一概不删。"),
                help: Phrase("Name another folder, or empty this one yourself.", "指定另一个文件夹，或者自行清空这个文件夹。"),
                example: ProblemExample("daylight build --output documents", fixed: "daylight build --output public"))
        case .damagedManifest(let reason):
            ProblemDetails(
                "publish.damaged-manifest",
                says: Phrase(
                    "the manifest of the last release cannot be used: \(reason.english)",
                    "上次发布的文件清单无法使用：\(reason.chinese)"),
                because: Phrase(
                    "It records which files Daylight wrote; without it, nothing can be replaced safely.",
                    "它记着哪些文件是 Daylight 写入的；没有它，什么都不能放心替换。"),
                help: Phrase("Restore the file, or empty the folder yourself.", "恢复这个文件，或者自行清空文件夹。"),
                example: ProblemExample(
                    "truncate -s 100 public/daylight-manifest.json",
                    fixed: "cp backup/daylight-manifest.json public/daylight-manifest.json"))
        case .busy:
            ProblemDetails(
                "publish.busy",
                says: Phrase("another build is writing to this folder", "另一次生成正在写入这个文件夹"),
                because: Phrase("Two builds at once would mix two sites.", "两次生成同时进行，两个网站会混在一起。"),
                help: Phrase("Wait until it is done.", "等它完成。"),
                example: ProblemExample("daylight build & daylight build", fixed: "daylight build && daylight build"))
        case .unknownLeftover(let path):
            ProblemDetails(
                "publish.unknown-leftover",
                says: Phrase(
                    "\(path) is in the way, and it is unclear whether a build left it", "\(path) 挡住了位置，又无法确认是先前生成时留下的"),
                because: Phrase(
                    "The new site is written here before it is swapped into place, and Daylight deletes only what it wrote.",
                    "新网站在替换之前先写在这里，而 Daylight 只删除自己写入的内容。"),
                help: Phrase("Check whether you need anything in it, then move it away.", "看看其中有没有需要的内容，然后把它移走。"),
                example: ProblemExample(
                    "mkdir .public.daylight-staging\ndaylight build --output public",
                    fixed: "mv .public.daylight-staging notes\ndaylight build --output public"))
        case .stuckLeftover(let path, let reason):
            ProblemDetails(
                "publish.stuck-leftover",
                says: Phrase(
                    "\(path), left over from an earlier release, cannot be removed: \(reason.english)",
                    "\(path) 是先前发布时留下的，无法删除：\(reason.chinese)"),
                because: Phrase(
                    "The new site is written next to the output, and something is in the way there.",
                    "新网站要写在输出位置旁边，而那里已有东西。"),
                help: Phrase("Check whether you need it, then remove it or move it away.", "看看是否还需要它，然后删除或者移走。"),
                example: ProblemExample(
                    "chmod 500 .public.daylight-staging\ndaylight build --output public",
                    fixed: "chmod 700 .public.daylight-staging\ndaylight build --output public"))
        case .lostStaging(let path):
            ProblemDetails(
                "publish.lost-staging",
                says: Phrase(
                    "\(path) was moved or removed while the site was being written to it", "正在写入网站时，\(path) 被移走或者删除了"),
                because: Phrase("It is no longer certain that what was written is complete.", "已写入的内容是否完整，已经无法确认。"),
                help: Phrase("Build again, and leave the folder alone until the build is done.", "重新生成，完成之前不要动这个文件夹。"),
                example: ProblemExample("daylight build & rm -r .public.daylight-staging", fixed: "daylight build"))
        case .invalidPath(let path):
            ProblemDetails(
                "publish.invalid-path",
                says: Phrase("\(path) cannot be the path of a published file", "\(path) 不能用作所发布文件的路径"),
                because: Phrase(
                    "A path must be within the site, without empty parts, \".\", \"..\" or control characters, and must not be the manifest's own.",
                    "路径在网站根目录之下，不能有空的一段，不能有“.”“..”和控制字符，也不能占用文件清单自己的路径。"),
                help: Phrase("Rename the page or file.", "给网页或文件改名。"),
                example: ProblemExample("media/a//b.png", fixed: "media/a/b.png"))
        case .writtenTwice(let path):
            ProblemDetails(
                "publish.written-twice",
                says: Phrase(
                    "\(path) is written twice, or is both a file and a folder",
                    "\(path) 写了两次，或者在一处是文件、在另一处是文件夹"),
                because: Phrase(
                    "One output would silently replace the other.", "一个会顶替另一个，被顶替的就悄悄消失了。"),
                help: Phrase("Rename one of the two.", "给其中一个改名。"),
                example: ProblemExample(
                    "content/media/map.png\ncontent/media/Map.png",
                    fixed: "content/media/map.png\ncontent/media/map-of-schools.png"))
        case .collision(let path):
            ProblemDetails(
                "publish.collision",
                says: Phrase(
                    "\(path) in the output folder was not written by Daylight, and a new page or file needs its path",
                    "输出文件夹中的 \(path) 不是 Daylight 写入的，而新的网页或文件要用这个位置"),
                because: Phrase("Publishing would replace it.", "发布会顶替它。"),
                help: Phrase("Move it out of the output folder, or rename it.", "把它移出输出文件夹，或者给它改名。"),
                example: ProblemExample(
                    "cp draft.html public/permits/index.html\ndaylight build",
                    fixed: "mv public/permits/index.html draft.html\ndaylight build"))
        case .cannotKeep(let path, let reason):
            ProblemDetails(
                "publish.cannot-keep",
                says: Phrase(
                    "\(path) in the output folder cannot be carried over: \(reason.english)",
                    "输出文件夹中的 \(path) 无法带到新网站：\(reason.chinese)"),
                because: Phrase("Daylight did not write it, so it must not be lost.", "它不是 Daylight 写入的，不能丢失。"),
                help: Phrase("Move it out of the output folder.", "把它移出输出文件夹。"),
                example: ProblemExample(
                    "chmod 000 public/statistics\ndaylight build",
                    fixed: "mv public/statistics statistics\ndaylight build"))
        case .cannotSwap(let reason):
            ProblemDetails(
                "publish.cannot-swap",
                says: Phrase(
                    "the file system cannot swap two folders: \(reason.english)", "文件系统无法交换两个文件夹：\(reason.chinese)"),
                because: Phrase(
                    "The new site replaces the old one in one step, so that visitors never see half of it.",
                    "新网站一步换下旧网站，访问者才不会看到只换了一半的网站。"),
                help: Phrase(
                    "Publish to a folder on a local file system, or move the last release away first.",
                    "发布到本机文件系统的文件夹，或者先把上次发布的内容移走。"),
                example: ProblemExample(
                    "daylight build --output /mnt/share/public", fixed: "daylight build --output /srv/public"))
        case .failed(let path, let reason, let remedy):
            ProblemDetails(
                "publish.failed",
                says: Phrase(
                    "\(path) cannot be written or read: \(reason.english)", "\(path) 无法写入或读取：\(reason.chinese)"),
                because: Phrase(
                    "A site is swapped into place only when it is complete. The last release is unchanged.",
                    "网站完整之后才会替换。上次发布的内容仍是原样。"),
                help: remedy?.help
                    ?? Phrase("Check that the output's parent folder is writable.", "确认输出位置的上级文件夹可以写入。"),
                example: ProblemExample("df -h .\ndaylight build", fixed: "rm -r old-releases\ndaylight build"))
        case .keptEdited(let path):
            ProblemDetails(
                "publish.kept-edited", .warning,
                says: Phrase(
                    "\(path) is no longer part of the site but was changed by hand, so it was kept",
                    "\(path) 已不属于网站，但有人手工改过，所以留着"),
                because: Phrase("Daylight deletes only what it wrote.", "Daylight 只删除自己写入的内容。"),
                help: Phrase("Delete it yourself if it is not needed.", "如果不需要，请自行删除。"),
                example: ProblemExample(
                    "nano public/permits/P-09.html\ndaylight build",
                    fixed: "daylight build\nrm public/permits/P-09.html"))
        case .keptUnderOtherName(let path, let name):
            ProblemDetails(
                "publish.kept-under-other-name", .warning,
                says: Phrase(
                    "\(path) was added to the output folder while the site was being swapped into place and is now \(name)",
                    "网站替换期间，\(path) 进入了输出文件夹，现已改名为 \(name)"),
                because: Phrase(
                    "The new site has a file of that name, and Daylight deletes only what it wrote.",
                    "新网站中有同名的文件，而 Daylight 只删除自己写入的内容。"),
                help: Phrase("Compare the two and delete one.", "比较两者，删除其中一个。"),
                example: ProblemExample(
                    "daylight build & cp notice.html public/", fixed: "daylight build && cp notice.html public/"))
        case .leftBehind(let path, let reason):
            ProblemDetails(
                "publish.left-behind", .warning,
                says: Phrase(
                    "\(path) of the last release cannot be removed: \(reason.english)",
                    "上次发布的 \(path) 无法删除：\(reason.chinese)"),
                because: Phrase(
                    "The new site is in place, but part of the old one is still next to it.", "新网站已经就位，旁边还留着旧网站的一部分。"),
                help: Phrase("The next build will try again; you can also delete it yourself.", "下次生成会再次删除；也可以自行删除。"),
                example: ProblemExample(
                    "chmod 500 public/permits\ndaylight build", fixed: "chmod 700 public/permits\ndaylight build"))
        }
    }

    package static let examples: [Self] = [
        .noName,
        .symbolicLink,
        .notAFolder,
        .mountPoint,
        .nestedMountPoint(path: "media"),
        .foreignFolder(example: "accounts.xlsx"),
        .damagedManifest(reason: .missingSize),
        .busy,
        .unknownLeftover(path: ".public.daylight-staging"),
        .stuckLeftover(path: ".public.daylight-staging", reason: .system("Permission denied")),
        .lostStaging(path: ".public.daylight-staging"),
        .invalidPath("media/a//b.png"),
        .writtenTwice(path: "media/map.png"),
        .collision(path: "permits/index.html"),
        .cannotKeep(path: "statistics", reason: .system("Permission denied")),
        .cannotSwap(reason: .system("Operation not supported")),
        .failed(path: "permits/P-01.html", reason: .system("No space left on device"), remedy: .freeSpace),
        .keptEdited(path: "permits/P-09.html"),
        .keptUnderOtherName(path: "notice.html", name: "notice.html.kept"),
        .leftBehind(path: "permits/P-09.html", reason: .system("Permission denied")),
    ]
}

extension PublishingProblem.Remedy {
    fileprivate var help: Phrase {
        switch self {
        case .freeSpace:
            Phrase("Free space on the disk: it must hold two releases for a moment.", "腾出磁盘空间：有一小段时间要同时存放两次发布的内容。")
        case .permission:
            Phrase(
                "Give the account that runs the build permission to write to the output and its parent folder.",
                "给运行生成程序的账户写入输出位置及其上级文件夹的权限。")
        case .readOnly:
            Phrase(
                "The file system is mounted read-only: mount it for writing, or name another folder.",
                "文件系统以只读方式挂载：改为可写，或者指定另一个文件夹。")
        case .shorterName: Phrase("Shorten the name.", "缩短名称。")
        case .decodableName: Phrase("Rename the file: the bytes of its name are not UTF-8.", "给文件改名：它的名称不是 UTF-8。")
        case .folderInTheWay:
            Phrase(
                "Something on the path to it is not a folder: move that away.", "通往它的路径上有一个不是文件夹的东西：把那个东西移走。"
            )
        }
    }
}
