import DaylightKit
import Diagnostics
import FileAccess
import Foundation
import PageTemplates
import PortalChecks
import PortalModel
import Testing
import TextInput

/// Every problem that the program reports.
@Suite struct ProblemCatalogueTests {
    static let all = ProblemCatalogue.all

    // MARK: Codes

    @Test func everyCodeOfTheSourcesCanBeExplained() throws {
        let explained = Set(Self.all.map(\.code))
        let declared = try Self.codesInSources()
        #expect(declared.count >= 100, "the codes are looked for in the wrong place")
        for code in declared { #expect(explained.contains(code), "\(code) has no example") }
        for code in explained { #expect(declared.contains(code), "\(code) is explained and never reported") }
    }

    /// The codes in the folders `Problems`, each the first word of a problem's details.
    private static func codesInSources() throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sources = root.appending(path: "Sources")
        var codes: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        where path.contains("/Problems/") && path.hasSuffix("Problem.swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in text.matches(of: /ProblemDetails\(\s*"([^"]+)"/) { codes.insert(String(match.1)) }
        }
        return codes
    }

    @Test func noTwoProblemsShareACode() {
        var seen: Set<String> = []
        for problem in Self.all {
            #expect(seen.insert(problem.code).inserted, "\(problem.code) stands for two problems")
        }
    }

    @Test(arguments: all.indices)
    func everyProblemHasACodeOfTheUsualForm(index: Int) {
        #expect(Self.all[index].code.wholeMatch(of: /[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }

    @Test func examplesAreInTheOrderOfTheirCodes() {
        let codes = Self.all.map(\.code)
        #expect(codes == codes.sorted())
    }

    @Test func anExampleIsFoundByItsCode() {
        #expect(ProblemCatalogue.problem("table.ragged-row") is TableProblem)
        #expect(ProblemCatalogue.problem("table.ragged") == nil)
    }

    @Test func anIncludedProblemKeepsItsCode() {
        #expect(TemplateProblem.included(.emptyTag, path: ["a", "b"]).code == TemplateProblem.emptyTag.code)
    }

    // MARK: Wording

    @Test(arguments: all.indices)
    func everyProblemSaysWhatIsWrongInOneLineAndWhyInSentences(index: Int) {
        let text = Self.all[index].text(in: .english)
        #expect(!text.message.isEmpty && !text.message.hasSuffix(".") && !text.message.contains(where: \.isNewline))
        #expect(text.explanation.hasSuffix("."))
        if let help = text.help { #expect(help.hasSuffix(".") || help.hasSuffix("?"), "\(help)") }
    }

    @Test(arguments: all.indices)
    func everyProblemSaysTheSameInChinese(index: Int) {
        let problem = Self.all[index]
        let text = problem.text(in: .chinese)
        #expect(text.message != problem.text(in: .english).message)
        #expect(!text.message.hasSuffix("。") && !text.message.contains(where: \.isNewline), "\(text.message)")
        #expect(text.explanation.hasSuffix("。"), "\(text.explanation)")
        if let help = text.help { #expect(help.hasSuffix("。") || help.hasSuffix("？"), "\(help)") }
        #expect((text.help == nil) == (problem.text(in: .english).help == nil), "\(problem.code)")
        for sentence in [text.message, text.explanation, text.help].compactMap({ $0 }) {
            #expect(sentence.contains(/\p{Han}/), "\(sentence)")
            #expect(!sentence.contains(/\p{Han}[,;:?!()]|[,;?!]\p{Han}/), "punctuation is full-width: \(sentence)")
        }
    }

    /// A fact that appears in an English sentence also appears in the Chinese one.
    @Test(arguments: all.indices)
    func noFactIsLostInChinese(index: Int) throws {
        let problem = Self.all[index]
        let (english, chinese) = (problem.text(in: .english), problem.text(in: .chinese))
        let sentences = [
            (english.message, chinese.message), (english.explanation, chinese.explanation),
            (english.help ?? "", chinese.help ?? ""),
        ]
        for fact in Self.facts(of: problem) {
            for (english, chinese) in sentences where Self.shows(english, fact) {
                #expect(chinese.contains(fact), "\(problem.code): \(fact) is not in \(chinese)")
            }
        }
        for number in english.message.matches(of: /[0-9]+/) {
            #expect(chinese.message.contains(number.0), "\(problem.code): \(number.0) is not in \(chinese.message)")
        }
    }

    /// The texts and numbers among a problem's values.
    private static func facts(of value: Any) -> [String] {
        if let text = value as? String { return text.isEmpty ? [] : [text] }
        if let number = value as? Int { return [String(number)] }
        // A phrase has wording in both languages.
        if value is Phrase { return [] }
        return Mirror(reflecting: value).children.flatMap { facts(of: $0.value) }
    }

    private static func shows(_ sentence: String, _ fact: String) -> Bool {
        sentence.ranges(of: fact).contains { range in
            let before = sentence[..<range.lowerBound].last
            let after = sentence[range.upperBound...].first
            return before?.isLetter != true && after?.isLetter != true
        }
    }

    @Test(arguments: all.indices)
    func everyExampleShowsAMistakeAndItsFix(index: Int) {
        let example = Self.all[index].details.example
        #expect(example.wrong != example.fixed && !example.fixed.isEmpty)
        for input in [example.wrong, example.fixed] {
            #expect(input.split(separator: "\n", omittingEmptySubsequences: false).count <= 12)
        }
    }

    @Test func aProblemOfAnotherTemplateSaysByWhichWayInBothLanguages() {
        let problem = TemplateProblem.included(.emptyTag, path: ["page", "card"])
        #expect(problem.text(in: .english).explanation.hasSuffix("Found through page → card."))
        #expect(problem.text(in: .chinese).explanation.hasSuffix("经由 page → card 发现。"))
    }

    @Test func whatIsExpectedIsSaidInBothLanguages() {
        let problem = ValueProblem.wrongType(value: "ten", field: "Days", expected: .list(separatedBy: ";"))
        #expect(problem.text(in: .english).message == "\"ten\" is not a list separated by \";\" without empty elements")
        #expect(problem.text(in: .chinese).message == "“ten”不是以“;”分隔、没有空元素的列表")
        let missing = ValueProblem.missing(
            field: "Fee", condition: .condition(field: "kind", values: ["licence", "permit"]))
        #expect(missing.text(in: .english).explanation == "The schema requires it if kind is licence or permit.")
        #expect(missing.text(in: .chinese).explanation == "结构声明要求，kind 为 licence 或 permit 时必须填写它。")
    }

    @Test func theSystemsUsualMessagesAreTranslatedAndOthersKept() {
        let denied = ContentProblem.unreadable(reason: .system("Permission denied"))
        #expect(denied.text(in: .english).message == "it cannot be read: Permission denied")
        #expect(denied.text(in: .chinese).message == "无法读取：没有权限")
        let down = ContentProblem.unreadable(reason: .system("Host is down"))
        #expect(down.text(in: .chinese).message == "无法读取：Host is down")
    }

    @Test func aLongValueIsCutInItsMessage() {
        let problem = ValueProblem.notUnique(value: String(repeating: "长", count: 61), field: "Code", first: "A")
        #expect(
            problem.text(in: .english).message == "two records have \"\(String(repeating: "长", count: 60))…\" as Code")
        #expect(problem.text(in: .chinese).message == "有两条记录的“Code”都是“\(String(repeating: "长", count: 60))…”")
    }

    // MARK: Severities

    @Test func onlyWhatMayBePublishedIsLessThanAnError() {
        let lighter = Self.all.filter { $0.severity != .error }
            .map { "\($0.severity.rawValue) \($0.code)" }
        #expect(
            lighter == [
                "warning claim.unbound-total", "warning content.empty-collection", "note content.guessed-encoding",
                "warning content.lock-file", "warning content.unexpected-file",
                "note markdown.comment", "warning markdown.link-in-image-text", "warning markdown.standing-mark",
                "warning markdown.table-row-too-short", "warning media.not-referenced", "warning publish.kept-edited",
                "warning publish.kept-under-other-name", "warning publish.left-behind", "warning record.not-referenced",
                "warning register.copied",
                "warning table.blank-columns",
                "warning table.blank-row", "warning table.blank-rows",
                "note verify.unknown-file",
            ])
    }
}
