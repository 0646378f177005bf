import Testing

@testable import PortalChecks

/// The oracle is the standard library's regular expression.
@Suite struct CodePatternTests {
    private static let texts = [
        "", "G", "GG-0417", "GG-041", "GG-04170", "gg-0417", "GG_0417", "GG-0４17", "1", "12", "12345", "123456", "a/b",
        "A1", "zz", "-", "GG-0417\n", "é", "e\u{301}", "[", "^", "Az", "aZ", "区",
    ]

    @Test(arguments: [
        "[A-Z]{2}-[0-9]{4}", "GG-[0-9]{4}", "[0-9]{5,12}", "[0-9]{1,2}", "[a-z]", "[A-z]{2}", "[A-Za-z0-9_]{1,3}",
        "a/b", "[0-9]{2}", "", "-",
    ])
    func itMatchesWhatTheRegularExpressionMatches(pattern: String) throws {
        let code = try #require(CodePattern(pattern))
        let expression = try Regex(pattern).matchingSemantics(.unicodeScalar).asciiOnlyCharacterClasses()
        for text in Self.texts {
            #expect(try code.matches(text) == (expression.wholeMatch(in: text) != nil), "\(pattern) on \(text)")
        }
    }

    @Test(arguments: [
        "[0-9]+", "a?", "a*", ".", "\\d{2}", "[^a]", "(a)", "a|b", "[0-9]{1,2}a", "[0-9]{2,}", "a{0}", "^a$", "区",
        "[区]",
        "[a-]", "a{2}{3}", "[z-a]", "[]", "a{3,2}",
    ])
    func otherPatternsNeedARegularExpression(pattern: String) {
        #expect(CodePattern(pattern) == nil)
    }
}
