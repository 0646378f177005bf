import DaylightKit
import Diagnostics
import Foundation
import Testing

@testable import PreviewServer

@Suite struct PreviewAnswersTests {
    private let answers = PreviewAnswers(port: 8000, language: .english)

    private func request(_ path: String, method: String = "GET", query: String = "") -> PreviewRequest {
        PreviewRequest(method: method, path: path, query: query, host: "localhost:8000")
    }

    @Test func onlyReadingIsAllowed() {
        for method in ["GET", "HEAD"] { #expect(answers.refusal(of: request("/", method: method)) == nil) }
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
            let refusal = answers.refusal(of: request("/", method: method))
            #expect(refusal?.status == .methodNotAllowed && refusal?.headers["Allow"] == "GET, HEAD")
        }
    }

    @Test func anotherHostIsRefused() {
        var request = request("/")
        request.host = "example.org:8000"
        #expect(answers.refusal(of: request)?.status == .misdirectedRequest)
        request.host = nil
        #expect(answers.refusal(of: request)?.status == .misdirectedRequest)
    }

    @Test func filesAreServedWithTheirTypes() async throws {
        let portal = try PortalCopy()
        let preview = await portal.preview()
        let site = try #require(preview.site)
        for (path, file, type) in [
            ("/", "index.html", "text/html; charset=utf-8"),
            ("/permits/", "permits/index.html", "text/html; charset=utf-8"),
            ("/permits/P-03.html", "permits/P-03.html", "text/html; charset=utf-8"),
            ("/data/search/index.json", "data/search/index.json", "application/json"),
            ("/data/permits.csv", "data/permits.csv", "text/csv; charset=utf-8"),
        ] {
            let answer = answers.answer(to: request(path, query: "a=b"), from: preview)
            #expect(answer.status == .ok && answer.contentType == type, "\(path)")
            #expect(answer.body == site.file(at: file), "\(path)")
            #expect(answer.allHeaders["Cache-Control"] == "no-store")
            #expect(answer.allHeaders["X-Content-Type-Options"] == "nosniff")
            #expect(answer.allHeaders["Content-Length"] == String(answer.body.count))
        }
    }

    @Test func whatIsNotThereIsTheSitesOwnPageForIt() async throws {
        let preview = try await PortalCopy().preview()
        for path in ["/nothing", "/permits/nothing.html", "/../content/site.yaml", "/index.html/"] {
            let answer = answers.answer(to: request(path), from: preview)
            #expect(answer.status == .notFound && answer.body == preview.site?.file(at: "404.html"), "\(path)")
        }
        #expect(answers.answer(to: request("/%zz"), from: preview).status == .badRequest)
    }

    @Test func aFolderWithoutItsSlashIsRedirectedSoThatLinksWork() async throws {
        let preview = try await PortalCopy().preview()
        let answer = answers.answer(to: request("//permits", query: "sort=title"), from: preview)
        #expect(answer.status == .found && answer.headers["Location"] == "/permits/?sort=title")
        let split = answers.answer(to: request("/permits", query: "a\rSet-Cookie:b"), from: preview)
        #expect(split.headers["Location"] == "/permits/")
    }

    @Test func aSiteBelowAPathIsServedThere() async throws {
        let portal = try PortalCopy()
        try portal.edit("content/site.yaml", "greenford.example/", "greenford.example/a/%E5%8C%BA/")
        let preview = await portal.preview()
        let home = answers.answer(to: request("/a/%E5%8C%BA/"), from: preview)
        #expect(home.status == .ok && home.body == preview.site?.file(at: "index.html"))
        for (path, place) in [
            ("/", "/a/%E5%8C%BA/"), ("/a/%E5%8C%BA", "/a/%E5%8C%BA/"), ("/permits/", "/a/%E5%8C%BA/permits/"),
            ("/permits/P-03.html", "/a/%E5%8C%BA/permits/P-03.html"),
        ] {
            let answer = answers.answer(to: request(path), from: preview)
            #expect(answer.status == .found && answer.headers["Location"] == place, "\(path)")
        }
        // What the page for unknown addresses links to is there.
        let missing = answers.answer(to: request("/a/%E5%8C%BA/nothing"), from: preview)
        #expect(missing.status == .notFound)
        let links = String(decoding: missing.body, as: UTF8.self).matches(of: /(?:href|src)="(\/[^"#]*)/)
        #expect(links.count > 3)
        for link in links {
            #expect(answers.answer(to: request(String(link.1)), from: preview).status == .ok, "\(link.1)")
        }
    }

    @Test func aHeadHasTheLengthAndNoBody() async throws {
        let preview = try await PortalCopy().preview()
        let answer = answers.answer(to: request("/", method: "HEAD"), from: preview)
        #expect(answer.isHead && answer.allHeaders["Content-Length"] != "0")
    }

    @Test func whatIsWrongStandsInThePlaceOfEveryPageAndIsEscaped() async throws {
        let portal = try PortalCopy()
        try portal.edit("content/offices/offices.csv", "works,Works", "<script>alert(1)</script>,Works")
        let preview = await portal.preview()
        #expect(preview.site?.root == nil)
        for path in ["/", "/permits/P-03.html", "/nothing"] {
            let answer = answers.answer(to: request(path), from: preview)
            #expect(answer.status == .serviceUnavailable && answer.contentType == "text/html; charset=utf-8")
            let page = String(decoding: answer.body, as: UTF8.self)
            #expect(page.contains("<html lang=\"en\">") && page.contains("offices.csv:2:1"))
            #expect(page.contains("<mark>&lt;script&gt;alert(1)&lt;/script&gt;</mark>,Works"))
            #expect(!page.contains("<script"))
        }
        let chinese = PreviewAnswers(port: 8000, language: .chinese).answer(to: request("/"), from: preview)
        #expect(String(decoding: chinese.body, as: UTF8.self).contains("<html lang=\"zh-Hans\">"))
    }
}
