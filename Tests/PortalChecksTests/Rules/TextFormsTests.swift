import Diagnostics
import PortalFixtures
import Testing

@Suite struct TextFormsTests {
    private func found(
        _ cell: String, _ field: String = "", _ site: String = Fixture.site
    ) async -> [Diagnostic] {
        await diagnostics(
            fields: ["{name: field, title: Field\(field.isEmpty ? "" : ", " + field)}"],
            header: "id,title,standing,field", rows: ["a,A,official,\"\(cell)\""], ["site.yaml": site])
    }

    private func codes(_ cell: String, _ field: String = "", _ site: String = Fixture.site) async -> [String] {
        await found(cell, field, site).map(\.code)
    }

    @Test(arguments: [
        "text", "区民政局：“提供”（有则提供）……", "AT&T; Co", "a - b", "1-2 人", "é ü ñ 한국어", "10\u{A0}000 м²", "第１条",
        "line\nline", "😀 👨‍👩‍👧", "2026年1月2日", "=_=".replacing("=", with: "^"), "#hash", "<5 天", "404 号", "",
    ])
    func ordinaryTextHolds(cell: String) async { #expect(await codes(cell) == []) }

    // MARK: Characters

    @Test(arguments: ["\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t", "  ", "\u{2003}", "\u{3164}", "\u{2800}"])
    func whatLooksEmptyIsReported(cell: String) async {
        #expect(await codes(cell) == ["value.blank"])
        #expect(await codes(cell, "constraints: {required: true}") == ["value.blank"])
        #expect(await codes(cell, "type: integer") == ["value.blank"])
        #expect(await codes(cell, "reference: things") == ["value.blank"])
    }

    @Test func theCharacterIsNamed() async {
        #expect(await found("\u{3000}").map(\.message) == ["Field looks empty but contains U+3000 IDEOGRAPHIC SPACE"])
        #expect(
            await found("a\u{0}b").map(\.message) == ["Field contains the control character U+0000 NULL"])
    }

    @Test(arguments: [
        (" a", 15, 1, "value.edge-space"), ("a\u{3000}\u{3000}", 16, 2, "value.edge-space"),
        ("a\n", 16, 1, "value.edge-space"), ("区\u{7}区", 16, 1, "value.control-character"),
        ("a\tb", 16, 1, "value.control-character"), ("\"\"区\u{200B}b", 18, 1, "value.invisible-character"),
        ("ab\u{FFFD}", 17, 1, "value.replacement-character"), ("a &amp;lt; b", 17, 5, "value.entity"),
        ("x&#x3000;y", 16, 8, "value.entity"),
    ])
    func aCharacterIsReportedWhereItStands(cell: String, column: Int, length: Int, code: String) async {
        let diagnostics = await found(cell)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.place?.location.column == column)
        if !cell.hasSuffix("\n") { #expect(diagnostics.first?.place?.length == length) }
    }

    @Test func everyKindOfErrorInAValueIsReported() async {
        #expect(await codes(" a\u{7}\u{7}&lt;") == ["value.edge-space", "value.control-character", "value.entity"])
    }

    @Test(arguments: [
        "type: integer", "reference: things", "constraints: {pattern: '[0-9]+'}", "constraints: {unique: true}",
        "constraints: {enum: ['12']}",
    ])
    func fullWidthIsReportedInCodes(field: String) async {
        let diagnostics = await found("1２", field)
        #expect(diagnostics.map(\.code) == ["value.full-width"])
        #expect(diagnostics.first?.place?.location.column == 16)
        #expect(diagnostics.first?.help == "Write 2.")
    }

    @Test func fullWidthIsReportedInIds() async {
        let report = await report(rows: ["GG－０１,A,official"])
        #expect(report == ["things/1.csv:2:3 value.full-width"])
    }

    @Test(arguments: ["A\nB", "A\r\nB", "A\rB"])
    func aTitleIsALine(title: String) async {
        let (report, diagnostics) = await titled(title)
        #expect(report == ["things/1.csv:2:5 value.line-break"])
        #expect(diagnostics.map(\.message) == ["Title has more than one line"])
    }

    @Test func lineBreaksAtTheEndsOfATitleAreBlankCharacters() async {
        #expect(await titled("A\n").report == ["things/1.csv:2:5 value.edge-space"])
    }

