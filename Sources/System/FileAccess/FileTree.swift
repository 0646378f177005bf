/// A folder to read from, as a small struct of closures: the program reads the disk, tests read a dictionary. Paths are
/// relative to the folder, with `/` between their parts; the empty path is the folder itself.
package struct FileTree: Sendable {
    package enum Kind: Sendable, Hashable {
        case file
        case folder
        case symbolicLink
        /// A pipe, a device or a socket.
        case other
    }

    package struct Entry: Sendable, Hashable {
        /// The name alone, without its folder.
        package let name: String
        package let kind: Kind

        package init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// The folder as a user would name it, such as `content`; diagnostics put it before each path.
    package let name: String
    /// A folder's entries, ordered by the bytes of their names.
    package let entries: @Sendable (_ path: String) throws(FileError) -> [Entry]
    /// A file's bytes; a file of more than `limit` bytes is an error and is not read.
    package let read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]
    /// Shows whether a file has changed since; `nil` if nothing does. It is taken before the file is read, so that a
    /// change in between is noticed the next time.
    package let stamp: @Sendable (_ path: String) -> FileStamp?

    package init(
        name: String,
        entries: @escaping @Sendable (_ path: String) throws(FileError) -> [Entry],
        read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8],
        stamp: @escaping @Sendable (_ path: String) -> FileStamp? = { _ in nil }
    ) {
        self.name = name
        self.entries = entries
        self.read = read
        self.stamp = stamp
    }

    /// A path as a user would name it, beginning with the folder's name.
    package func displayName(of path: String) -> String {
        if path.isEmpty { return name }
        return name.hasSuffix("/") ? name + path : name + "/" + path
    }
}

extension FileTree {
    /// A folder on disk.
    /// - Parameter name: what to call it; default: its path.
    package static func disk(_ root: String, name: String? = nil) -> FileTree {
        @Sendable func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }
        return FileTree(
            name: name ?? root,
            entries: { path throws(FileError) in try Disk.entries(of: absolute(path)) },
            read: { path, limit throws(FileError) in try Disk.read(absolute(path), limit: limit) },
            stamp: { FileStamp(ofFileAt: absolute($0)) })
    }

    /// Files in memory, by their paths.
    package static func memory(_ files: [String: [UInt8]], name: String = "content") -> FileTree {
        FileTree(
            name: name,
            entries: { path throws(FileError) in
                let prefix = path.isEmpty ? "" : path + "/"
                var kinds: [String: Kind] = [:]
                for file in files.keys where file.hasPrefix(prefix) {
                    let rest = file.dropFirst(prefix.count)
                    if let slash = rest.firstIndex(of: "/") {
                        kinds[String(rest[..<slash])] = .folder
                    } else {
                        kinds[String(rest)] = .file
                    }
                }
                if kinds.isEmpty, !path.isEmpty {
                    throw FileError(path: path, reason: .system(.noSuchFileOrDirectory))
                }
                return kinds.map { Entry(name: $0.key, kind: $0.value) }.sorted { Disk.bytesPrecede($0.name, $1.name) }
            },
            read: { path, limit throws(FileError) in
                guard let bytes = files[path] else {
                    throw FileError(path: path, reason: .system(.noSuchFileOrDirectory))
                }
                guard bytes.count <= limit else { throw FileError(path: path, reason: .tooLarge(limit: limit)) }
                return bytes
            },
            stamp: { files[$0].map(FileStamp.init(bytes:)) })
    }

    /// As ``memory(_:name:)-([String:[UInt8]],_)``, from texts.
    package static func memory(_ texts: [String: String], name: String = "content") -> FileTree {
        memory(texts.mapValues { Array($0.utf8) }, name: name)
    }
}
