/// What can stand in the way between a rendered site and its folder.
public enum PublishingProblem: Problem, Hashable {
    case noName
    case symbolicLink
    case notAFolder
    case mountPoint
    case foreignFolder(example: String)
    case damagedManifest(reason: String)
    case busy
    case unknownLeftover
    case collision(path: String)
    case failed(path: String, reason: String)
    case keptEdited(path: String)
    case leftBehind(path: String, reason: String)

    public var code: String {
        switch self {
        case .noName: "publish.no-name"
        case .symbolicLink: "publish.symbolic-link"
        case .notAFolder: "publish.not-a-folder"
        case .mountPoint: "publish.mount-point"
        case .foreignFolder: "publish.foreign-folder"
        case .damagedManifest: "publish.damaged-manifest"
        case .busy: "publish.busy"
        case .unknownLeftover: "publish.unknown-leftover"
        case .collision: "publish.collision"
        case .failed: "publish.failed"
        case .keptEdited: "publish.kept-edited"
        case .leftBehind: "publish.left-behind"
        }
    }

    public var severity: Severity {
        switch self {
        case .keptEdited, .leftBehind: .warning
        default: .error
        }
    }

    public var text: ProblemText {
        switch self {
        case .noName:
            ProblemText(
                "the output is not a folder with a name of its own",
                because: "The site is written beside its folder and then put in its place, so the folder needs a name and a parent.",
                help: "Name a folder such as \"public\".")
        case .symbolicLink:
            ProblemText(
                "the output is a symbolic link",
                because: "Putting the new site in its place would replace the link and leave what it leads to as it was.",
                help: "Name the folder itself.")
        case .notAFolder:
            ProblemText(
                "the output is not a folder", because: "Daylight does not delete what it did not write.",
                help: "Name another folder.")
        case .mountPoint:
            ProblemText(
                "another file system is mounted at the output",
                because: "A mounted folder cannot be put in place in one step.",
                help: "Name a folder within it.")
        case .foreignFolder(let example):
            ProblemText(
                "the output holds files that Daylight did not write, such as \(example)",
                because: "Without Daylight's manifest it cannot be told what belongs to an earlier site, and Daylight deletes nothing that it did not write.",
                help: "Name another folder, or empty this one yourself.")
        case .damagedManifest(let reason):
            ProblemText(
                "the manifest of the last release cannot be used: \(reason)",
                because: "It tells which files Daylight wrote; without it nothing can be replaced safely.",
                help: "Restore the file, or empty the folder yourself.")
        case .busy:
            ProblemText(
                "another build is writing to this folder",
                because: "Two builds at once would mix two sites.", help: "Wait until it is done.")
        case .unknownLeftover:
            ProblemText(
                "this folder is in the way and was not left by a build",
                because: "The new site is written here before it is put in place.", help: "Move the folder away.")
        case .collision(let path):
            ProblemText(
                "\(path) is to be published, and a file that Daylight did not write is there",
                because: "Publishing would replace it.", help: "Move the file out of the output folder, or rename it.")
        case .failed(let path, let reason):
            ProblemText(
                "\(path) cannot be written: \(reason)",
                because: "A site is put in place only when it is complete. The last release is as it was.",
                help: "See that there is room, and that the folder beside the output can be written to.")
        case .keptEdited(let path):
            ProblemText(
                "\(path) is no longer part of the site and was changed by hand, so it was kept",
                because: "Daylight deletes only what it wrote.", help: "Delete it yourself if it is not needed.")
        case .leftBehind(let path, let reason):
            ProblemText(
                "\(path) of the last release cannot be removed: \(reason)",
                because: "The new site is in place; something of the old one is still beside it.",
                help: "Delete it yourself.")
        }
    }
}
