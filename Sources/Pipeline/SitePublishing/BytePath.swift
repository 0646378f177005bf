/// A path as a key, compared by its bytes. Two strings that Swift considers equal, such as "é" in two encodings, can be
/// two files.
struct BytePath: Hashable, Sendable {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    static func == (left: BytePath, right: BytePath) -> Bool {
        left.path.utf8.elementsEqual(right.path.utf8)
    }

    func hash(into hasher: inout Hasher) {
        let isDone: Void? = path.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { for byte in path.utf8 { hasher.combine(byte) } }
    }
}

/// Whether a path stays below the root: it has no empty part, no `.` or `..`, and no control character.
func isBelowRoot(_ path: String) -> Bool {
    var partLength = 0
    var areAllDots = true
    for byte in path.utf8 {
        if byte == UInt8(ascii: "/") {
            guard partLength > 0, !(areAllDots && partLength <= 2) else { return false }
            partLength = 0
            areAllDots = true
        } else {
            guard byte >= 0x20 else { return false }
            partLength += 1
            if byte != UInt8(ascii: ".") { areAllDots = false }
        }
    }
    return partLength > 0 && !(areAllDots && partLength <= 2)
}

/// A name within a folder, which may be the root.
func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
}

/// The folder that contains a path; empty for the root.
func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
}
