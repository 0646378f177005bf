import Diagnostics
import Testing

/// Every case of every enumeration of problems, once; a case that is added belongs in here.
@Suite struct ProblemCatalogueTests {
    private static let content: [any Problem] = [
        ContentProblem.missingSite, ContentProblem.missingDeclaration(folder: "a"),
        ContentProblem.collectionName("a", isReserved: false), ContentProblem.unreadable(reason: "a"),
        ContentProblem.symbolicLink, ContentProblem.unexpectedFile(expected: "a"), ContentProblem.notUTF8(byte: 1),
        ContentProblem.undecodable(encoding: "a", byte: 255), ContentProblem.guessedEncoding("a"),
        ContentProblem.byteOrder, ContentProblem.lockFile(of: "a"), ContentProblem.workbook,
    ]
    private static let declaration: [any Problem] = [
        DeclarationProblem.syntax("a"), DeclarationProblem.alias, DeclarationProblem.notAMapping(subject: "a"),
        DeclarationProblem.unknownKey("a", subject: "b", nearest: nil),
        DeclarationProblem.missingKey("a", subject: "b"), DeclarationProblem.wrongType(key: "a", expected: "b"),
        DeclarationProblem.invalidValue("a", key: "b", expected: "c", nearest: nil),
        DeclarationProblem.missingBuiltInField("a"), DeclarationProblem.duplicateField("a"),
        DeclarationProblem.unknownField("a", key: "b", nearest: nil), DeclarationProblem.unterminatedFrontMatter,
        DeclarationProblem.invalidPattern("a"), DeclarationProblem.invalidLookup("a", of: "b", expected: "c"),
    ]
    private static let table: [any Problem] = [
        TableProblem.empty, TableProblem.unterminatedQuote, TableProblem.textAfterQuote, TableProblem.quoteInText,
        TableProblem.raggedRow(expected: 2, found: 3), TableProblem.blankRow,
        TableProblem.unknownColumn("a", nearest: nil), TableProblem.duplicateColumn("a"),
        TableProblem.missingColumn("a"), TableProblem.lookupColumn("a", source: "b"), TableProblem.tooLarge,
        TableProblem.blankRows(2), TableProblem.blankColumns(first: "A", count: 2),
        TableProblem.tooManyColumns(2, limit: 1), TableProblem.cellTooLong(bytes: 2, limit: 1),
    ]
    private static let record: [any Problem] = [
        RecordProblem.missingIdentifier, RecordProblem.invalidIdentifier("a"),
        RecordProblem.duplicateIdentifier("a", first: "b"), RecordProblem.textWithoutRow(id: "a", nearest: nil),
        RecordProblem.rowWithoutText(id: "a", file: "b"), RecordProblem.unexpectedText(collection: "a"),
        RecordProblem.unexpectedTable(collection: "a"), RecordProblem.fieldsInText("a"),
        RecordProblem.unknownFrontMatterField("a", nearest: nil), RecordProblem.derivedField("a", source: "b"),
    ]
    private static let value: [any Problem] = [
        ValueProblem.wrongType(value: "a", field: "b", expected: "c"),
        ValueProblem.missing(field: "a", condition: nil),
        ValueProblem.notAllowed(value: "a", field: "b", nearest: nil),
        ValueProblem.patternMismatch(value: "a", field: "b", pattern: "c"),
        ValueProblem.length(field: "a", found: 1, limit: 2, isMinimum: true, unit: .characters),
        ValueProblem.range(value: "1", field: "a", limit: "2", isMinimum: true),
        ValueProblem.notUnique(value: "a", field: "b", first: "c"),
        ValueProblem.severalValues(value: "2,3", field: "a"),
        ValueProblem.lostZeros(value: "1", field: "a", mended: "01"),
        ValueProblem.unknownReference(id: "a", field: "b", collection: "c", nearest: nil),
    ]
    private static let text: [any Problem] = [
        TextProblem.blank(" ", field: "a"), TextProblem.placeholder("a", field: "b", .always),
        TextProblem.edgeSpace(" ", isLeading: true, field: "a"), TextProblem.controlCharacter("\0", field: "a"),
        TextProblem.invisibleCharacter("\u{200B}", field: "a"), TextProblem.replacementCharacter(field: "a"),
        TextProblem.fullWidth("１", folded: "1", field: "a"), TextProblem.entity("&lt;", field: "a"),
        TextProblem.errorPage("a", field: "b"), TextProblem.formula("=a", field: "b"),
        TextProblem.spreadsheetError("#N/A", field: "a"), TextProblem.scientificNotation("1E+11", field: "a"),
        TextProblem.spreadsheetDate("2-Jan", field: "a"),
    ]
    private static let link: [any Problem] = [
        LinkProblem.unknownCollection("a", nearest: nil), LinkProblem.unknownRecord("a", collection: "b", nearest: nil),
        LinkProblem.unknownField("a", collection: "b", nearest: nil), LinkProblem.unknownMedia("a", nearest: nil),
        LinkProblem.unknownFragment("a", nearest: nil), LinkProblem.pathOfTheSite("a"),
        LinkProblem.figureDiffers(written: "1", figure: "a", expected: "2"),
        LinkProblem.countDiffers(written: "1", collection: "a", expected: 2), LinkProblem.blockWithoutArguments("a"),
        LinkProblem.blockArgument("a", expected: "b"), LinkProblem.unknownTitle("a", nearest: nil),
    ]
    private static let promise: [any Problem] = [
        PromiseProblem.total(declared: 2, found: 1, collection: "a"),
        PromiseProblem.subtotal(declared: 2, found: 1, collection: "a", condition: "b"),
        PromiseProblem.missingNumbers([1], field: "a", more: 0),
        PromiseProblem.repeatedNumber(1, field: "a", first: "b"),
        PromiseProblem.notCovered(record: "a", title: "b", collection: "c", by: "d"),
    ]
    private static let plan: [any Problem] = [
        PlanProblem.twoOutputs(path: "a"), PlanProblem.fileAndFolder(path: "a"),
        PlanProblem.missingTemplate("a", nearest: nil),
        PlanProblem.missingWords(language: "a", nearest: nil), PlanProblem.missingWord("a", language: "b"),
        PlanProblem.noTemplates,
    ]
    private static let template: [any Problem] = [
        TemplateProblem.unclosedTag(closing: "}}"), TemplateProblem.emptyTag, TemplateProblem.malformedName("a"),
        TemplateProblem.malformedDelimiters, TemplateProblem.unclosedSection("a"),
        TemplateProblem.mismatchedClose("a", open: "b", line: 1), TemplateProblem.strayClose("a"),
        TemplateProblem.nestedTooDeeply(limit: 1), TemplateProblem.unknownTemplate("a", nearest: nil),
        TemplateProblem.duplicateTemplate("a", otherFile: "b"), TemplateProblem.recursion(path: ["a"]),
        TemplateProblem.tooLarge(limit: 1), TemplateProblem.outsideBlock(parent: "a"),
        TemplateProblem.blockOverriddenTwice("a", parent: "b"),
        TemplateProblem.unknownBlock("a", parent: "b", nearest: nil, known: []),
        TemplateProblem.hiddenBlock("a", parent: "b"),
        TemplateProblem.unknownName("a", nearest: nil, elsewhere: nil, known: []),
        TemplateProblem.unknownMember("a", of: "b", nearest: nil, known: []),
        TemplateProblem.noMembers(of: "a", kind: .text, member: "b"), TemplateProblem.notPrintable("a", kind: .list),
    ]
    private static let markdown: [any Problem] = [
        MarkdownProblem.controlCharacter(1), MarkdownProblem.tooLong(bytes: 2, limit: 1),
        MarkdownProblem.tooManyLines(2, limit: 1), MarkdownProblem.tooManyMarks(2, limit: 1),
        MarkdownProblem.blockTooLong(bytes: 2, limit: 1), MarkdownProblem.blockHasTooManyMarks(2, limit: 1),
        MarkdownProblem.tooManyMarkers(2, limit: 1), MarkdownProblem.tooFarIndented(2, limit: 1),
        MarkdownProblem.tooDeeplyNested(limit: 1), MarkdownProblem.rawHTML, MarkdownProblem.comment,
        MarkdownProblem.standingMark("*", meansEmphasis: true), MarkdownProblem.standingLink,
        MarkdownProblem.emptyDestination, MarkdownProblem.unsafeLink(scheme: "a"),
        MarkdownProblem.unknownScheme("a", nearest: nil), MarkdownProblem.malformedDestination("a", form: nil),
        MarkdownProblem.controlCharacterInDestination, MarkdownProblem.linkToFile("a"),
        MarkdownProblem.imageDestination("a"), MarkdownProblem.linkInImageText,
        MarkdownProblem.tableColumnsDiffer(header: 1, delimiter: 2), MarkdownProblem.tableNotSeparated,
        MarkdownProblem.tableRowTooLong(cells: 2, columns: 1), MarkdownProblem.tableRowTooShort(cells: 1, columns: 2),
    ]
    private static let publishing: [any Problem] = [
        PublishingProblem.noName, PublishingProblem.symbolicLink, PublishingProblem.notAFolder,
        PublishingProblem.mountPoint, PublishingProblem.foreignFolder(example: "a"),
        PublishingProblem.damagedManifest(reason: "a"), PublishingProblem.busy,
        PublishingProblem.nestedMountPoint(path: "a"), PublishingProblem.unknownLeftover(path: "a"),
        PublishingProblem.lostStaging(path: "a"), PublishingProblem.invalidPath("a"),
        PublishingProblem.writtenTwice(path: "a"), PublishingProblem.cannotKeep(path: "a", reason: "b"),
        PublishingProblem.cannotSwap(reason: "a"),
        PublishingProblem.collision(path: "a"), PublishingProblem.failed(path: "a", reason: "b", remedy: nil),
        PublishingProblem.keptEdited(path: "a"), PublishingProblem.keptUnderOtherName(path: "a", name: "b"),
        PublishingProblem.leftBehind(path: "a", reason: "b"),
    ]
    private static let privacyAndPolicy: [any Problem] = [
        PrivacyProblem.personalNumber(kind: "a"), PrivacyProblem.maskedNumber(kind: "a"),
        PolicyProblem.fixedSeverity(code: "a", nearest: nil), PolicyProblem.fixedCheck(code: "a", nearest: nil),
        PolicyProblem.unusedException(code: "a", record: "b"), StandingProblem.demonstration(record: "a"),
    ]
    static let all =
        privacyAndPolicy + content + markdown + publishing + declaration + table + record + value + text + link
        + promise + plan + template

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