    private func titled(_ title: String) async -> (report: [String], diagnostics: [Diagnostic]) {
        let diagnostics = await diagnostics(rows: ["a,\"\(title)\",official"])
        return (diagnostics.report.map { $0.replacing("content/", with: "") }, diagnostics)
    }

    // MARK: Whole values

    @Test(arguments: ["-", "/", " TBD", "Ｎ/Ａ", "n/a"])
    func aPlaceholderIsReported(cell: String) async {
        #expect(await codes(cell).last == "value.placeholder")
        #expect(await codes(cell, "type: integer").last == "value.placeholder")
        #expect(await codes(cell, "constraints: {placeholders: allowed}").contains("value.placeholder") == false)
    }

    @Test func placeholdersAreThoseOfTheSite() async {
        let site = Fixture.site + "placeholders: [暂无, 无, 详见…]\n"
        #expect(await codes("无", "", site) == ["value.placeholder"])
        #expect(await codes("详见附件", "", site) == ["value.placeholder"])
        #expect(await codes("无偿服务", "", site) == [])
        #expect(await codes("tbd", "", site) == [])
        #expect(await codes("无", "constraints: {enum: [无, 有]}", site) == [])
        #expect(await codes("a;无", "type: list", site) == ["value.placeholder"])
    }

    @Test func aPlaceholderSaysWhetherAValueIsRequired() async {
        #expect(await found("tbd").map(\.help) == ["Leave the cell empty."])
        #expect(await found("tbd", "constraints: {required: true}").map(\.help) == ["Write the value."])
        #expect(
            await found("tbd", "constraints: {required_when: {title: A}}").map(\.explanation)
                == ["It means that there is no value, and the schema requires one if title is A."])
    }

    @Test(arguments: ["=A1", "+86", "-x", "@here", "=1+1"])
    func whatASpreadsheetWouldComputeIsReported(cell: String) async {
        #expect(await codes(cell) == ["value.formula"])
    }

    @Test func aNegativeNumberIsNoFormula() async {
        #expect(await codes("-5", "type: integer") == [])
        #expect(await codes("-1.5", "type: number") == [])
        #expect(await codes("=5", "type: number") == ["value.formula"])
    }

    @Test(arguments: [
        ("3.40803E+11", "value.scientific-notation"), ("1月2日", "value.spreadsheet-date"),
        ("2-Jan", "value.spreadsheet-date"), ("Jan-02", "value.spreadsheet-date"),
        ("#REF!", "value.spreadsheet-error"), ("#####", "value.spreadsheet-error"),
        ("<!DOCTYPE html><html>", "value.error-page"), ("404 Not Found", "value.error-page"),
        ("<HTML><head>", "value.error-page"),
    ])
    func whatProgramsLeaveIsReported(cell: String, code: String) async {
        #expect(await codes(cell) == [code])
        #expect(await codes(cell, "type: integer") == [code])
        #expect(await codes(cell, "constraints: {pattern: '[0-9]{12}'}") == [code])
    }

    // MARK: Front matter

    @Test func frontMatterIsReadTheSame() async {
        let collection =
            "title: S\nitem: s\ndescription: S\nrecords: markdown\nschema:\n  fields: [{name: id, title: I}, {name: title, title: T}, {name: standing, title: S}]\n"
        let report = await report(
            rows: [],
            [
                "stories/collection.yaml": collection,
                "stories/s.md": "---\ntitle: \"a\u{3000}\"\nstanding: official\n---\n",
                "stories/t.md": "---\ntitle: tbd\nstanding: official\n---\n",
            ])
        #expect(report == ["stories/s.md:2:10 value.edge-space", "stories/t.md:2:8 value.placeholder"])
    }

    @Test func theCellIsNamed() async {
        let diagnostics = await diagnostics(
            fields: ["{name: note, title: Note}"], header: "note,id,title,standing",
            rows: ["\"x\ny\",a,A,official", "\u{3000},b,B,official"])
        #expect(diagnostics.map(\.place?.cell) == [SheetCell(columnIndex: 0, row: 3, header: "note")])
        #expect(diagnostics.first?.place?.location.line == 4)
    }
}
