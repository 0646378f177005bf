/// What can stand in the way between a rendered site and its folder. Paths of files are below the site's root, where
/// nothing else is said.
public enum PublishingProblem: Problem, Hashable {
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

    /// How a refusal of the operating system is mended.
    public enum Remedy: Sendable, Hashable {
        case freeSpace
        case permission
        case readOnly
        case shorterName
        case decodableName
        case folderInTheWay
    }

    public var code: String {
        switch self {
        case .noName: "publish.no-name"
        case .symbolicLink: "publish.symbolic-link"
        case .notAFolder: "publish.not-a-folder"
        case .mountPoint: "publish.mount-point"
        case .nestedMountPoint: "publish.nested-mount-point"
        case .foreignFolder: "publish.foreign-folder"
        case .damagedManifest: "publish.damaged-manifest"
        case .busy: "publish.busy"
        case .unknownLeftover: "publish.unknown-leftover"
        case .stuckLeftover: "publish.stuck-leftover"
        case .lostStaging: "publish.lost-staging"
        case .invalidPath: "publish.invalid-path"
        case .writtenTwice: "publish.written-twice"
        case .collision: "publish.collision"
        case .cannotKeep: "publish.cannot-keep"
        case .cannotSwap: "publish.cannot-swap"
        case .failed: "publish.failed"
        case .keptEdited: "publish.kept-edited"
        case .keptUnderOtherName: "publish.kept-under-other-name"
        case .leftBehind: "publish.left-behind"
        }
    }

    public var severity: Severity {
        switch self {
        case .keptEdited, .keptUnderOtherName, .leftBehind: .warning
        default: .error
        }
    }
}

extension PublishingProblem {
    public var text: ProblemText {
        switch self {
        case .noName, .symbolicLink, .notAFolder, .mountPoint, .nestedMountPoint, .foreignFolder, .damagedManifest:
            textOfFolder
        case .busy, .unknownLeftover, .stuckLeftover, .lostStaging, .invalidPath, .writtenTwice, .cannotSwap, .failed:
            textOfStaging
        case .collision, .cannotKeep, .keptEdited, .keptUnderOtherName, .leftBehind:
            textOfKeeping
        }
    }

    private var textOfFolder: ProblemText {
        switch self {
        case .noName:
            ProblemText(
                "the output is not a folder with a name of its own",
                because:
                    "The site is written beside its folder and then put in its place, so the folder needs a name and a parent.",
                help: "Name a folder such as \"public\".")
        case .symbolicLink:
            ProblemText(
                "the output is a symbolic link",
                because:
                    "Putting the new site in its place would replace the link and leave what it leads to as it was.",
                help: "Name the folder itself.")
        case .mountPoint:
            ProblemText(
                "another file system is mounted at the output",
                because: "A mounted folder cannot be put in place in one step.", help: "Name a folder within it.")
        case .nestedMountPoint(let path):
            ProblemText(
                "another file system is mounted at \(path) in the output folder",
                because: "What is mounted there cannot be carried over to the new site.",
                help: "Unmount it, or publish to a folder beside it.")
        case .foreignFolder(let example):
            ProblemText(
                "the output holds files that Daylight did not write, such as \(example)",
                because:
                    "Without Daylight's manifest it cannot be told what belongs to an earlier site, and Daylight deletes nothing that it did not write.",
                help: "Name another folder, or empty this one yourself.")
        case .damagedManifest(let reason):
            ProblemText(
                "the manifest of the last release cannot be used: \(reason.english)",
                because: "It tells which files Daylight wrote; without it nothing can be replaced safely.",
                help: "Restore the file, or empty the folder yourself.")
        default:
            ProblemText(
                "the output is not a folder", because: "Daylight does not delete what it did not write.",
                help: "Name another folder.")
        }
    }

