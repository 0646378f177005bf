/// What a file is, for the header `Content-Type`.
enum ContentType {
    /// - Parameter path: of which only the end counts, in upper or lower case.
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return unknown }
        return byExtension[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    static let html = "text/html; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    private static let unknown = "application/octet-stream"

    private static let byExtension = [
        "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8", "txt": text,
        "md": "text/markdown; charset=utf-8", "json": "application/json", "webmanifest": "application/manifest+json",
        "xml": "application/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
        "woff": "font/woff", "woff2": "font/woff2", "pdf": "application/pdf", "zip": "application/zip",
        "mp3": "audio/mpeg", "mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt; charset=utf-8",
    ]
}
