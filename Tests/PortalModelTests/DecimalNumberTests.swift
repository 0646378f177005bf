import PortalModel
import Testing

@Suite struct DecimalNumberTests {
    @Test(arguments: [("0", 0), ("-0", 0), ("18.10", 18.1), ("-3", -3), ("0.5", 0.5), ("100000000000000000000", 1e20)])
    func isReadAndKeptAsWritten(text: String, value: Double) {
        let number = DecimalNumber(text)
        #expect(number?.text == text)
        #expect(number?.description == text)
        #expect(number?.doubleValue == value)
    }

    @Test(arguments: [
        "", "-", "+1", "01", "-01", "1.", ".5", "1,920", "1e3", "1E3", " 1", "1 ", "１", "٣", "0x10", "inf", "nan",
        "--1",
        "1.2.3", "1-", String(repeating: "9", count: 310), "-" + String(repeating: "9", count: 310) + ".5",
    ])
    func isNotRead(_ text: String) { #expect(DecimalNumber(text) == nil) }
}
