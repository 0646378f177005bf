import PortalModel
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["GG-0417", "a", "0", "A.b_c-d", String(repeating: "a", count: 64), "indexes", "a..b"])
    func isValid(_ text: String) { #expect(Identifier.isValid(text)) }

    @Test(arguments: [
        "", ".hidden", "-a", "_a", "a b", "a/b", "..", "区", "é", "a\u{301}", "ａ", "１", "a\n", "index", "INDEX",
        String(repeating: "a", count: 65), "a%20", "a?",
    ])
    func isNotValid(_ text: String) { #expect(!Identifier.isValid(text)) }

    @Test(arguments: ["search", "Data", "collections", "assets", "zh", "zh-Hans", "en-GB", "es-419", "EN"])
    func isReserved(_ text: String) { #expect(Identifier.isReservedForCollections(text)) }

    @Test(arguments: [
        "places", "figures", "dat", "searches", "zho", "zh-", "my-services", "zh_Hans", "public-services",
    ])
    func isNotReserved(_ text: String) { #expect(!Identifier.isReservedForCollections(text)) }

    @Test func onlyASCIILettersAreFolded() {
        #expect(Identifier.folded("GG-Ab.É") == "gg-ab.É")
        // The Kelvin sign is not a K.
        #expect(Identifier.folded("\u{212A}") == "\u{212A}")
    }
}
