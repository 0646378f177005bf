import Testing

@testable import SiteRendering

@Suite struct AddressTests {
    @Test func theWayToTheRootIsAsLongAsThePathIsDeep() {
        #expect(PageRoot(of: PagePath.home).link("a.css") == "a.css")
        #expect(PageRoot(of: PagePath.record("x", of: "things")).link("a.css") == "../a.css")
        #expect(PageRoot(of: PagePath.browse("things", by: "kind", value: "a")).link("a.css") == "../../a.css")
        #expect(PageRoot(of: PagePath.record("x", of: "things")).link("things/y.html") == "y.html")
        #expect(PageRoot(of: PagePath.record("x", of: "things")).link("thing/y.html") == "../thing/y.html")
        #expect(PageRoot(of: PagePath.part(2, of: "things")).link("things/y.html") == "../../things/y.html")
        #expect(PageRoot(absolute: "https://example.org/lists/").link("a.css") == "https://example.org/lists/a.css")
    }

    @Test(arguments: [
        ("portal.css", "assets/portal.0123456789ab.css", "portal-css"),
        ("fonts.v2/plain.min.woff2", "assets/fonts.v2/plain.min.0123456789ab.woff2", "fonts-v2-plain-min-woff2"),
        ("fonts.v2/LICENCE", "assets/fonts.v2/LICENCE.0123456789ab", "fonts-v2-LICENCE"),
        ("icon", "assets/icon.0123456789ab", "icon"),
    ])
    func anAssetHasTheHashOfItsContentBeforeItsEnding(_ name: String, _ path: String, _ templateName: String) {
        let asset = HashedAsset(name: name, hash: "0123456789abcdef", bytes: [])
        #expect(asset.path == path && asset.templateName == templateName)
    }
}
