import PictureReading
import Testing

@Suite struct SVGTests {
    private static func svg(_ attributes: String = "viewBox='0 0 30 20'", _ content: String = "") -> [UInt8] {
        Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)>\(content)</svg>".utf8)
    }

    @Test(arguments: [
        ("width='30' height='20'", "30×20"), ("width='30px' height=\" 20.4 \"", "30×20"),
        ("width='1in' height='72pt'", "96×96"), ("width='2.54cm' height='25.4mm'", "96×96"),
        ("width='2pc' height='40Q'", "32×38"), ("width='3e2' height='2E1'", "300×20"),
        ("viewBox='0 0 30 20'", "30×20"), ("viewBox='-5,-5, 30.6 , 0.2'", "31×1"),
        ("width='100%' height='auto' viewBox='0 0 30 20'", "30×20"), ("width='60' viewBox='0 0 30 20'", "60×40"),
        ("height='10' viewBox='0 0 30 20'", "15×10"), ("width='60' height='50' viewBox='0 0 30 20'", "60×50"),
        ("width='10em' viewBox='0 0 30 20'", "30×20"),
    ])
    func sizes(attributes: String, size: String) {
        #expect(outcome(Self.svg(attributes)) == "SVG \(size)")
    }

    @Test(arguments: [
        ("", "noSize"), ("width='30'", "noSize"), ("width='100%' height='100%'", "noSize"),
        ("viewBox='0 0 30'", "noSize"), ("width='-3' height='20'", "noSize"), ("width='inf' height='nan'", "noSize"),
        ("width='0x1p3' height='20'", "noSize"), ("width='1e99' height='2'", "noSize"),
        ("width='0' height='20'", "noPixels"), ("viewBox='0 0 0 20'", "noPixels"),
        ("width='100' viewBox='0 0 1e-300 1000000'", "noSize"),
        ("width='1000000' viewBox='0 0 1e-13 1000000'", "noSize"),
        ("height='1000000' viewBox='0 0 1000000 1e-13'", "noSize"),
        ("width='1e-300' viewBox='0 0 1000000 1e-300'", "noSize"), ("width='1000000in' height='2'", "noSize"),
    ])
    func sizesThatAreNone(attributes: String, fault: String) {
        #expect(outcome(Self.svg(attributes)) == fault)
    }

    @Test func whatStandsAroundTheDrawing() {
        let prolog =
            "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <script> -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n"
        #expect(outcome(Array(prolog.utf8) + Self.svg() + Array("\n<!-- end -->\n".utf8)) == "SVG 30×20")
        #expect(outcome(Array("<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 3 2'/>".utf8)) == "SVG 3×2")
        #expect(
            outcome(Self.svg("viewBox='0 0 3 2'", "<![CDATA[<script>]]>&lt;&#x4E00;&#65;&#x1f600;&amp;")) == "SVG 3×2")
    }

    @Test(arguments: [
        ("<svg viewBox='0 0 3 2'/>", "noNamespace"), ("<!doctype html><html></html>", "malformed(part: \"tag\")"),
        ("<html></html>", "unknownFormat"), ("<svg", "truncated"), ("text", "unknownFormat"), ("", "unknownFormat"),
        ("<!-- -->", "unknownFormat"),
    ])
    func whatIsNoDrawing(text: String, fault: String) {
        #expect(outcome(Array(text.utf8)) == fault)
    }

    @Test(arguments: [
        ("<g>", "malformed(part: \"tag\")"), ("<g></a>", "malformed(part: \"tag\")"),
        ("<g a=1/>", "malformed(part: \"attribute\")"),
        ("<g a='1' a='2'/>", "malformed(part: \"attribute\")"), ("<g a='<'/>", "malformed(part: \"attribute\")"),
        ("<g a='1'b='2'/>", "malformed(part: \"tag\")"), ("&nbsp;", "malformed(part: \"reference\")"),
        ("&#0x;", "malformed(part: \"reference\")"),
        ("&#xD800;", "malformed(part: \"reference\")"), ("&#+65;", "malformed(part: \"reference\")"),
        ("&#x+41;", "malformed(part: \"reference\")"), ("&#-0;", "malformed(part: \"reference\")"),
        ("&#0;", "malformed(part: \"reference\")"), ("&#x1;", "malformed(part: \"reference\")"),
        ("&#xFFFE;", "malformed(part: \"reference\")"), ("&#;", "malformed(part: \"reference\")"),
        ("a & b", "malformed(part: \"reference\")"),
        ("<1/>", "malformed(part: \"tag\")"),
        ("<!-->", "truncated"), ("</svg><svg xmlns='http://www.w3.org/2000/svg'>", "malformed(part: \"end\")"),
        ("</svg>text<svg>", "malformed(part: \"end\")"),
    ])
    func markupThatNoBrowserReads(content: String, fault: String) {
        #expect(outcome(Self.svg("viewBox='0 0 3 2'", content)) == fault)
    }

    @Test func depthAndEncoding() {
        let deep = String(repeating: "<g>", count: 256) + String(repeating: "</g>", count: 256)
        #expect(outcome(Self.svg("viewBox='0 0 3 2'", deep)) == "nestedTooDeeply(limit: 256)")
        #expect(outcome(Self.svg() + [0xC3]) == "notUTF8")
        #expect(outcome([0xFF, 0xFE] + Self.svg()) == "unknownFormat")
    }

    @Test func bytesThatAreCutOrChanged() {
        #expect(endures(Self.svg("viewBox='0 0 3 2'", "<g fill='url(#a)'>&amp;<!-- c --></g>")) == [])
    }
}
