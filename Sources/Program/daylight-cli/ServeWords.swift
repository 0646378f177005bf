import Diagnostics
import PreviewServer

/// What `daylight serve` says in the terminal.
enum ServeWords {
    static func serving(at address: String) -> Phrase {
        Phrase(
            "The site is at \(address) and follows every change to its files; press Ctrl-C to stop",
            "网站在 \(address)，随文件的改动而更新；按 Ctrl-C 结束")
    }

    /// `nil` where the report has said it.
    static func reason(for failure: PreviewServer.Failure) -> Phrase? {
        switch failure {
        case .takenPort(let port):
            Phrase(
                "Port \(port) is taken by another program; choose another one with --port",
                "端口 \(port) 已被其他程序占用；请用 --port 另选一个")
        case .takenPorts(let first, let last):
            Phrase(
                "The ports from \(first) to \(last) are taken by other programs; choose another one with --port",
                "端口 \(first) 至 \(last) 均已被其他程序占用；请用 --port 另选一个")
        case .system(let reason): Phrase("The site cannot be served: \(reason)", "无法提供网站：\(reason)")
        case .unusableFolders: nil
        }
    }
}