    private var textOfStaging: ProblemText {
        switch self {
        case .busy:
            ProblemText(
                "another build is writing to this folder", because: "Two builds at once would mix two sites.",
                help: "Wait until it is done.")
        case .unknownLeftover(let path):
            ProblemText(
                "\(path) is in the way and cannot be told to be what a build left",
                because:
                    "The new site is written here before it is put in place, and Daylight deletes only what it wrote.",
                help: "See whether you need anything in it, then move it away.")
        case .stuckLeftover(let path, let reason):
            ProblemText(
                "\(path), left of an earlier release, cannot be removed: \(reason.english)",
                because: "The new site is written beside the output, and something is left in its place.",
                help: "See whether you need it, then remove it or move it away.")
        case .lostStaging(let path):
            ProblemText(
                "\(path) was moved or removed while the site was being written to it",
                because: "What was written can no longer be told to be complete.",
                help: "Build again, and leave the folder alone until the build is done.")
        case .invalidPath(let path):
            ProblemText(
                "\(path) cannot be the path of a published file",
                because:
                    "A path is below the site's root and has no empty part, no \".\", no \"..\" and no control character; the manifest's own path is taken.",
                help: "Rename the page or file.")
        case .writtenTwice(let path):
            ProblemText(
                "\(path) is written twice, or is a file in one place and a folder in another",
                because: "One output would replace the other, and it would disappear in silence.",
                help: "Rename one of the two.")
        case .cannotSwap(let reason):
            ProblemText(
                "the file system cannot swap two folders: \(reason.english)",
                because:
                    "The new site takes the place of the old one in one step, so that visitors never see half of it.",
                help: "Publish to a folder on a local file system, or move the last release away first.")
        case .failed(let path, let reason, let remedy):
            ProblemText(
                "\(path) cannot be written or read: \(reason.english)",
                because: "A site is put in place only when it is complete. The last release is as it was.",
                help: remedy?.help ?? "See that the output's parent folder can be written to.")
        default:
            ProblemText("the site cannot be written", because: "The last release is as it was.")
        }
    }

    private var textOfKeeping: ProblemText {
        switch self {
        case .collision(let path):
            ProblemText(
                "\(path) in the output folder was not written by Daylight, and a new page or file needs its place",
                because: "Publishing would replace it.", help: "Move it out of the output folder, or rename it.")
        case .cannotKeep(let path, let reason):
            ProblemText(
                "\(path) in the output folder cannot be carried over: \(reason.english)",
                because: "Daylight did not write it, so it may not be lost.", help: "Move it out of the output folder.")
        case .keptEdited(let path):
            ProblemText(
                "\(path) is no longer part of the site and was changed by hand, so it was kept",
                because: "Daylight deletes only what it wrote.", help: "Delete it yourself if it is not needed.")
        case .keptUnderOtherName(let path, let name):
            ProblemText(
                "\(path) came into the output folder while the site was being put in place and is now \(name)",
                because: "The new site has a file of that name, and Daylight deletes only what it wrote.",
                help: "Look at both and delete one.")
        case .leftBehind(let path, let reason):
            ProblemText(
                "\(path) of the last release cannot be removed: \(reason.english)",
                because: "The new site is in place; something of the old one is still beside it.",
                help: "The next build tries again; else delete it yourself.")
        default:
            ProblemText("a file in the output folder cannot be kept", because: "Daylight deletes only what it wrote.")
        }
    }
}

extension PublishingProblem.Remedy {
    fileprivate var help: String {
        switch self {
        case .freeSpace: "Make room on the disk: two releases stand side by side for a moment."
        case .permission:
            "Give the account that runs the build permission to write to the output and its parent folder."
        case .readOnly: "The file system is mounted read-only: mount it for writing, or name another folder."
        case .shorterName: "Shorten the name."
        case .decodableName: "Rename the file: the bytes of its name are not UTF-8."
        case .folderInTheWay: "Something that is not a folder stands on the way to it: move that away."
        }
    }
}
