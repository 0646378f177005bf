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

    /// Where strict mode differs, by the test's name, and how. `docs/templates.md` says why.
    static let strictDifferences = [
        "interpolation/Basic Context Miss Interpolation: template.unknown-name",
        "interpolation/Triple Mustache Context Miss Interpolation: template.unknown-name",
        "interpolation/Ampersand Context Miss Interpolation: template.unknown-name",
        "interpolation/Dotted Names - Broken Chains: template.unknown-member",
        "interpolation/Dotted Names - Broken Chain Resolution: template.unknown-member",
        "interpolation/Dotted Names - Context Precedence: template.unknown-member",
        "interpolation/Dotted Names are never single keys: template.unknown-name",
        "inverted/Context: template.unknown-name",
        "inverted/List: template.unknown-name",
        "inverted/Context Misses: template.unknown-name",
        "inverted/Dotted Names - Broken Chains: template.unknown-member",
        "sections/Context Misses: template.unknown-name",
        "sections/Implicit Iterator - Array: no shape",
        "sections/Dotted Names - Broken Chains: template.unknown-member",
        "partials/Failed Lookup: template.unknown-template",
        "partials/Recursion: template.recursion",
        "~inheritance/Negative Sections: template.unknown-name",
        "~inheritance/Recursion: template.recursion",
        "~inheritance/Text inside parent: template.outside-block",
        "~inheritance/Text inside parent: template.outside-block",
    ]

    @Test func strictModeDiffersOnlyWhereDocumented() throws {
        var differences: [String] = []
        for test in try SpecificationSuite.cases() {
            let data = JSONValue(test.data)
            guard let shape = data.shape else {
                differences.append("\(test.name): no shape")
                continue
            }
            let (template, diagnostics) = test.library.compile("main", for: shape)
            if let template {
                let text = template.text(data.value)
                if text != test.expected { differences.append("\(test.name): prints \(text)") }
            } else {
                differences.append("\(test.name): \(Set(diagnostics.map(\.code)).sorted().joined(separator: ", "))")
            }
        }
        #expect(differences == Self.strictDifferences)
    }
}
