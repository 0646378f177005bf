/// What can be wrong with the files of the content folder.
public enum ContentProblem: Problem, Hashable {
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

    public var code: String {
        switch self {
        case .missingSite: "content.missing-site"
        case .missingDeclaration: "content.missing-declaration"
        case .collectionName: "content.collection-name"
        case .unreadable: "content.unreadable"
        case .symbolicLink: "content.symbolic-link"
        case .unexpectedFile: "content.unexpected-file"
        case .folderForFile: "content.folder-for-file"
        case .lockFile: "content.lock-file"
        case .workbook: "content.workbook"
        case .notUTF8: "content.not-utf-8"
        case .undecodable: "content.undecodable"
        case .guessedEncoding: "content.guessed-encoding"
        case .byteOrder: "content.byte-order"
        }
    }

    public var severity: Severity {
        switch self {
        case .unexpectedFile, .lockFile: .warning
        case .guessedEncoding: .note
        default: .error
        }
    }

    public var text: ProblemText {
        switch self {
        case .missingSite:
            ProblemText(
                "the content folder has no site.yaml",
                because: "site.yaml says who publishes the portal, where and in which language.",
                help: "Name the folder that holds site.yaml with --content.")
        case .missingDeclaration(let folder):
            ProblemText(
                "the folder \(folder) has no collection.yaml",
                because: "Each folder of content is a collection, and collection.yaml says what its records are.",
                help:
                    "Write \(folder)/collection.yaml with title, item, description and schema, or move the folder away."
            )
        case .collectionName(let name, let isReserved):
            ProblemText(
                isReserved ? "no collection can be called \(name)" : "\(name) cannot be the name of a collection",
                because: isReserved
                    ? "The site itself keeps something at that address."
                    : "The name is part of addresses: letters, digits, '.', '_' and '-', at most 64, beginning with a letter or digit.",
                help: "Rename the folder.")
        case .unreadable(let reason):
            ProblemText(
                "it cannot be read: \(reason.english)",
                because: "What cannot be read cannot be published, and nothing is left out in silence.")
        case .symbolicLink:
            ProblemText(
                "it is a symbolic link",
                because:
                    "A link can lead out of the content folder or in a circle, so the same content would not give the same site everywhere.",
                help: "Put the file itself here.")
        case .unexpectedFile(let expected):
            ProblemText(
                "nothing reads this file",
                because: "What stands here is \(expected.english); the file is not part of the site.",
                help: "Move it out of the content folder, or give it a name that begins with a dot.")
        case .folderForFile:
            ProblemText(
                "this is a folder where a file should be",
                because: "By its name it would be read; what is in a folder of that name is not.",
                help: "Put the file itself here.")
        case .lockFile(let name):
            ProblemText(
                "somebody has \(name) open, or had when their computer stopped",
                because: "What they have not saved yet is not in the file that is read.",
                help: "Have them save and close it, and delete this file if it is still there then.")
        case .workbook:
            ProblemText(
                "this is a file of a spreadsheet program, and nothing reads it",
                because:
                    "Tables are read as CSV, whose changes anybody can see; rows that stand only here would not be published.",
                help: "Save each sheet as \"CSV UTF-8\" here, and keep the workbook outside the content folder.")
        case .notUTF8(let byte):
            ProblemText(
                "the byte \(hexadecimal(byte)) is not UTF-8 here",
                because: "Texts are read as UTF-8; a byte that is not would be lost or become another character.",
                help: "Save the file as UTF-8.")
        case .undecodable(let encoding, let byte):
            ProblemText(
                "the byte \(hexadecimal(byte)) is neither UTF-8 nor \(encoding) here",
                because: "A byte that cannot be decoded would be lost or become another character.",
                help: "Save the file as UTF-8 (in a spreadsheet program: \"CSV UTF-8\").")
        case .guessedEncoding(let encoding):
            ProblemText(
                "the file is not UTF-8 and was read as \(encoding)",
                because: "A guess can be wrong.",
                help: "Save the file as UTF-8, or write \"encoding: \(encoding)\" in collection.yaml.")
        case .byteOrder:
            ProblemText(
                "the file is UTF-16",
                because: "Texts are read as UTF-8.",
                help: "Save the file as UTF-8 (in a spreadsheet program: \"CSV UTF-8\").")
        }
    }

    func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }
}
