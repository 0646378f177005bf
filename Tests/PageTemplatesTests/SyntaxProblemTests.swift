import Diagnostics
import PageTemplates
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

struct SyntaxProblemTests {
    @Test(arguments: [
        ("a {{v", ["main:1:3 template.unclosed-tag"]),
        ("{{v} b\n{{v}} {{v", ["main:1:1 template.unclosed-tag", "main:2:7 template.unclosed-tag"]),
        ("{{{v}} {{v}}", ["main:1:1 template.unclosed-tag"]),
        ("{{! a {{v}} {{! b", ["main:1:13 template.unclosed-tag"]),
        (
            "{{}}{{ }}{{#}}{{/}}",
            [
                "main:1:1 template.empty-tag", "main:1:5 template.empty-tag", "main:1:10 template.empty-tag",
                "main:1:15 template.empty-tag",
            ]
        ),
        (
            "{{a b}}{{.a}}{{a.}}{{a..b}}{{> a b}}",
            [
                "main:1:3 template.malformed-name", "main:1:10 template.malformed-name",
                "main:1:16 template.malformed-name", "main:1:22 template.malformed-name",
                "main:1:32 template.malformed-name",
            ]
        ),
        ("{{=<% %>}}", ["main:1:1 template.malformed-delimiters"]),
        (
            "{{=<%=}}\n{{=a b c=}}\n{{= = = =}}{{v}}",
            [
                "main:1:1 template.malformed-delimiters", "main:2:1 template.malformed-delimiters",
                "main:3:1 template.malformed-delimiters",
            ]
        ),
        ("{{=12345678901234567 }=}}{{v}}", ["main:1:1 template.malformed-delimiters"]),
    ])
    func tags(template: String, expected: [String]) {
        #expect(library(["main": template]).problems(["v": .text]) == expected)
    }

    @Test(arguments: [
        ("a\n  {{#v}}b", ["main:2:3 template.unclosed-section"]),
        ("{{^v}}", ["main:1:1 template.unclosed-section"]),
        ("{{$v}}", ["main:1:1 template.unclosed-section"]),
        ("{{<part}}{{$a}}", ["main:1:1 template.unclosed-section", "main:1:10 template.unclosed-section"]),
        ("a{{/v}}", ["main:1:2 template.stray-close"]),
        ("{{#v}}{{/v}}{{/v}}", ["main:1:13 template.stray-close"]),
        ("{{#v}}\n{{/w}}", ["main:2:4 template.mismatched-close"]),
        // What is closed outside is not closed inside: one error, not two.
        ("{{#v}}{{#w}}{{/v}}", ["main:1:7 template.unclosed-section"]),
    ])
    func nesting(template: String, expected: [String]) {
        #expect(library(["main": template, "part": "{{$a}}{{/a}}"]).problems(["v": .text, "w": .text]) == expected)
    }

    @Test func theWholeTagIsMarked() {
        let problems = library(["main": "名 {{# 表 }}"]).diagnostics(["表": .text])
        #expect(problems.map(\.marked) == ["{{# 表 }}"])
        #expect(problems.map(\.message) == ["表 is opened here and never closed"])
        #expect(problems.map(\.help) == ["Write {{/表}} where it ends."])
    }

    @Test func aMismatchedCloseSaysWhatIsOpenAndWhere() {
        let problem = library(["main": "\r\n{{#v}}\r{{/w}}"]).diagnostics(["v": .text]).first
        #expect(problem?.message == "w is closed while v is open")
        #expect(problem?.explanation.contains("v was opened on line 2.") == true)
        #expect(problem?.place?.location == SourceLocation(file: "main.mustache", line: 3, column: 4))
    }

    @Test func nestingIsBounded() {
        func nested(_ depth: Int) -> String {
            String(repeating: "{{#v}}", count: depth) + String(repeating: "{{/v}}", count: depth)
        }
        #expect(library(["main": nested(99)]).problems(["v": .text]) == [])
        #expect(library(["main": nested(100)]).problems(["v": .text]) == ["main:1:598 template.nested-too-deeply"])
        let problems = library(["main": nested(5000)]).problems(["v": .text])
        #expect(problems.contains("main:1:601 template.nested-too-deeply"))
        // And across templates, none of which is deeply nested.
        let templates = TemplateLibrary(
            (0..<200).map { index in
                let text = "{{#v}}{{>t\(index + 1)}}{{/v}}"
                return TemplateSource("t\(index)", SourceText(file: "t\(index)", bytes: Array(text.utf8)))
            })
        let found = templates.compile("t0", for: TemplateLayout(names: ["v"])).diagnostics
        #expect(found.map(\.summary) == ["t49:1:10 template.nested-too-deeply"])
    }

    @Test func problemsAreReportedWithoutCompiling() {
        let templates = library(["main": "{{#v}}", "unused": "\n{{}}"])
        #expect(
            templates.diagnostics.map(\.summary)
                == ["main:1:1 template.unclosed-section", "unused:2:1 template.empty-tag"])
    }

    @Test func readingIsLinearInTheTemplate() {
        let size = 200_000
        for piece in ["{{", "{{!", "{{{", "{{v}", "{{=", "}}", "\r\n", " "] {
            let text = String(repeating: piece, count: size / piece.utf8.count)
            let time = processorTime { _ = library(["main": text]).names }
            #expect(time < .seconds(5), "\(piece)")
        }
    }
}

/// The processor time that this thread spends on the body. Unlike the time on a clock, it does not depend on how busy the
/// machine is.
private func processorTime(_ body: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    body()
    return now() - start
}
