/// What is asked for, as far as it is of interest.
struct PreviewRequest: Sendable {
    var method = "GET"
    /// Percent-encoded, without the query.
    var path = "/"
    /// Percent-encoded; empty where there is none.
    var query = ""
    /// What the header `Host` says.
    var host: String?
}

/// What is answered.
struct PreviewResponse: Sendable, Hashable {
    enum Status: Int, Sendable {
        case ok = 200
        case found = 302
        case badRequest = 400
        case notFound = 404
        case methodNotAllowed = 405
        case misdirectedRequest = 421
        case serviceUnavailable = 503

        /// The words of RFC 9110.
        var phrase: String {
            switch self {
            case .ok: "OK"
            case .found: "Found"
            case .badRequest: "Bad Request"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .misdirectedRequest: "Misdirected Request"
            case .serviceUnavailable: "Service Unavailable"
            }
        }
    }

    let status: Status
    let contentType: String
    let body: [UInt8]
    /// Headers that not every answer has.
    var headers: [String: String] = [:]
    /// Whether the body is told by its length alone.
    var isHead = false

    /// Of every answer: nothing is kept, as the next answer may be another one, and nothing is taken for what it is not.
    var allHeaders: [String: String] {
        headers.merging([
            "Content-Type": contentType, "Content-Length": String(body.count), "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        ]) { own, _ in own }
    }
}
