import Diagnostics
import Markdown
import Testing

@Suite struct StandingMarkTests {
    @Test func emphasisBesideFullWidthPunctuationIsReported() {
        #expect(
            reports("请注意**“一次办好”**的含义。")
                == ["1:4 markdown.standing-mark", "1:12 markdown.standing-mark"])
        #expect(reports("> 甲\n> **重点。**乙") == ["2:3 markdown.standing-mark", "2:8 markdown.standing-mark"])
        #expect(reports("| 甲 |\n| - |\n| a**重点。**乙 |").last == "3:9 markdown.standing-mark")
        #expect(reports("中文__重点__中文").count == 2)
    }

    @Test func aSingleMarkIsAWarning() {
        let diagnostics = parsed("甲*重点。*乙").diagnostics
        #expect(diagnostics.map(\.code) == ["markdown.standing-mark", "markdown.standing-mark"])
        #expect(diagnostics.map(\.severity) == [.warning, .warning])
        #expect(parsed("甲**重点。**乙").diagnostics.map(\.severity) == [.error, .error])
    }

    @Test(arguments: [
        "**重点**", "\\*\\*重点。\\*\\*乙", "`a**b。**c`", "3 * 4", "3*4", "snake_case_name", "138****1234", "姓名______",
        "&#42;&#42;重点。&#42;&#42;乙", "    a**b。**c", "<https://a.cn/__b>", "[a](x**y)", "3~5", "$a_b$",
    ])
    func whatIsNoMarkIsNotReported(_ text: String) {
        #expect(reports(text) == [])
    }

    @Test func strikethroughIsReported() {
        #expect(reports("~~旧~~") == ["1:1 markdown.standing-mark", "1:4 markdown.standing-mark"])
    }

    @Test func aLinkThatIsNoneIsReported() {
        #expect(reports("见[清单](record:a/b c)。") == ["1:5 markdown.standing-link"])
        #expect(reports("数组\\[1](x) 和 ](") == [])
    }
}
