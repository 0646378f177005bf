import Testing

@testable import PreviewServer

@Suite struct RequestHeadTests {
    private func read(_ lines: String...) -> RequestHead? { RequestHead(Array(lines.joined(separator: "\r\n").utf8)) }

    @Test func whatIsAskedForIsRead() throws {
        let head = try #require(read("GET /a%20b/?c=d?e HTTP/1.1", "HOST:  localhost:8000 ", "Accept: */*", "X:"))
        #expect(head.request.method == "GET" && head.request.path == "/a%20b/" && head.request.query == "c=d?e")
        #expect(head.request.host == "localhost:8000" && head.keepsAlive)
    }

    @Test func aConnectionEndsWhereItIsToOrWhereABodyFollows() throws {
        for header in ["Connection: close", "connection: x, Close", "Content-Length: 5", "Transfer-Encoding: chunked"] {
            #expect(try #require(read("POST / HTTP/1.1", header)).keepsAlive == false, "\(header)")
        }
        #expect(try #require(read("GET / HTTP/1.0")).keepsAlive == false)
        #expect(try #require(read("GET / HTTP/1.1", "Connection: keep-alive")).keepsAlive)
    }

    @Test(arguments: [
        "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET / a HTTP/1.1", "GET / HTTP/1.1\r\nno colon",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nHost: a\r\n b: c",
    ])
    func whatIsNotAsItHasToBeIsNotRead(_ text: String) {
        #expect(RequestHead(Array(text.utf8)) == nil)
    }

    @Test func anAnswerIsOnePieceAndAHeadHasNoBody() {
        var answer = PreviewResponse(status: .ok, contentType: "text/html", body: Array("page".utf8))
        let whole = String(decoding: answer.bytes(keepsAlive: true), as: UTF8.self)
        #expect(whole.hasPrefix("HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: 4\r\n"))
        #expect(whole.hasSuffix("\r\nConnection: keep-alive\r\n\r\npage"))
        answer.isHead = true
        let head = String(decoding: answer.bytes(keepsAlive: false), as: UTF8.self)
        #expect(head.contains("Content-Length: 4\r\n") && head.hasSuffix("Connection: close\r\n\r\n"))
    }
}
