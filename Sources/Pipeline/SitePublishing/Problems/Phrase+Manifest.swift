internal import Diagnostics

/// The reasons why a manifest cannot be read, or a file or folder cannot be kept.
extension Phrase {
    static func notBelow(_ path: String) -> Phrase {
        Phrase("\(path) is not a path within the folder", "\(path) 不是文件夹之下的路径")
    }

    static func notInOrder(_ path: String) -> Phrase {
        Phrase("\(path) is out of order or listed twice", "\(path) 次序不对，或者列了两次")
    }

    static func malformedHash(of path: String) -> Phrase {
        Phrase(
            "the hash of \(path) is not 64 lower-case hexadecimal digits",
            "\(path) 的散列值不是 64 位小写十六进制数字")
    }

    static func lacking(_ text: String) -> Phrase {
        Phrase("\"\(text)\" is missing", "缺少“\(text)”")
    }

    static let missingSize = Phrase("a number of bytes is missing", "缺少字节数")

    // MARK: What is kept

    static let notEmpty = Phrase("it is not empty", "它不是空的")
    static let ofAnotherAccount = Phrase("it belongs to another account", "它属于另一个账户")
}
