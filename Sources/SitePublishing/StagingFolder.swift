internal import Crypto
internal import Diagnostics
internal import FileAccess
internal import OutputPlan

/// The new site while it is being written, beside the folder that it will take the place of.
struct StagingFolder: Sendable {
    let path: String

    /// Says that the folder is a build's and not complete; it goes before the folder is put in place.
    private var marker: String { path + "/.daylight-staging" }

    /// Makes an empty folder. What a build that was killed left there is cleared away first.
    init(for output: OutputFolder) throws(Refusal) {
        path = output.staging
        do {
            if let kind = try Disk.kind(of: path) {
                guard kind == .folder else { throw Refusal(.unknownLeftover) }
                try Leftover(path: path, output: output).clear()
            }
            try Disk.makeFolder(path)
            try Disk.write([], to: marker)
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as FileError {
            throw Refusal(error)
        } catch {
            throw Refusal(.failed(path: path, reason: String(describing: error)))
        }
    }

    static func isIncomplete(_ path: String) throws(FileError) -> Bool {
        try Disk.kind(of: path + "/.daylight-staging") != nil
    }

    /// Makes the folders of some files, each once.
    func makeFolders(of paths: [String]) throws(FileError) {
        var made: Set<Substring> = []
        for path in paths {
            var end = path.startIndex
            while let slash = path[end...].firstIndex(of: "/") {
                let folder = path[..<slash]
                if made.insert(folder).inserted { try Disk.makeFolder(self.path + "/" + folder) }
                end = path.index(after: slash)
            }
        }
    }

    /// Writes a file whose folder exists; a path can be written once.
    func write(_ output: PlannedOutput) throws(FileError) -> Manifest.File {
        let bytes = output.bytes()
        try Disk.write(bytes, to: path + "/" + output.path)
        return Manifest.File(path: output.path, byteCount: bytes.count, sha256: hash(bytes))
    }

    func writeManifest(_ manifest: Manifest) throws(FileError) {
        try Disk.write(manifest.json(), to: path + "/" + Manifest.path)
    }

    /// After this the folder is a whole site.
    func complete() throws(FileError) {
        try Disk.removeFile(marker)
    }

    /// Takes the folder away again; it holds nothing that is not also elsewhere.
    func abandon() {
        try? removeTree(path)
    }
}

/// A hash in lower-case hexadecimal.
func hash(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
}

/// Bytes in lower-case hexadecimal.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
}

/// Removes a folder with all that is in it, no symbolic link followed.
func removeTree(_ path: String) throws(FileError) {
    for entry in try Disk.entries(of: path) {
        let inner = path + "/" + entry.name
        if entry.kind == .folder { try removeTree(inner) } else { try Disk.removeFile(inner) }
    }
    _ = try Disk.removeEmptyFolder(path)
}
