import Diagnostics
import PageTemplates
import Testing

@Suite(
    .enabled(
        if: SpecificationSuite.folder != nil,
        "no copy of the Mustache specification: set MUSTACHE_SPEC to its folder of JSON files"))
struct SpecificationTests {
    @Test func allPassLeniently() throws {
        let cases = try SpecificationSuite.cases()
        #expect(cases.count == 163)
        for test in cases {
            let (template, diagnostics) = test.library.compileLeniently("main")
            let text = template?.text(JSONValue(test.data).value)
            #expect(text == test.expected, "\(test.name): \(diagnostics)")
        }
    }

    @Test func strictModeDiffersOnlyWhereDocumented() throws {
        var differing: [String] = []
        for test in try SpecificationSuite.cases() {
            let data = JSONValue(test.data)
            guard let shape = data.shape else {
                differing.append("\(test.name): no shape")
                continue
            }
            let (template, diagnostics) = test.library.compile("main", for: shape)
            if let template {
                if template.text(data.value) != test.expected { differing.append("\(test.name): prints otherwise") }
            } else {
                differing.append("\(test.name): \(Set(diagnostics.map(\.code)).sorted().joined(separator: ", "))")
            }
        }
        print(differing.joined(separator: "\n"))
        #expect(differing == [])
    }
}
