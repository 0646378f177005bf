import PortalModel
import Testing

@testable import SiteRendering

@Suite struct PartTests {
    /// Ids and values that look like the parts folder have pages of their own.
    @Test func aPartHasAnAddressThatNothingElseCanHave() {
        let part = PagePath.part(2, of: "things")
        #expect(part == "things/parts/2.html")
        for id in ["parts", "part", "2", "parts-2", "parts.2"] where Identifier.isValid(id) {
            #expect(PagePath.record(id, of: "things") != part)
            #expect(PagePath.browse("things", by: id, value: "2") != part)
        }
        #expect(!Identifier.isValid("parts/2"))
    }
}
