import Testing

@testable import PreviewServer

@Suite struct RequestedPathTests {
    @Test(arguments: [
        ("/", "index.html"), ("/permits/", "permits/index.html"), ("/permits", "permits"),
        ("/permits/P-03.html", "permits/P-03.html"), ("//permits///P-03.html", "permits/P-03.html"),
        ("/./permits/./P-03.html", "permits/P-03.html"), ("/permits/../guides/", "guides/index.html"),
        ("/permits/..", "index.html"), ("/permits/.", "permits/index.html"),
        ("/%E5%8C%BA/%e6%b0%91.html", "区/民.html"), ("/a%20b+c.html", "a b+c.html"), ("/a%2Fb.html", "a/b.html"),
    ])
    func leadsToAFileBelowTheRoot(_ path: String, _ file: String) throws {
        #expect(try #require(RequestedPath(percentEncoded: path)).file == file)
    }

    @Test(arguments: [
        "/../../etc/passwd", "/%2e%2e/%2E%2E/etc/passwd", "/a/../../../etc/passwd", "/..%2f..%2Fetc/passwd",
        "//../etc/passwd",
    ])
    func neverLeavesTheRoot(_ path: String) throws {
        #expect(try #require(RequestedPath(percentEncoded: path)).file == "etc/passwd")
    }

    @Test(arguments: ["", "permits/", "http://127.0.0.1/", "*", "/%", "/%4", "/%zz", "/%+1", "/%00", "/%FF", "/%C3"])
    func whatIsNoPathIsNone(_ path: String) {
        #expect(RequestedPath(percentEncoded: path) == nil)
    }

    @Test(arguments: ["/", "/permits/", "/permits/P-03.html", "/%E5%8C%BA/a%20b%0D%0A.html"])
    func isEncodedAsItWas(_ path: String) throws {
        #expect(try #require(RequestedPath(percentEncoded: path)).percentEncoded == path)
    }

    @Test func belowAFolderIsWhatFollowsIt() {
        func below(_ path: String) -> String? { RequestedPath(percentEncoded: path)?.below(["a", "b"])?.file }
        #expect(below("/a/b/") == "index.html")
        #expect(below("/a/b/c/d.html") == "c/d.html")
        #expect(below("/a/b") == nil)
        #expect(below("/a/bc/") == nil)
        #expect(below("/") == nil)
    }
}

@Suite struct HostHeaderTests {
    @Test(arguments: ["localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LocalHost:8000"])
    func thisMachineIsAllowed(_ host: String) {
        #expect(HostHeader.isAllowed(host, port: 8000))
    }

    @Test(arguments: [
        nil, "", "localhost", "localhost:8001", "example.org", "example.org:8000", "localhost.example.org:8000",
        "127.0.0.1.nip.io:8000", "localhost:8000.example.org", "127.0.0.1:8000, example.org", "0.0.0.0:8000",
    ])
    func anotherHostIsNot(_ host: String?) {
        #expect(!HostHeader.isAllowed(host, port: 8000))
    }

    @Test func theUsualPortNeedsNotBeNamed() {
        #expect(HostHeader.isAllowed("localhost", port: 80) && HostHeader.isAllowed("localhost:80", port: 80))
        #expect(!HostHeader.isAllowed("example.org", port: 80))
    }
}

@Suite struct ContentTypeTests {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("assets/portal.3f.css", "text/css; charset=utf-8"),
        ("assets/search.3f.js", "text/javascript; charset=utf-8"), ("data/permits.csv", "text/csv; charset=utf-8"),
        ("data/permits.json", "application/json"), ("media/a.JPG", "image/jpeg"), ("media/a.svg", "image/svg+xml"),
        ("media/a.b/file", "application/octet-stream"), ("media/.png", "image/png"),
        ("media/a.", "application/octet-stream"), ("media/a.exe", "application/octet-stream"),
    ])
    func comesFromTheEndOfTheName(_ path: String, _ type: String) {
        #expect(ContentType.of(path) == type)
    }
}
