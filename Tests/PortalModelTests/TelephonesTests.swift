import PortalModel
import Testing

@Suite struct TelephonesTests {
    private let telephones = Telephones(["12345", "119", "120"])

    @Test(arguments: [
        ("12345", "[12345]"), ("着火拨打119。", "着火拨打[119]。"), ("拨打119、120；也可以拨打12345", "拨打[119]、[120]；也可以拨打[12345]"),
        ("Call 119, or 12345.", "Call [119], or [12345]."), ("119/120", "[119]/[120]"),
    ])
    func aNumberThatStandsInATextIsFound(text: String, marked: String) throws {
        let parts = try #require(telephones.parts(of: text))
        #expect(parts.map { $0.isNumber ? "[\($0.text)]" : $0.text }.joined() == marked)
    }

    @Test(arguments: [
        "", "区民政局", "123456", "A-120", "SY-119", "120%", "1,120", "119.5", "+120", "2120", "no.120", "0556-12345",
    ])
    func whatIsPartOfALongerNumberOfACodeOrOfAnAmountIsNone(text: String) {
        #expect(telephones.parts(of: text) == nil)
    }

    @Test(arguments: [
        ("12345", "12345"), ("0818-12345", "081812345"), ("+86 (818) 12345", "+8681812345"), ("12", nil),
        ("1234567890123456", nil), ("lists@greenford.example", nil), ("12345, at any time", nil), ("1+2345", nil),
        ("", nil),
    ])
    func aContactIsANumberOrNone(text: String, number: String?) {
        #expect(Telephones.number(of: text) == number)
    }
}
