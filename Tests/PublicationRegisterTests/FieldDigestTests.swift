import PublicationRegister
import Testing

@Suite struct FieldDigestTests {
    /// As `printf … | sha256sum` prints it.
    @Test(arguments: [("free", "ad95d5fa651b"), ("不收费", "f56da483c20f"), ("", "e3b0c44298fc")])
    func theFirstTwelveDigitsOfTheSum(value: String, digits: String) {
        #expect(FieldDigest(of: value).description == digits)
        #expect(FieldDigest(digits) == FieldDigest(of: value))
    }

    @Test(arguments: ["", "3.40803E+11", "E3B0C44298FC", "e3b0c44298f", "e3b0c44298fcc", "e3b0c44298fg"])
    func nothingElseIsADigest(text: String) { #expect(FieldDigest(text) == nil) }

    @Test func nothingHasNoDigest() { #expect(FieldDigest.unlessEmpty("") == nil) }
}
