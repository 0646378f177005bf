internal import Diagnostics
internal import FileAccess
internal import PortalModel
internal import PublicationRegister

/// Which files the content folder holds, and what each is read as. A file that nothing reads is reported.
struct ContentListing {
    struct Folder: Sendable {
        let id: String
        var hasDeclaration = false
        /// Paths below the content folder.
        var tables: [String] = []
        /// Paths below the content folder.
        var texts: [String] = []
    }

    let tree: FileTree
    private(set) var hasSite = false
    private(set) var folders: [Folder] = []
    /// Paths below `media/`.
    private(set) var media: [String] = []
    /// The names of the files of `register/`; `nil` where there is no such folder.
    private(set) var register: [String]?
    private(set) var diagnostics: [Diagnostic] = []

    init(tree: FileTree) {
        self.tree = tree
    }

    mutating func walk() {
        for entry in entries("") {
            switch entry.kind {
            case .folder where entry.name == "media": walkMedia()
            case .folder where entry.name == Register.folder: walkRegister()
            case .folder: walkCollection(entry.name)
            case .file where entry.name == "site.yaml": hasSite = true
            case .file: unexpected(entry.name, expected: "site.yaml and a folder for each collection")
            case .symbolicLink: report(.symbolicLink, entry.name)
            case .other: report(.unreadable(reason: "it is neither a file nor a folder"), entry.name)
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
            case .file, .folder: unexpected(path, expected: "collection.yaml, CSV files and Markdown files")
            case .symbolicLink: report(.symbolicLink, path)
            case .other: report(.unreadable(reason: "it is neither a file nor a folder"), path)
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
            case .file, .folder: unexpected(path, expected: "CSV files")
            case .symbolicLink: report(.symbolicLink, path)
            case .other: report(.unreadable(reason: "it is neither a file nor a folder"), path)
            }
        }
        register = files
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
                case .other: report(.unreadable(reason: "it is neither a file nor a folder"), "media/" + path)
                }
            }
        }
        media.sort(by: Disk.bytesPrecede)
    }

    /// What a folder holds, without hidden files: editors and file managers leave them everywhere.
    private mutating func entries(_ path: String) -> [FileTree.Entry] {
        do {
            return try tree.entries(path).filter { !$0.name.hasPrefix(".") }
        } catch {
            report(.unreadable(reason: error.explanation), path)
            return []
        }
    }

    private mutating func unexpected(_ path: String, expected: String) {
        report(.unexpectedFile(expected: expected), path)
    }

    private mutating func report(_ problem: ContentProblem, _ path: String) {
        diagnostics.append(Diagnostic(problem, at: SourcePlace(file: tree.displayName(of: path))))
    }
}
