internal import FlyingSocks
internal import Foundation

/// A browser's connection: its requests, one after the other.
struct Connection: Sendable {
    let socket: AsyncSocket
    let answer: @Sendable (PreviewRequest) async -> PreviewResponse

    /// In bytes: more than any browser sends.
    private static let largestHead = 64 << 10
    private static let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]

    /// Until the browser has had enough, or does not keep to the protocol.
    func serve() async {
        defer { try? socket.close() }
        // The end of an answer would otherwise wait until the browser has confirmed its beginning, up to 40 ms.
        try? socket.socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        var received: [UInt8] = []
        while let head = try? await nextHead(&received) {
            guard let head = RequestHead(head) else {
                try? await socket.write(Data(PreviewResponse.unreadable.bytes(keepsAlive: false)))
                return
            }
            let response = await answer(head.request)
            guard (try? await socket.write(Data(response.bytes(keepsAlive: head.keepsAlive)))) != nil,
                head.keepsAlive
            else { return }
        }
    }

    /// What comes before the next empty line; `nil` where too much does.
    private func nextHead(_ received: inout [UInt8]) async throws -> [UInt8]? {
        while true {
            if let end = received.firstRange(of: Self.end) {
                let head = Array(received[..<end.lowerBound])
                received.removeSubrange(..<end.upperBound)
                return head
            }
            guard received.count < Self.largestHead else { return nil }
            received += try await socket.read(atMost: 4_096)
        }
    }
}

extension PreviewResponse {
    fileprivate static let unreadable = PreviewResponse(
        status: .badRequest, contentType: ContentType.text, body: Array("Bad Request\n".utf8))

    /// The whole answer as it is sent.
    func bytes(keepsAlive: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
        for (name, value) in allHeaders.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + (isHead ? [] : body)
    }
}
