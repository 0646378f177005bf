internal import Diagnostics
internal import FileAccess
internal import PortalModel
internal import PublicationRegister
internal import TextInput

/// The files of the content folder and what each is read as. A file that nothing reads is reported.
struct ContentListing {
    struct Folder: Sendable {
        let id: String
        var hasDeclaration = false
        /// Paths relative to the content folder.
        var tables: [String] = []
        /// Paths relative to the content folder.
        var texts: [String] = []

        var declarationPath: String { id + "/collection.yaml" }
    }

    let tree: FileTree
    private(set) var hasSite = false
    private(set) var folders: [Folder] = []
    /// Paths relative to `media/`.
    private(set) var media: [String] = []
    /// The names of the files in `register/`; `nil` if there is no such folder.
    private(set) var register: [String]?
    private(set) var diagnostics: [Diagnostic] = []

    mutating func walk() {
        for entry in entries("") {
            switch entry.kind {
            case .folder where entry.name == "media": walkMedia()
            case .folder where entry.name == Register.folder: walkRegister()
            case .folder where entry.name == "site.yaml": report(.folderForFile, entry.name)
            case .folder: walkCollection(entry.name)
            case .file where entry.name == "site.yaml": hasSite = true
            case .file where isLockFile(entry.name): report(.lockFile(of: String(entry.name.dropFirst(2))), entry.name)
            case .file where isWorkbook(entry.name): report(.workbook, entry.name)
            case .file: unexpected(entry.name, expected: .contentFolder)
            case .symbolicLink: report(.symbolicLink, entry.name)
            case .other: report(.unreadable(reason: .notAFileOrFolder), entry.name)
            }
        }
        if !hasSite { report(.missingSite, "") }
    }

    private mutating func walkCollection(_ id: String) {
        let isReserved = Identifier.isReservedForCollections(id)
        guard Identifier.isValid(id), !isReserved else {
            report(.collectionName(id, isReserved: isReserved), id)
            return
        }
        var folder = Folder(id: id)
        for entry in entries(id) {
            let path = id + "/" + entry.name
            switch entry.kind {
            case .file where entry.name == "collection.yaml": folder.hasDeclaration = true
            case .file where entry.name.hasSuffix(".csv"): folder.tables.append(path)
            case .file where entry.name.hasSuffix(".md"): folder.texts.append(path)
            case .folder where isReadAsFile(entry.name): report(.folderForFile, path)
            case .file where isLockFile(entry.name): report(.lockFile(of: String(entry.name.dropFirst(2))), path)
            case .file where isWorkbook(entry.name): report(.workbook, path)
            case .file, .folder: unexpected(path, expected: .collectionFolder)
            case .symbolicLink: report(.symbolicLink, path)
            case .other: report(.unreadable(reason: .notAFileOrFolder), path)
            }
        }
        if !folder.hasDeclaration { report(.missingDeclaration(folder: id), id) }
        folders.append(folder)
    }

    private mutating func walkRegister() {
        var files: [String] = []
        for entry in entries(Register.folder) {
            let path = Register.folder + "/" + entry.name
            switch entry.kind {
            case .file where entry.name.hasSuffix(".csv"): files.append(entry.name)
            case .file, .folder: unexpected(path, expected: .csvFiles)
            case .symbolicLink: report(.symbolicLink, path)
            case .other: report(.unreadable(reason: .notAFileOrFolder), path)
            }
        }
        register = files
    }

    private func isReadAsFile(_ name: String) -> Bool {
        name == "collection.yaml" || name.hasSuffix(".csv") || name.hasSuffix(".md")
    }

    /// Whether a spreadsheet program or word processor leaves the file next to one that is open.
    private func isLockFile(_ name: String) -> Bool { name.hasPrefix("~$") }

    /// Whether a file belongs to a spreadsheet program, by the extension of its name.
    private func isWorkbook(_ name: String) -> Bool {
        let name = Identifier.folded(name)
        return [".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".et", ".numbers"].contains { name.hasSuffix($0) }
    }

    private mutating func walkMedia() {
        var pending = [""]
        while let folder = pending.popLast() {
            for entry in entries("media" + (folder.isEmpty ? "" : "/" + folder)) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                switch entry.kind {
                case .file: media.append(path)
                case .folder: pending.append(path)
                case .symbolicLink: report(.symbolicLink, "media/" + path)
                case .other: report(.unreadable(reason: .notAFileOrFolder), "media/" + path)
                }
            }
        }
        media.sort(by: Disk.bytesPrecede)
    }

    /// The entries of a folder without hidden files, which editors and file managers leave everywhere.
    private mutating func entries(_ path: String) -> [FileTree.Entry] {
        do {
            return try tree.entries(path).filter { !$0.name.hasPrefix(".") }
        } catch {
            report(.unreadable(reason: error.phrase), path)
            return []
        }
    }

    private mutating func unexpected(_ path: String, expected: Phrase) {
        report(.unexpectedFile(expected: expected), path)
    }

    private mutating func report(_ problem: ContentProblem, _ path: String) {
        diagnostics.append(Diagnostic(problem, at: SourcePlace(file: tree.displayName(of: path))))
    }
}
