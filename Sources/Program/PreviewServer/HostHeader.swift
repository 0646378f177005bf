/// Which hosts a request may name. A page of another site can have its own name lead to this machine, and would then
/// read what is served here as its own; its requests still name its host.
enum HostHeader {
    /// - Parameters:
    ///   - host: what the request's header `Host` says.
    ///   - port: the one that is listened on.
    static func isAllowed(_ host: String?, port: UInt16) -> Bool {
        guard let host = host?.lowercased() else { return false }
        return ["localhost", "127.0.0.1", "[::1]"].contains { name in
            host == "\(name):\(port)" || port == 80 && host == name
        }
    }
}
