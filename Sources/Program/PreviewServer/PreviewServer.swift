public import DaylightKit
public import Diagnostics
internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Serves a site to the browsers of this machine while its content is being changed: each file is made when it is asked
/// for, from the content as it is at that moment, and nothing is written.
public struct PreviewServer: Sendable {
    private let request: BuildRequest
    private let port: UInt16?
    private let language: MessageLanguage
    private let note: @Sendable (RunReport) -> Void

    /// Nobody but this machine can reach it, whatever its firewall lets through.
    static let host = "127.0.0.1"
    /// Tried one after the other where no port is asked for.
    static let usualPorts: ClosedRange<UInt16> = 8000...8099

    /// - Parameters:
    ///   - port: where to listen; 0 for any free one, `nil` for the first free one from 8000.
    ///   - language: of what is said in the place of a page.
    ///   - note: told what came of it each time that the site was made anew.
    public init(
        _ request: BuildRequest, port: UInt16?, language: MessageLanguage,
        note: @escaping @Sendable (RunReport) -> Void
    ) {
        self.request = request
        self.port = port
        self.language = language
        self.note = note
    }

    /// Why nothing can be served.
    public enum Failure: Error, Sendable, Hashable {
        case takenPort(UInt16)
        case takenPorts(first: UInt16, last: UInt16)
        /// There is no folder to read; the report has said which.
        case unusableFolders
        case system(reason: String)
    }

    /// Serves until its task is cancelled.
    /// - Parameter listening: told the address, such as `http://127.0.0.1:8000/`, once requests are answered.
    public func run(listening: @escaping @Sendable (_ address: String) -> Void) async throws(Failure) {
        let request = request
        let note = note
        let previews = Refreshed(
            stamp: { SourceStamp(of: [request.content, request.siteTemplates]) },
            make: { last in await Daylight.preview(request, reusing: last) },
            note: { note($0.report) })
        guard let port else {
            for port in Self.usualPorts {
                do {
                    return try await serve(previews, on: port, listening)
                } catch Failure.takenPort {
                    continue
                }
            }
            throw Failure.takenPorts(first: Self.usualPorts.lowerBound, last: Self.usualPorts.upperBound)
        }
        try await serve(previews, on: port, listening)
    }

    private func serve(
        _ previews: Refreshed<SourceStamp, Preview>, on port: UInt16,
        _ listening: @escaping @Sendable (String) -> Void
    ) async throws(Failure) {
        do {
            let server = HTTPServer(
                config: HTTPServer.Configuration(
                    address: try .inet(ip4: Self.host, port: port), timeout: Self.patience, pool: PromptPool(),
                    logger: .disabled))
            try await withThrowingTaskGroup(of: Void.self) { group in
                // It ends by an error, or because it is cancelled.
                group.addTask { try await server.run() }
                group.addTask {
                    try await server.waitUntilListening(timeout: Self.patience)
                    guard case .ip4(_, let port) = await server.listeningAddress else { return }
                    let handler = PreviewHandler(
                        answers: PreviewAnswers(port: port, language: language), previews: previews)
                    await server.appendRoute("*", to: handler)
                    if await previews.value().report.isMachineFailure { throw Failure.unusableFolders }
                    if !Task.isCancelled { listening("http://\(Self.host):\(port)/") }
                }
                for try await _ in group {}
            }
        } catch let failure as Failure {
            throw failure
        } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
            throw .takenPort(port)
        } catch {
            if Task.isCancelled { return }
            throw .system(reason: error.localizedDescription)
        }
    }

    /// In seconds: longer than making the largest site takes.
    private static let patience: TimeInterval = 3_600
}

/// The server's own pool of sockets, but for one thing: what is written is sent at once. The server writes the headers
/// apart from the body, which would wait for a receipt of them, and browsers give that after 40 ms.
private struct PromptPool: AsyncSocketPool {
    private let pool: any AsyncSocketPool = HTTPServer.defaultPool()

    func prepare() async throws { try await pool.prepare() }

    func run() async throws { try await pool.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try await pool.suspendSocket(socket, untilReadyFor: events)
    }
}

/// Between the server's types and those of this module.
private struct PreviewHandler: HTTPHandler {
    let answers: PreviewAnswers
    let previews: Refreshed<SourceStamp, Preview>

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let asked = PreviewRequest(
            method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
            host: request.headers[.host])
        if let refusal = answers.refusal(of: asked) { return response(refusal) }
        return response(answers.answer(to: asked, from: await previews.value()))
    }

    private func response(_ answer: PreviewResponse) -> HTTPResponse {
        let headers = answer.allHeaders.map { (HTTPHeader($0.key), $0.value) }
        let body = answer.isHead ? Data() : Data(answer.body)
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase),
            headers: HTTPHeaders(Dictionary(uniqueKeysWithValues: headers)),
            // In one piece: the usual pieces are of 4 KB.
            body: HTTPBodySequence(data: body, suggestedBufferSize: max(1, body.count)))
    }
}