    @Test(arguments: all.indices)
    func everyProblemSaysWhatIsWrongInOneLineAndWhyInSentences(index: Int) {
        let text = Self.all[index].text
        #expect(!text.message.isEmpty && !text.message.hasSuffix(".") && !text.message.contains(where: \.isNewline))
        #expect(text.explanation.hasSuffix("."))
        if let help = text.help { #expect(help.hasSuffix(".") || help.hasSuffix("?"), "\(help)") }
    }

    @Test func anIncludedProblemKeepsItsCode() {
        #expect(TemplateProblem.included(.emptyTag, path: ["a", "b"]).code == TemplateProblem.emptyTag.code)
    }

    @Test func onlyWhatMayBePublishedIsLessThanAnError() {
        let lighter = Self.all.filter { $0.severity != .error }.map { "\($0.severity.rawValue) \($0.code)" }
        #expect(
            lighter == [
                "warning content.unexpected-file", "note content.guessed-encoding", "warning content.lock-file",
                "note markdown.comment",
                "warning markdown.standing-mark", "warning markdown.link-in-image-text",
                "warning markdown.table-row-too-short", "warning publish.kept-edited",
                "warning publish.kept-under-other-name", "warning publish.left-behind", "warning table.blank-row",
                "warning table.blank-rows", "warning table.blank-columns",
            ])
    }

    @Test func aLongValueIsCutInItsMessage() {
        let problem = ValueProblem.notUnique(value: String(repeating: "长", count: 61), field: "Code", first: "A")
        #expect(problem.text.message == "two records have \"\(String(repeating: "长", count: 60))…\" as Code")
    }
}
