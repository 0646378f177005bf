internal import Diagnostics
internal import FileAccess

/// Takes what Daylight did not write from the last release into the new one.
struct CarryOver {
    let from: String
    let to: String
    /// What the last release says it wrote.
    let written: [String: Manifest.File]
    /// What the new release writes.
    let planned: Set<String>
    private(set) var diagnostics: [Diagnostic] = []

    init(from: String, to: String, last: Manifest, planned: Set<String>) {
        self.from = from
        self.to = to
        self.written = Dictionary(last.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.planned = planned
    }

    mutating func run() throws(Refusal) {
        do {
            try visit("")
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as FileError {
            throw Refusal(error)
        } catch {
            throw Refusal(.failed(path: from, reason: String(describing: error)))
        }
    }

    private mutating func visit(_ folder: String) throws {
        for entry in try Disk.entries(of: from + "/" + folder) {
            let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if path == Manifest.path { continue }
            if entry.kind == .folder {
                try visitFolder(path)
            } else if let file = written[path] {
                try visitWritten(file)
            } else {
                try carry(path)
            }
        }
    }

    /// A folder is kept where something in it is, or where it was empty: Daylight makes no empty ones.
    private mutating func visitFolder(_ path: String) throws {
        if try Disk.entries(of: from + "/" + path).isEmpty {
            guard !planned.contains(path) else { throw Refusal(.collision(path: path)) }
            try makeFolders(path)
            return
        }
        try visit(path)
    }

    /// A file of the last release goes, unless somebody has changed it and the new release has nothing at its path.
    private mutating func visitWritten(_ file: Manifest.File) throws {
        guard !planned.contains(file.path) else { return }
        let bytes = try Disk.read(from + "/" + file.path)
        guard bytes.count != file.byteCount || hash(bytes) != file.sha256 else { return }
        try carry(file.path)
        diagnostics.append(Diagnostic(PublishingProblem.keptEdited(path: file.path)))
    }

    private func carry(_ path: String) throws {
        guard !planned.contains(path) else { throw Refusal(.collision(path: path)) }
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        do {
            try Disk.link(from + "/" + path, as: to + "/" + path)
        } catch {
            // Some file systems have no second names for a file; there a copy does, of what can be copied.
            if try Disk.kind(of: to + "/" + path) != nil { throw Refusal(.collision(path: path)) }
            guard try Disk.kind(of: from + "/" + path) == .file else { throw error }
            try Disk.write(try Disk.read(from + "/" + path), to: to + "/" + path)
        }
    }

    private func makeFolders(_ path: String) throws {
        var made = ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty ? "" : "/") + part
            if planned.contains(made) { throw Refusal(.collision(path: made)) }
            try Disk.makeFolder(to + "/" + made)
        }
    }
}
