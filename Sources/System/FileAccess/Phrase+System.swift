package import Diagnostics

/// Why a file could not be read or written.
extension Phrase {
    /// The operating system's message, in Chinese if it is one of the usual ones.
    package static func system(_ message: String) -> Phrase {
        Phrase(message, usualSystemMessages[message] ?? message)
    }

    package static let notARegularFile = Phrase("it is not a regular file", "它不是普通文件")
    package static let cancelled = Phrase("it was cancelled", "操作已取消")

    package static func moreBytes(than limit: Int) -> Phrase {
        Phrase("it has more than \(limit) bytes", "它超过 \(limit) 字节")
    }

    /// As Linux and macOS word them.
    private static let usualSystemMessages = [
        "No such file or directory": "没有这个文件或文件夹",
        "Permission denied": "没有权限",
        "Operation not permitted": "不允许这样做",
        "File exists": "文件已经存在",
        "Not a directory": "不是文件夹",
        "Is a directory": "是一个文件夹",
        "Directory not empty": "文件夹不是空的",
        "No space left on device": "磁盘空间已满",
        "Disk quota exceeded": "超出磁盘配额",
        "Disc quota exceeded": "超出磁盘配额",
        "Read-only file system": "文件系统是只读的",
        "File name too long": "文件名过长",
        "Too many levels of symbolic links": "符号链接层数过多",
        "Too many open files": "打开的文件过多",
        "Input/output error": "读写出错",
        "Invalid argument": "参数无效",
        "Operation not supported": "不支持这种操作",
        "Device or resource busy": "设备或资源正被占用",
        "Resource busy": "资源正被占用",
    ]
}
