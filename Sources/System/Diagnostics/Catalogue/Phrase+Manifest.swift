/// What keeps a manifest from being read.
extension Phrase {
    public static func notBelow(_ path: String) -> Phrase {
        Phrase("\(path) is not a path below the folder", "\(path) 不是文件夹之下的路径")
    }

    public static func notInOrder(_ path: String) -> Phrase {
        Phrase("\(path) is not in order or is listed twice", "\(path) 次序不对，或者列了两次")
    }

    public static func malformedHash(of path: String) -> Phrase {
        Phrase(
            "the hash of \(path) is not 64 digits in lower-case hexadecimal",
            "\(path) 的散列值不是 64 位小写十六进制数字")
    }

    public static func lacking(_ text: String) -> Phrase {
        Phrase("\"\(text)\" is missing", "缺少“\(text)”")
    }

    public static let missingSize = Phrase("a number of bytes is missing", "缺少字节数")
    public static func notJSON(_ fault: JSONFault) -> Phrase { Phrase(fault.phrase, fault.chinesePhrase) }
}
