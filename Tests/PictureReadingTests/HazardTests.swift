import Diagnostics
import PictureReading
import Testing

/// What a drawing must not contain, and what it may.
@Suite struct HazardTests {
    private func hazards(_ content: String, _ attributes: String = "") -> [DrawingHazard] {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2' \(attributes)>\(content)</svg>"
        return (try? Picture.read(Array(text.utf8)).hazards.map(\.hazard)) ?? []
    }

    @Test(arguments: [
        "<use href='#a'/>", "<use xlink:href=\"#a\" xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<g fill='url(#a)'/>",
        "<g style=\"fill: url( '#a' )\"/>", "<style>g { fill: url(#a) } @media print { g { fill: none } }</style>",
        "<image href='data:image/png;base64,AAAA'/>", "<g d='on'/>",
        "<text>javascript: url(https://example.org) on</text>", "<animate attributeName='opacity'/>",
        "<sodipodi:namedview inkscape:export-filename='C:\\drawings\\a.svg' xmlns:sodipodi='s' xmlns:inkscape='i'/>",
        "<?other href='https://example.org'?>",
    ])
    func holds(content: String) { #expect(hazards(content) == []) }

    @Test(
        arguments: [
            ("<script/>", .script), ("<SCRIPT>x</SCRIPT>", .script),
            ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", .script),
            ("<g onload='x()'/>", .eventAttribute("onload")), ("<g ONCLICK='x()'/>", .eventAttribute("ONCLICK")),
            ("<foreignObject/>", .foreignMarkup), ("<h:p xmlns:h='http://www.w3.org/1999/xhtml'/>", .foreignMarkup),
            ("<h:iframe xmlns:h='x'/>", .foreignMarkup),
            ("<use href='other.svg#a'/>", .reference("other.svg#a")),
            (
                "<image xlink:href=' https://example.org/a.png' xmlns:xlink='x'/>",
                .reference(" https://example.org/a.png")
            ),
            ("<a href='&#106;avascript:x()'/>", .reference("javascript:x()")),
            ("<image href='data:image/svg+xml;base64,AAAA'/>", .reference("data:image/svg+xml;base64,AAAA")),
            ("<g fill='url(https://example.org/a#b)'/>", .reference("https://example.org/a#b")),
            ("<g style='fill:URL(\"//example.org\")'/>", .reference("//example.org")),
            ("<style>@import 'a.css';</style>", .reference("@import")),
            ("<style><![CDATA[g { fill: u\\72l(a) }]]></style>", .reference("\\")),
            ("<style>@im<!-- -->port 'https://example.org/a.css';</style>", .reference("@import")),
            ("<style>g { fill: u<![CDATA[rl(https://example.org/x)]]> }</style>", .reference("https://example.org/x")),
            ("<style>@im<g>a</g>port 'a.css';</style>", .reference("@import")),
            ("<style>@im<style>g {}</style>port 'a.css';</style>", .reference("@import")),
            ("<g xml:base='https://example.org/'/>", .reference("https://example.org/")),
            ("<?xml-stylesheet href='a.css'?>", .reference("xml-stylesheet")),
            ("<set attributeName='href' to='javascript:x()'/>", .animation(of: "href")),
            ("<animate attributeName='xlink:href'/>", .animation(of: "xlink:href")),
            ("<set attributeName='onclick' to='x()'/>", .animation(of: "onclick")),
        ] as [(String, DrawingHazard)])
    func eachIsFound(content: String, hazard: DrawingHazard) { #expect(hazards(content) == [hazard]) }

    @Test func itsPlaceIsThatOfTheElementOrTheAttribute() throws {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><g onload='x()'/><script/></svg>"
        let found = try Picture.read(Array(text.utf8)).hazards.map {
            String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
        }
        #expect(found == ["onload='x()'", "<script"])
    }

    @Test func thatOfAStyleSheetIsAllOfItsText() throws {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><style>@im<!-- -->port 'a';</style></svg>"
        let found = try Picture.read(Array(text.utf8)).hazards.map {
            String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
        }
        #expect(found == ["@im<!-- -->port 'a';"])
    }

    @Test func entitiesAreNotFollowed() throws {
        let bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg>&b;</svg>"
        #expect(try Picture.read(Array(bomb.utf8)).hazards.map(\.hazard) == [.entities])
    }

    @Test func aFileFullOfThemIsToldTwentyTimes() {
        #expect(hazards(String(repeating: "<script/>", count: 100)).count == 20)
    }
}
