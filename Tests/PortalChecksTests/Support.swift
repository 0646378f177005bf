import Diagnostics
import PortalFixtures

/// Checks a collection `things` with the given fields and rows, and any other files; the report leaves out the
/// folder `content`.
func report(
    fields: [String] = [], _ declaration: String = "", header: String = "id,title,standing", rows: [String] = [],
    _ others: [String: String] = [:]
) async -> [String] {
    await diagnostics(fields: fields, declaration, header: header, rows: rows, others).report
        .map { $0.replacing("content/", with: "") }
}

func diagnostics(
    fields: [String] = [], _ declaration: String = "", header: String = "id,title,standing", rows: [String] = [],
    _ others: [String: String] = [:]
) async -> [Diagnostic] {
    let files = others.merging([
        "things/collection.yaml": Fixture.collection(fields, declaration),
        "things/1.csv": ([header] + rows).map { $0 + "\n" }.joined(),
    ]) { given, _ in given }
    let (checked, diagnostics, _) = await Fixture(files).check()
    // A portal with errors is not checked, and one without errors is.
    if (checked == nil) != diagnostics.contains(where: { $0.severity == .error }) { return [] }
    return diagnostics
}

/// A text that belongs to the record `a` of `things`, whose rows are `a` and `b`.
func report(text: String, _ others: [String: String] = [:]) async -> [String] {
    await report(
        rows: ["a,A,official", "b,B,official"], others.merging(["things/a.md": text]) { given, _ in given })
}

/// A drawing of 3 by 2 units.
let drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'/>\n"

/// Two figures: one is written as it is, the other one differently in prose.
let figures = [
    "figures/collection.yaml": Fixture.collection([
        "{name: value, title: Value, type: number}", "{name: display, title: Display}",
        "{name: unit, title: Unit}",
    ]),
    "figures/1.csv":
        "id,title,standing,value,display,unit\ngrids,Grids,official,1920,,\nunits,Units,official,904,over 900,\n",
]
