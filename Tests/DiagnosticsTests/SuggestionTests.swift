import Testing

@testable import Diagnostics

@Suite struct SuggestionTests {
    @Test(.timeLimit(.minutes(20))) func manySearchesTogetherAreBounded() {
        var budget = Suggestion.Budget()
        let names = (0..<2_000).map { "name-\($0)" }
        let found = (0..<3_000).map { budget.nearest(to: "nam-\($0)", among: names) }
        #expect(found.first == "name-0")
        #expect(found.last == .some(nil))
        #expect(Suggestion.nearest(to: "nam-7", among: names) == "name-7")
    }

    @Test(arguments: [
        ("departmnet", "department"), ("tittle", "title"), ("statu", "status"), ("fess", "fees"),
        ("区民正局", "区民政局"),
    ])
    func aTypingMistakeFindsTheNameThatWasMeant(written: String, meant: String) {
        #expect(Suggestion.nearest(to: written, among: ["place", "区财政局支队", meant]) == meant)
    }

    @Test func whatIsFarFromEverythingFindsNothing() {
        #expect(Suggestion.nearest(to: "contact", among: ["id", "title", "standing"]) == nil)
        #expect(Suggestion.nearest(to: "x", among: [String]()) == nil)
    }

    @Test func ofEquallyNearNamesTheFirstIsGiven() {
        #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
        #expect(Suggestion.nearest(to: "bat", among: ["hat", "cat"]) == "hat")
    }

    @Test func theNameItselfIsNotSuggested() {
        #expect(Suggestion.nearest(to: "title", among: ["title"]) == nil)
    }

    @Test func aThirdOfTheLongerNameMayDiffer() {
        #expect(Suggestion.nearest(to: "abcxyz", among: ["abcdef"]) == nil)
        #expect(Suggestion.nearest(to: "abcdxy", among: ["abcdef"]) == "abcdef")
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func distancesAreOptimalStringAlignment(left: String, right: String, distance: Int) {
        #expect(Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    }

    @Test func aTextThatIsNoNameIsNotCompared() {
        let long = String(repeating: "a", count: 201)
        #expect(Suggestion.nearest(to: long, among: [long + "a"]) == nil)
    }

    @Test func theQuestionIsAskedOnlyWhereThereIsAnAnswer() {
        #expect(Suggestion.question("title")?.english == "Did you mean title?")
        #expect(Suggestion.question(nil) == nil)
    }
}
