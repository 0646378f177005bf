extension TextProblem {
    public static var explained: [ExplainedProblem] {
        func row(_ problem: TextProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: "id,title,office\n\(wrong)", mended: "id,title,office\n\(mended)")
        }
        return [
            row(.blank("\u{3000}", field: "Office"), "A-01,Legal aid,\u{3000}", "A-01,Legal aid,Justice office"),
            row(.placeholder("tbd", field: "Office", .always), "A-01,Legal aid,tbd", "A-01,Legal aid,Justice office"),
            row(
                .edgeSpace(" ", isLeading: false, field: "Office"), "A-01,Legal aid,\"Justice office \"",
                "A-01,Legal aid,Justice office"),
            row(
                .controlCharacter("\u{7}", field: "Title"), "A-01,Legal\u{7} aid,Justice office",
                "A-01,Legal aid,Justice office"),
            row(
                .invisibleCharacter("\u{200B}", field: "Title"), "A-01,Legal\u{200B} aid,Justice office",
                "A-01,Legal aid,Justice office"),
            row(
                .lineBreak(field: "Title"), "A-01,\"Legal\naid\",Justice office", "A-01,Legal aid,Justice office"),
            row(
                .replacementCharacter(field: "Title"), "A-01,Caf\u{FFFD} licence,Trade office",
                "A-01,Café licence,Trade office"),
            row(
                .fullWidth("１", folded: "1", field: "Id"), "A-0１,Legal aid,Justice office",
                "A-01,Legal aid,Justice office"),
            row(
                .entity("&amp;", field: "Title"), "A-01,Births &amp; deaths,Registry", "A-01,Births & deaths,Registry"),
            row(.errorPage("404 Not Found", field: "Title"), "A-01,404 Not Found,Registry", "A-01,Legal aid,Registry"),
            row(.formula("=B2", field: "Office"), "A-01,Legal aid,=B2", "A-01,Legal aid,Justice office"),
            row(.spreadsheetError("#REF!", field: "Office"), "A-01,Legal aid,#REF!", "A-01,Legal aid,Justice office"),
            ExplainedProblem(
                TextProblem.scientificNotation("3.40803E+11", field: "Code"), wrong: "id,code\nA-01,3.40803E+11",
                mended: "id,code\nA-01,340803001001"),
            ExplainedProblem(
                TextProblem.spreadsheetDate("2-Jan", field: "Visits"), wrong: "id,visits\nA-01,2-Jan",
                mended: "id,visits\nA-01,1-2"),
        ]
    }
}
