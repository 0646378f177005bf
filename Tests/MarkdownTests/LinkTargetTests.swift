import Diagnostics
import Markdown
import Testing

@Suite struct LinkTargetTests {
    @Test(arguments: [
        ("record:public-services/GG-0417", LinkTarget.record(collection: "public-services", id: "GG-0417")),
        ("Record:a/b/c", .record(collection: "a", id: "b/c")), ("figure:days-before", .figure(id: "days-before")),
        ("count:places", .count(collection: "places")), ("media:photos/大厅.jpg", .media(path: "photos/大厅.jpg")),
        ("#办理", .fragment("办理")), ("https://a.cn/b?c#d", .external("https://a.cn/b?c#d")),
        ("HTTP://a.cn", .external("HTTP://a.cn")), ("mailto:a@b.cn", .external("mailto:a@b.cn")),
        ("tel:12345", .external("tel:12345")), ("/about/", .path("/about/")), ("../x/", .path("../x/")),
        ("a/b:c", .path("a/b:c")), ("/a.html", .path("/a.html")),
    ])
    func isRead(_ destination: String, _ target: LinkTarget) {
        let (document, diagnostics) = parsed("[a](\(destination))")
        #expect(document.links.map(\.target) == [target])
        #expect(diagnostics == [])
    }

    @Test(arguments: [
        ("record:places", "markdown.malformed-destination"), ("record:places/", "markdown.malformed-destination"),
        ("record:/x", "markdown.malformed-destination"), ("figure:", "markdown.malformed-destination"),
        ("figure:a/b", "markdown.malformed-destination"), ("count:", "markdown.malformed-destination"),
        ("media:../secret", "markdown.malformed-destination"), ("media:/x", "markdown.malformed-destination"),
        ("http:/a", "markdown.malformed-destination"), ("https://", "markdown.malformed-destination"),
        ("mailto:", "markdown.malformed-destination"), ("//a.cn/b", "markdown.malformed-destination"),
        ("javascript:alert(1)", "markdown.unsafe-link"), ("JavaScript:a", "markdown.unsafe-link"),
        ("data:text/html,a", "markdown.unsafe-link"), ("file:///etc/passwd", "markdown.unsafe-link"),
        ("vbscript:a", "markdown.unsafe-link"), ("java&#9;script:a", "markdown.control-character-in-destination"),
        ("recrod:a/b", "markdown.unknown-scheme"), ("ftp://a", "markdown.unknown-scheme"),
        ("", "markdown.empty-destination"), ("#", "markdown.empty-destination"),
    ])
    func isRefused(_ destination: String, _ code: String) {
        let text = "中[a](\(destination))"
        let (document, diagnostics) = parsed(text)
        #expect(reports(text) == ["1:2 \(code)"])
        #expect(diagnostics.map(\.severity) == [.error])
        #expect(document.links.count == 1)
        for link in document.links {
            guard case .unsafe = link.target else {
                Issue.record("\(link.target)")
                continue
            }
        }
        #expect(html(text) == "<p>中a</p>\n")
    }

    @Test func aFileIsNoPage() {
        #expect(reports("[a](GG-0417.md)") == ["1:1 markdown.link-to-file"])
        #expect(reports("[a](../b/c.html#d)") == ["1:1 markdown.link-to-file"])
        #expect(parsed("[a](b.md)").diagnostics.map(\.severity) == [.error])
        #expect(parsed("[a](b.html)").diagnostics.map(\.severity) == [.warning])
    }

    @Test func theNearestSchemeIsSuggested() {
        #expect(parsed("[a](recrod:b/c)").diagnostics.first?.help == "Did you mean record:?")
    }

    @Test func aRecordIsNoImage() {
        #expect(reports("文![a](record:b/c)") == ["1:2 markdown.image-destination"])
        #expect(reports("![a](media:b.jpg)") == [])
        #expect(parsed("![a](media:b.jpg)").document.images.map(\.target) == [.media(path: "b.jpg")])
    }

    @Test func aLinkInADescriptionIsReported() {
        #expect(reports("![大厅[a](b)](media:c.jpg)") == ["1:5 markdown.link-in-image-text"])
    }

    @Test func textOfLinks() {
        let links = parsed("共[**840** `项`](count:a \"数\")").document.links
        #expect(links.map(\.text) == ["840 项"])
        #expect(links.map(\.title) == ["数"])
    }
}
