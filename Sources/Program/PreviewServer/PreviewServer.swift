package import DaylightKit
package import Diagnostics
internal import FlyingSocks
internal import Foundation

/// Serves a site to the browsers of this machine while its content is being changed: each file is made when it is asked
/// for, from the content as it is at that moment, and nothing is written.
package struct PreviewServer: Sendable {
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
    package init(
        _ request: BuildRequest, port: UInt16?, language: MessageLanguage,
        note: @escaping @Sendable (RunReport) -> Void
    ) {
        self.request = request
        self.port = port
        self.language = language
        self.note = note
    }

    /// Why nothing can be served.
    package enum Failure: Error, Sendable, Hashable {
        case takenPort(UInt16)
        case takenPorts(first: UInt16, last: UInt16)
        /// There is no folder to read; the report has said which.
        case unusableFolders
        case system(reason: String)
    }

    /// Serves until its task is cancelled.
    /// - Parameter listening: told the address, such as `http://127.0.0.1:8000/`, once requests are answered.
    package func run(listening: @escaping @Sendable (_ address: String) -> Void) async throws(Failure) {
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
            let socket = try Self.listeningSocket(on: port)
            defer { try? socket.close() }
            guard case .ip4(_, let port) = try socket.sockname() else { return }
            let answers = PreviewAnswers(port: port, language: language)
            let pool = SocketPool<Poll>.make()
            try await pool.prepare()
            let listener = try AsyncSocket(socket: socket, pool: pool)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await pool.run() }
                group.addTask {
                    if await previews.value().report.isMachineFailure { throw Failure.unusableFolders }
                    try Task.checkCancellation()
                    listening("http://\(Self.host):\(port)/")
                    try await withThrowingDiscardingTaskGroup { connections in
                        for try await socket in listener.sockets {
                            connections.addTask {
                                await Connection(socket: socket) { request in
                                    if let refusal = answers.refusal(of: request) { return refusal }
                                    return answers.answer(to: request, from: await previews.value())
                                }.serve()
                            }
                        }
                    }
                }
                // Both go on until one fails or they are cancelled.
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

    private static func listeningSocket(on port: UInt16) throws -> Socket {
        let socket = try Socket(domain: AF_INET)
        do {
            // A port whose last connections have only just ended is free.
            try socket.setValue(true, for: .localAddressReuse)
            #if canImport(Darwin)
                try socket.setValue(true, for: .noSIGPIPE)
            #endif
            try socket.bind(to: .inet(ip4: host, port: port))
            try socket.listen()
            return socket
        } catch {
            try? socket.close()
            throw error
        }
    }
}
