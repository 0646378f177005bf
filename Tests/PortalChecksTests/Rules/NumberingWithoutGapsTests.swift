import Diagnostics
import PortalFixtures
import Testing

@Suite struct NumberingWithoutGapsTests {
    private func found(_ numbers: [String], first: String = "1") async -> [String] {
        await diagnostics(
            fields: ["{name: number, title: Number, type: integer}"],
            "promise:\n  numbering: {field: number, first: \(first)}\n", header: "id,title,standing,number",
            rows: numbers.enumerated().map { "r\($0.offset),A,official,\($0.element)" }
        ).map { "\([$0].report[0]): \($0.message)" }
    }

    private let place = "content/things/collection.yaml:11:22 promise.missing-numbers: number skips"

    @Test func holds() async {
        #expect(await found(["1", "2", "3"]) == [])
        #expect(await found(["3", "1", "2"]) == [])
        #expect(await found(["7", "6"], first: "6") == [])
        #expect(await found([]) == [])
    }

    @Test func aGapIsReported() async {
        #expect(await found(["1", "3"]) == ["\(place) 2"])
        #expect(await found(["2", "3"]) == ["\(place) 1"])
        #expect(await found(["1", "2"], first: "0") == ["\(place) 0"])
        #expect(await found(["1", ""]) == ["\(place) 2"])
    }

    @Test func aNumberThatIsThereTwiceIsReported() async {
        #expect(
            await found(["1", "2", "2"]) == [
                "content/things/1.csv:4:15 promise.repeated-number: two records have the number 2 in number",
                "\(place) 3",
            ])
    }

    @Test func withdrawnNumbersAreLeftOutAndNotGivenAgain() async {
        #expect(await found(["1", "3"], first: "1, withdrawn: [2]") == [])
        #expect(await found(["1", "4"], first: "1, withdrawn: [2, 3]") == [])
        #expect(await found(["2", "3"], first: "1, withdrawn: 1") == [])
        #expect(await found(["1", "2"], first: "1, withdrawn: [9]") == [])
        #expect(await found(["1", "4"], first: "1, withdrawn: [2]") == ["\(place) 3"])
        #expect(
            await found(["1", "2"], first: "1, withdrawn: [2]") == [
                "content/things/1.csv:3:15 promise.withdrawn-number: 2 in number is declared as withdrawn but is in use",
                "\(place) 3",
            ])
        #expect(
            await found(["1"], first: "1, withdrawn: [x]")
                == ["content/things/collection.yaml:11:52 yaml.wrong-type: withdrawn is not a list of whole numbers"])
    }

    @Test func aNumberFarOutNamesNoMillionGaps() async {
        #expect(await found(["1", "99999999"]) == ["\(place) 2"])
    }

    @Test func afterTwentyTheNumberOfTheOthersIsGiven() async {
        let numbers = (1...22).map { String($0 + 100) }
        #expect(
            await found(numbers)
                == ["\(place) \((1...20).map(String.init).joined(separator: ", ")) and 2 more"])
    }

    @Test func aFirstNumberAtTheEndOfTheNumbersIsNoMishap() async {
        #expect(await found(["1", "2"], first: "9223372036854775807").count == 1)
    }
}
