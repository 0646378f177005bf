import Testing

@Suite struct NumbersInProseTests {
    @Test(arguments: [
        "[1920](figure:grids)", "[1,920](figure:grids)", "[904](figure:units)", "[over 900](figure:units)",
        "[2](count:things)", "[**2**](count:things)",
    ])
    func holds(text: String) async { #expect(await report(text: text + "\n", figures) == []) }

    @Test(arguments: [
        ("[1921](figure:grids)", "1:1 claim.figure-differs"), ("[192](figure:grids)", "1:1 claim.figure-differs"),
        ("区 [about 900](figure:units)", "1:3 claim.figure-differs"), ("\n[3](count:things)", "2:1 claim.count-differs"),
        ("[two](count:things)", "1:1 claim.count-differs"), ("[](count:things)", "1:1 claim.count-differs"),
    ])
    func anotherNumberIsReported(text: String, expected: String) async {
        #expect(await report(text: text + "\n", figures) == ["things/a.md:\(expected)"])
    }
}
