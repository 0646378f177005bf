import DaylightKit
import Diagnostics
import FlyingSocks
import Foundation
import Synchronization
import Testing

@testable import PreviewServer

@Suite struct PreviewServerTests {
    /// Runs a server at a free port for as long as the body takes, and sees that it ends when it is told to.
    private func serve(
        _ portal: PortalCopy, note: @escaping @Sendable (RunReport) -> Void = { _ in },
        _ body: (_ port: UInt16) async throws -> Void
    ) async throws {
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        let server = PreviewServer(portal.request, port: 0, language: .english, note: note)
        let running = Task {
            defer { continuation.finish() }
            try await server.run { continuation.yield($0) }
        }
        var listening = addresses.makeAsyncIterator()
        if let address = await listening.next() {
            #expect(address.hasPrefix("http://127.0.0.1:") && address.hasSuffix("/"))
            try await body(try #require(address.dropLast().split(separator: ":").last.flatMap { UInt16($0) }))
        }
        running.cancel()
        try await running.value
    }

    /// Asks as a browser does, but with any path and host.
    private func get(
        _ path: String, _ port: UInt16, method: String = "GET", host: String? = nil
    ) async throws -> (status: Int, body: Data) {
        let socket = try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port), timeout: 3_600)
        defer { try? socket.close() }
        let head = "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n"
        try await socket.write(Data(head.utf8))
        var answer = Data()
        do {
            while true { answer += try await socket.read(atMost: 4_096) }
        } catch SocketError.disconnected {}
        let end = try #require(answer.firstRange(of: Data("\r\n\r\n".utf8)))
        let headers = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
        #expect(headers.contains("\r\nX-Content-Type-Options: nosniff"))
        return (
            try #require(headers.split(separator: " ").dropFirst().first.flatMap { Int($0) }), answer[end.upperBound...]
        )
    }

    @Test func pagesAndSearchAreServedAsTheyWouldBePublishedAndNothingIsWritten() async throws {
        let portal = try PortalCopy()
        let before = portal.files()
        let site = try #require(await portal.preview().site)
        try await serve(portal) { port in
            for (path, file, status) in [
                ("/", "index.html", 200), ("/permits/", "permits/index.html", 200),
                ("/data/search/index.json", "data/search/index.json", 200),
                ("/downloads.html", "downloads.html", 200), ("/nothing", "404.html", 404),
            ] {
                let answer = try await get(path, port)
                #expect(answer.status == status, "\(path)")
                #expect(answer.body == site.file(at: file).map { Data($0) }, "\(path)")
            }
            #expect(try await get("/../../etc/passwd", port).status == 404)
            #expect(try await get("/", port, host: "example.org").status == 421)
            #expect(try await get("/", port, method: "POST").status == 405)
            let head = try await get("/", port, method: "HEAD")
            #expect(head.status == 200 && head.body.isEmpty)
        }
        #expect(portal.files() == before)
    }

    @Test func aChangeIsSeenByTheNextRequestAndIsReportedOnce() async throws {
        let portal = try PortalCopy()
        let reports = Mutex<[Int]>([])
        try await serve(portal, note: { report in reports.withLock { $0.append(report.errorCount) } }) { port in
            func page() async throws -> (Int, String) {
                let answer = try await get("/permits/P-03.html", port)
                return (answer.status, String(decoding: answer.body, as: UTF8.self))
            }
            #expect(try await page().1.contains("2021-06-01"))
            try portal.edit("content/permits/events.csv", "2021-06-01", "2021-07-02")
            #expect(try await page().1.contains("2021-07-02"))

            try portal.edit("content/permits/collection.yaml", "total: 4", "total: 5")
            for _ in 1...2 {
                let (status, page) = try await page()
                #expect(status == 503 && page.contains("promise.total") && page.contains("collection.yaml:31:10"))
            }
            try portal.edit("content/permits/collection.yaml", "total: 5", "total: 4")
            for _ in 1...2 { #expect(try await page().0 == 200) }
        }
        #expect(reports.withLock { $0 } == [0, 0, 1, 0])
    }

    @Test func manyRequestsAtOnceAreAnsweredFromOneSite() async throws {
        let portal = try PortalCopy()
        let reports = Mutex(0)
        try await serve(portal, note: { _ in reports.withLock { $0 += 1 } }) { port in
            try portal.edit("content/permits/events.csv", "2021-06-01", "2021-07-02")
            try await withThrowingTaskGroup(of: (Int, Data).self) { group in
                for _ in 1...20 { group.addTask { try await get("/permits/P-03.html", port) } }
                for try await (status, page) in group {
                    #expect(status == 200 && String(decoding: page, as: UTF8.self).contains("2021-07-02"))
                }
            }
        }
        #expect(reports.withLock { $0 } == 2)
    }

    @Test func aTakenPortIsRefusedAndPassedOverWhereNoneIsNamed() async throws {
        let portal = try PortalCopy()
        try await serve(portal) { port in
            await #expect(throws: PreviewServer.Failure.takenPort(port)) {
                try await PreviewServer(portal.request, port: port, language: .english) { _ in }.run { _ in }
            }
        }
    }

    @Test func aFolderThatIsNotThereIsNotServed() async throws {
        let portal = try PortalCopy()
        var request = portal.request
        request.content += "-elsewhere"
        let server = PreviewServer(request, port: 0, language: .english) { #expect($0.isMachineFailure) }
        await #expect(throws: PreviewServer.Failure.unusableFolders) { try await server.run { _ in } }
    }
}
