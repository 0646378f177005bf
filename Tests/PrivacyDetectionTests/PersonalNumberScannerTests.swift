import PrivacyDetection
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct PersonalNumberScannerTests {
    private let detectors = [
        PersonalNumberDetector(title: "identity", form: .identityNumber),
        PersonalNumberDetector(
            title: "mobile", form: .pattern(prefixes: ["13", "14", "15", "16", "17", "18", "19"], length: 11)),
        PersonalNumberDetector(
            title: "card", form: .bankCard(prefixes: ["4", "5", "6", "9558"], lengths: 16...19)),
    ]

    /// The detector's title, with an asterisk for a number with masked digits, and the matched text.
    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalNumberScanner(detectors).findings(in: bytes).map { finding in
            let title = detectors[finding.detector].title + (finding.isMasked ? "*" : "")
            return "\(title) \(String(decoding: bytes[finding.range], as: UTF8.self))"
        }
    }

    // Check characters computed by python-stdnum (iso7064.mod_11_2, luhn).
    @Test(arguments: [
        "340802199001011234", "110101200002290018", "360121197711054314", "510104199912318882", "440106196308080127",
        "11010519491231002X", "11010519491231002x",
    ])
    func anIdentityNumberIsFound(number: String) {
        #expect(found(number) == ["identity \(number)"])
        #expect(found("身份证号\(number)，住址") == ["identity \(number)"])
        #expect(found("**\(number)**") == ["identity \(number)"])
    }

    @Test(arguments: [
        "340802199001011235", "34080219900101123X", "340802199013011230", "340802199002300000", "110101190002290018",
        "3408021990010112341", "34080219900101123", "A340802199001011234", "340802199001011234a",
    ])
    func whatOnlyLooksLikeOneIsNot(number: String) {
        #expect(found(number) == [])
    }

    @Test func everyWrongCheckCharacterIsSeen() {
        let wrong = "012356789X".map { "34080219900101123\($0)" }
        #expect(wrong.flatMap(found) == [])
    }

    @Test(arguments: [
        "6222021234567890128", "6228480012345678903", "4111111111111111", "9558801234567890128", "621700123456789011",
        "5212345678901234",
    ])
    func aCardNumberIsFound(number: String) {
        #expect(found("card:\(number);") == ["card \(number)"])
        let last = number.last == "9" ? "8" : "9"
        #expect(found(number.dropLast() + last) == [])
    }

    @Test func aMobileNumberIsFound() {
        #expect(found("联系人13812345678（李）") == ["mobile 13812345678"])
        #expect(found("a,13812345678,b\n19912345678") == ["mobile 13812345678", "mobile 19912345678"])
        #expect(found("12812345678 1381234567 138123456789") == [])
    }

    @Test(arguments: [
        ("138 1234 5678", "mobile"), ("138-1234-5678", "mobile"), ("１３８１２３４５６７８", "mobile"),
        ("138\u{3000}1234\u{3000}5678", "mobile"), ("138\u{A0}1234\u{A0}5678", "mobile"), ("138—1234—5678", "mobile"),
        ("1 3 8 1 2 3 4 5 6 7 8", "mobile"), ("13\u{200B}812345\u{200B}678", "mobile"), ("138.1234.5678", "mobile"),
        ("340802 19900101 1234", "identity"), ("340802-19900101-1234", "identity"),
        ("３４０８０２１９９００１０１１２３４", "identity"), ("11010519491231002Ｘ", "identity"),
        ("6222 0212 3456 7890 128", "card"), ("4111-1111-1111-1111", "card"), ("６２２２０２１２３４５６７８９０１２８", "card"),
    ])
    func groupsAndFullWidthAreReadAsOneNumber(text: String, title: String) {
        #expect(found("电话：\(text)。") == ["\(title) \(text)"])
        #expect(found("call \(text) now") == ["\(title) \(text)"])
    }

    @Test(arguments: ["13812345678", "138 1234 5678", "138-1234-5678", "138****5678"])
    func aDiallingCodeBeforeANumberDoesNotHideIt(number: String) {
        for code in ["+86", "+86 ", "+86-", "+1", "+852 ", "+"] {
            let title = number.contains("*") ? "mobile*" : "mobile"
            #expect(found("Call \(code)\(number).") == ["\(title) \(number)"])
        }
        #expect(found("86\(number)".replacing(" ", with: "").replacing("-", with: "")) == [])
    }

    @Test(arguments: [
        ("138****5678", "mobile*"), ("138xxxx5678", "mobile*"), ("138＊＊＊＊5678", "mobile*"),
        ("138 **** 5678", "mobile*"), ("138-****-5678", "mobile*"), ("138××××5678", "mobile*"),
        // X masks a digit as asterisks do; at the end of an identity number it is a digit itself (10, ISO 7064).
        ("340802********1234", "identity*"), ("340802XXXXXXXX1234", "identity*"), ("3408021990****123X", "identity*"),
        ("340802●●●●●●●●1234", "identity*"), ("6222 **** **** 1234", "card*"), ("622202*********0128", "card*"),
    ])
    func hiddenCharactersDoNotHideTheNumber(text: String, title: String) {
        #expect(found("号码\(text)。") == ["\(title) \(text)"])
    }

    @Test(arguments: [
        "11340803003110046K", "91340800MA2N1ABC0X", "12340803486251234M", "340803001001", "340803100", "QZ-0417",
        "GG-0417-1381-2345", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "a13812345678", "13812345678b", "123e4567-e89b-12d3-a456-138123456780", "2015 2016 2017 2018",
        "0.13812345678", "13812345678.5", "13 81 23 45 678", "QZ-138-1234-5678", "138-1234-5678-9012",
        "3.40803E+11", "**988**", "138********", "1**5678", "2021-02-01 12:30", "1920,274",
        "sha256-13812345678abc", "1 3 8 1 2 3 4 5 6 7 8 9", "+", "+8", "+86", "+86-", "+8613812345",
    ])
    func otherNumbersAndCodesRaiseNoAlarm(text: String) {
        #expect(found(text) == [])
    }

    @Test func nothingIsLookedForThatIsNotDeclared() {
        let scanner = PersonalNumberScanner([])
        #expect(scanner.isIdle && scanner.findings(in: Array("13812345678".utf8)).isEmpty)
    }

    @Test func textThatIsCutOrDamagedIsNoMishap() {
        let bytes: [UInt8] = Array("13812345678".utf8) + [0xEF, 0xBC]
        #expect(PersonalNumberScanner(detectors).findings(in: bytes).map(\.range) == [0..<11])
        for length in 0...3 {
            for lead: UInt8 in [0xC2, 0xC3, 0xE2, 0xE3, 0xEF, 0xFF] {
                let damaged = [UInt8](repeating: lead, count: length) + Array("138".utf8) + [lead]
                #expect(PersonalNumberScanner(detectors).findings(in: damaged).isEmpty)
            }
        }
    }

    @Test func aLongRowOfNumbersIsReadInTimeProportionalToItsLength() {
        let row = Array(String(repeating: "138 1234 ", count: 100_000).utf8)
        let time = processorTime { _ = PersonalNumberScanner(detectors).findings(in: row) }
        #expect(time < .seconds(20))
    }
}

/// The processor time that this thread spends on the body. Unlike the time on a clock, it does not depend on how busy the
/// machine is.
private func processorTime(_ body: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    body()
    return now() - start
}
