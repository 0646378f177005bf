internal import Diagnostics
internal import FileAccess
internal import PublicationRegister
internal import SitePublishing

/// The folder `register` of the content, which holds the register.
struct RegisterFolder {
    private let path: String

    init(content: String) {
        path = content.hasSuffix("/") ? content + Register.folder : content + "/" + Register.folder
    }

    /// Writes the files that are out of date, each in one step. `changes.csv` belongs to people: it is created if it
    /// does not exist, and otherwise left alone.
    func write(_ register: Register) -> (registration: RunReport.Registration?, failure: Diagnostic?) {
        var written: [String] = []
        do {
            try Disk.makeFolder(path)
            for file in register.files where try bytes(of: file.name) != file.bytes {
                try replace(file)
                written.append(file.name)
            }
            if try bytes(of: Register.changesFile) == nil {
                try replace(Register.emptyChanges)
                written.append(Register.changesFile)
            }
        } catch {
            let problem = PublishingProblem.failed(path: error.path, reason: error.phrase, remedy: nil)
            return (nil, Diagnostic(problem))
        }
        let count = register.lists.reduce(0) { $0 + $1.entries.count }
        return (RunReport.Registration(folder: path, recordCount: count, writtenFiles: written), nil)
    }

    private func bytes(of name: String) throws(FileError) -> [UInt8]? {
        guard try Disk.kind(of: path + "/" + name) != nil else { return nil }
        return try Disk.read(path + "/" + name, followingLink: false)
    }

    /// Writes under a hidden name first: hidden files are not read as content, so nobody ever sees half a file.
    private func replace(_ file: Register.File) throws(FileError) {
        let staged = "\(path)/.\(file.name).new"
        if try Disk.kind(of: staged) != nil { try Disk.removeFile(staged) }
        try Disk.write(file.bytes, to: staged)
        try Disk.rename(staged, to: "\(path)/\(file.name)")
    }
}
