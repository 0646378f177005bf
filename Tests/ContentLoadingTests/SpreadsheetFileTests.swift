import Diagnostics
import PortalFixtures
import Testing

@Suite struct SpreadsheetFileTests {
    @Test(arguments: [
        ("things/~$list.xlsx", "content.lock-file"), ("~$list.docx", "content.lock-file"),
        ("things/list.XLSX", "content.workbook"), ("list.et", "content.workbook"),
        ("things/list.txt", "content.unexpected-file"),
    ])
    func aFileThatNothingReadsIsSaidToBeWhatItIs(path: String, code: String) async {
        let (_, report) = await Fixture([
            "things/collection.yaml": Fixture.collection(), "things/1.csv": "id,title,standing\n", path: "",
        ]).load()
        #expect(report == ["content/\(path):1:1 \(code)"])
    }
}
