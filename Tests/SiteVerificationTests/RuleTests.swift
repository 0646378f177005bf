import Testing

/// Each rule, with a site that is broken by hand and has matching checksums.
@Suite struct RuleTests {
    struct Break: Sendable, CustomTestStringConvertible {
        let path: String
        let old: String
        let new: String
        let expected: [String]

        init(_ path: String, _ old: String, _ new: String, _ expected: String...) {
            (self.path, self.old, self.new, self.expected) = (path, old, new, expected)
        }

        var testDescription: String { "\(path): \(new)" }
    }

    /// `page.html:+1:2` is on the line after the broken one.
    private func located(_ expected: String, _ line: Int) -> String {
        expected.replacing(/:([+-][0-9]+):/) { ":\(line + (Int($0.1) ?? 0)):" }
    }

    private func expect(_ breaks: Break) async throws {
        var site = try await PublishedSite.make()
        let line = try site.edit(breaks.path, breaks.old, breaks.new)
        let problems = try await site.problems()
        #expect(problems == breaks.expected.map { located($0, line) })
    }

    @Test(arguments: [
        Break(
            "permits/P-03.html", "data-field=\"title\">Street party", "data-field=\"title\">Street parties",
            "permits/P-03.html:+0:17 verify.different-value title of permits/P-03 is \"Street parties\" here but \"Street party\" in data/permits.json"
        ),
        Break(
            "permits/index.html", "data-field=\"fee\">40<", "data-field=\"fee\">45<",
            "permits/index.html:+0:348 verify.different-value fee of permits/P-01 is \"45\" here but \"40\" in data/permits.json"
        ),
        Break(
            "data/permits.csv", "building,40,", "building,45,",
            "data/permits.csv:2:53 verify.different-value fee of permits/P-01 is \"45\" here but \"40\" in data/permits.json"
        ),
        Break(
            "data/titles.json", "\"Works Office\",\"official\"", "\"Works Office\",\"reported\"",
            "data/titles.json:5:28 verify.different-value standing of offices/works is \"reported\" here but \"official\" in data/offices.json"
        ),
        Break(
            "permits/P-03.html", "<div><dt>Fee</dt><dd><span data-field=\"fee\">0</span> crowns</dd></div>", "",
            "permits/P-03.html:-10:23 verify.value-not-shown the page of permits/P-03 does not show fee: \"0\""),
        Break(
            "permits/P-04.html", "<li>Site plan</li>", "<li>Site map</li>",
            "permits/P-04.html:+0:41 verify.different-value papers of permits/P-04 is \"Insurance; Site map\" here but \"Insurance; Site plan\" in data/permits.json"
        ),
        Break(
            "index.html", "data-field=\"display\">over 1240", "data-field=\"display\">over 1250",
            "index.html:+0:48 verify.different-value display of figures/permits-a-year is \"over 1250\" here but \"over 1240\" in data/figures.json"
        ),
        Break(
            "guides/about.html", "data-count=\"permits\">4<", "data-count=\"permits\">5<",
            "guides/about.html:+0:63 verify.figure the text states \"5\" for permits, but the data have \"4\""),
    ])
    func pagesAndTablesMatchTheData(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "data/permits.json", "\"published\":4", "\"published\":5",
            "data/permits.json:1:68 verify.count the number of records of permits is stated as 5 but counted as 4"),
        Break(
            "data/index.json", "\"declared\":4", "\"declared\":3",
            "data/index.json:5:46 verify.count the declared total of permits is stated as 3 but counted as 4"),
        Break(
            "data/permits.json", "\"demonstration\":1", "\"demonstration\":2",
            "data/permits.json:1:124 verify.count the number of demonstration records of permits is stated as 2 but counted as 1"
        ),
        Break(
            "checks.json", "\"counted\":{\"pages\":2", "\"counted\":{\"pages\":3",
            "checks.json:2:141 verify.count the number of pages of figures is stated as 3 but counted as 2"),
        Break(
            "checks.json", "\"json\":2,\"search\":2", "\"json\":2,\"search\":1",
            "checks.json:2:189 verify.count the number of records in the search index of figures is stated as 1 but counted as 2"
        ),
        Break(
            "checks.json", "\"json\":2,\"search\":2", "\"json\":2",
            "checks.json:2:132 verify.unexpected-shape search is missing here"),
        Break(
            "checks.json", "\"published\":2", "\"published\":1",
            "checks.json:2:63 verify.count the number of records of figures is stated as 1 but counted as 2"),
        Break(
            "checks.html", "data-count=\"permits\" data-in=\"csv\">4<", "data-count=\"permits\" data-in=\"csv\">5<",
            "checks.html:+0:220 verify.count the number of rows in the CSV file of permits is stated as 5 but counted as 4"
        ),
        Break(
            "checks.html", "data-in=\"csv\">4<", "data-in=\"xlsx\">4<",
            "checks.html:+0:220 verify.figure the text states \"4\" for permits, but the data have \"\""),
    ])
    func aNumberThatIsStatedCanBeCounted(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "downloads.html", "data-download=\"data/permits.csv\" data-bytes=\"",
            "data-download=\"data/permits.csv\" data-bytes=\"1",
            "downloads.html:+0:20 verify.checksum the size or checksum stated for data/permits.csv does not match the file"
        ),
        Break(
            "downloads.html", "data-download=\"data/titles.json", "data-download=\"data/title.json",
            "downloads.html:+0:20 verify.missing-file data/title.json is listed but does not exist"),
        Break(
            "downloads.html", "<li data-download=\"data/permits.json\"", "<li data-gone=\"\"",
            "downloads.html:-1:20 verify.missing-collection the collection permits is not in downloads.html"),
        Break(
            "downloads.html", "data-count=\"permits\">4<", "data-count=\"permits\">3<",
            "downloads.html:+0:45 verify.figure the text states \"3\" for permits, but the data have \"4\""),
    ])
    func downloadsExistAndAreComplete(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "permits/by-kind/event.html", "<tr data-record=\"permits/P-03\"", "<tr data-gone=\"\"",
            "data/permits.json:4:1 verify.missing-from-browsing permits/P-03 is not listed under kind \"event\""),
        Break(
            "permits/by-kind/event.html", "data-value=\"event\">\n<div class=\"scroll rows\"",
            "data-value=\"events\">\n<div class=\"scroll rows\"",
            "data/permits.json:4:1 verify.missing-from-browsing permits/P-03 is not listed under kind \"event\"",
            "data/permits.json:5:1 verify.missing-from-browsing permits/P-04 is not listed under kind \"event\"",
            "permits/by-kind/event.html:+7:18 verify.wrongly-listed permits/P-03 is listed under kind \"events\", a value that it does not have",
            "permits/by-kind/event.html:+8:18 verify.wrongly-listed permits/P-04 is listed under kind \"events\", a value that it does not have"
        ),
    ])
    func browsingFindsExactlyTheRecordsWithTheValue(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    /// Its parts contain the same records as the list, each once, and so does the list.
    @Test(arguments: [
        Break(
            "permits/parts/2.html", "<tr data-record=\"permits/P-04\"", "<tr data-gone=\"\"",
            "data/permits.json:5:1 verify.missing-record permits/P-04 is not in permits/parts/"),
        Break(
            "permits/parts/2.html", "<tr data-record=\"permits/P-04\"", "<tr data-record=\"permits/P-03\"",
            "data/permits.json:4:1 verify.repeated-record permits/P-03 appears 2 times in permits/parts/",
            "data/permits.json:5:1 verify.missing-record permits/P-04 is not in permits/parts/",
            "permits/parts/2.html:+0:82 verify.different-value title of permits/P-03 is \"Fireworks & bonfires <large>\" here but \"Street party\" in data/permits.json",
            "permits/parts/2.html:+0:312 verify.different-value fee of permits/P-03 is \"75\" here but \"0\" in data/permits.json",
            "permits/parts/2.html:+0:391 verify.different-value standing of permits/P-03 is \"demonstration\" here but \"official\" in data/permits.json"
        ),
        Break(
            "permits/index.html", "<tr data-record=\"permits/P-04\"", "<tr data-gone=\"\"",
            "checks.html:95:78 verify.count the number of list entries of permits is stated as 4 but counted as 3",
            "checks.json:5:147 verify.count the number of list entries of permits is stated as 4 but counted as 3",
            "data/permits.json:5:1 verify.missing-record permits/P-04 is not in permits/index.html"),
    ])
    func aListInPartsHasEachRecordOnce(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "permits/index.html", "office=events kind=event street=high-street", "office=events street=high-street",
            "permits/index.html:+0:18 verify.missing-from-browsing permits/P-03 is not listed under kind \"event\""),
        Break(
            "permits/by-kind/event.html", "office=events kind=event", "office=works kind=event",
            "permits/by-kind/event.html:+0:18 verify.missing-from-browsing permits/P-03 is not listed under office \"events\"",
            "permits/by-kind/event.html:+0:18 verify.wrongly-listed permits/P-03 is listed under office \"works\", a value that it does not have"
        ),
        Break(
            "permits/index.html", " data-facets=\"office=events kind=event street=high-street\"", "",
            "permits/index.html:+0:18 verify.missing-from-browsing permits/P-03 is not listed under kind \"event\"",
            "permits/index.html:+0:18 verify.missing-from-browsing permits/P-03 is not listed under office \"events\"",
            "permits/index.html:+0:18 verify.missing-from-browsing permits/P-03 is not listed under street \"high-street\""
        ),
    ])
    func aRowIsFoundByExactlyTheValuesOfItsRecord(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "offices/events.html", "<li data-record=\"permits/P-04\"", "<li data-gone=\"\"",
            "offices/events.html:-5:44 verify.missing-record permits/P-04 is not in offices/events.html"),
        Break(
            "offices/events.html", "data-by=\"office\" data-value=\"events\"",
            "data-by=\"kind\" data-value=\"building\"",
            "offices/events.html:+0:44 verify.missing-record permits/P-01 is not in offices/events.html",
            "offices/events.html:+0:44 verify.missing-record permits/P-02 is not in offices/events.html",
            "offices/events.html:+4:18 verify.wrongly-listed permits/P-03 is listed under kind \"building\", a value that it does not have",
            "offices/events.html:+5:18 verify.wrongly-listed permits/P-04 is listed under kind \"building\", a value that it does not have"
        ),
        Break(
            "offices/events.html", "data-field=\"title\">Works Office", "data-field=\"title\">Work Office",
            "offices/events.html:+0:66 verify.different-value title of offices/works is \"Work Office\" here but \"Works Office\" in data/offices.json"
        ),
        Break(
            "streets/high-street.html", "<li data-record=\"offices/events\"", "<li data-gone=\"\"",
            "streets/high-street.html:-2:44 verify.missing-record offices/events is not in streets/high-street.html"),
    ])
    func whatIsShownBesideARecordIsExactlyWhatBelongsToIt(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "permits/P-03.html", "../offices/events.html\">Events", "../offices/event.html\">Events",
            "permits/P-03.html:+0:80 verify.broken-link \"../offices/event.html\" does not lead to a file of the site"),
        Break(
            "permits/P-03.html", "href=\"#page.main\"", "href=\"#main\"",
            "permits/P-03.html:+0:23 verify.broken-anchor \"#main\" does not lead to an element of its page"),
        Break(
            "permits/P-03.html", "../guides/about.html\">About", "../guides/about.html#fee\">About",
            "permits/P-03.html:+0:14 verify.broken-anchor \"guides/about.html#fee\" does not lead to an element of its page"
        ),
        Break(
            "permits/P-03.html", "href=\"../index.html\">Green", "href=\"/index.html\">Green",
            "permits/P-03.html:+0:29 verify.absolute-link \"/index.html\" is a complete address of the site itself"),
        Break(
            "permits/P-03.html", "href=\"../index.html\">Green", "href=\"https://greenford.example/lists/\">Green",
            "permits/P-03.html:+0:29 verify.absolute-link \"https://greenford.example/lists/\" is a complete address of the site itself"
        ),
        Break(
            "404.html", "lists/permits/index.html", "lists/permit/index.html",
            "404.html:+0:14 verify.broken-link \"/lists/permit/index.html\" does not lead to a file of the site"
        ),
        Break(
            "404.html", "\"/lists/permits/index.html", "\"/permits/index.html",
            "404.html:+0:14 verify.broken-link \"/permits/index.html\" does not lead to a file of the site"
        ),
        Break(
            "permits/P-03.html", "data-search-index=\"../data/search/\"", "data-search-index=\"../data/seek/\"",
            "permits/P-03.html:+0:48 verify.broken-link \"../data/seek/\" does not lead to a file of the site"),
        Break(
            "permits/P-03.html", "data-engine=\"../assets/", "data-engine=\"../none.js\" data-x=\"../assets/",
            "permits/P-03.html:+0:78 verify.broken-link \"../none.js\" does not lead to a file of the site"),
        Break(
            "permits/P-03.html", "data-sounds=\"../assets/", "data-sounds=\"../none.js\" data-x=\"../assets/",
            "permits/P-03.html:+0:125 verify.broken-link \"../none.js\" does not lead to a file of the site"),
        Break(
            "permits/P-03.html", "data-shards=\"../assets/", "data-shards=\"../none.js\" data-x=\"../assets/",
            "permits/P-03.html:+0:179 verify.broken-link \"../none.js\" does not lead to a file of the site"),
        Break(
            "404.html", "data-search-index=\"/lists/data/search/\"",
            "data-search-index=\"/lists/data/seek/\"",
            "404.html:+0:48 verify.broken-link \"/lists/data/seek/index.json\" does not lead to a file of the site"
        ),
        Break(
            "permits/P-03.html", "<h2 id=\"what-to-bring\">", "<h2 id=\"page.main\">",
            "permits/P-03.html:+0:9 verify.repeated-anchor two elements have the id \"page.main\""),
        Break(
            "permits/P-03.html", "<p class=\"notice\">", "<p class=\"notice\" style=\"background: url('../a.png')\">",
            "permits/P-03.html:+0:43 verify.broken-link \"../a.png\" does not lead to a file of the site"),
        Break(
            "permits/P-03.html", "<p class=\"notice\">",
            "<p class=\"notice\"><img alt=\"A\" width=\"1\" height=\"1\" srcset=\"../media/square.svg 1x, ../b.svg 2x\">",
            "permits/P-03.html:+0:85 verify.broken-link \"../b.svg\" does not lead to a file of the site"),
    ])
    func everyLinkLeadsSomewhere(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "guides/about.html", " alt=\"A plain square\"", "",
            "guides/about.html:+0:10 verify.picture-without-text the picture has no alternative text"),
        Break(
            "guides/about.html", "alt=\"A plain square\"", "alt=\" \"",
            "guides/about.html:+0:10 verify.picture-without-text the picture has no alternative text"),
        Break(
            "guides/about.html", " width=\"10\"", "",
            "guides/about.html:+0:10 verify.picture-without-size the picture has no width and height"),
        Break(
            "guides/about.html", "height=\"10\"", "height=\"auto\"",
            "guides/about.html:+0:10 verify.picture-without-size the picture has no width and height"),
        Break(
            "guides/about.html", "src=\"../media/square.svg\"", "src=\"../media/circle.svg\"",
            "guides/about.html:+0:19 verify.broken-link \"../media/circle.svg\" does not lead to a file of the site"),
    ])
    func everyPictureIsThereWithATextAndASize(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "streets/index.html", "data-text=\"streets\"", "data-gone=\"streets\"",
            "data/streets.json:1:138 verify.text-not-shown no page shows the text of the collection streets"),
        Break(
            "streets/index.html", "data-field=\"display\">over 1240", "data-field=\"display\">over 1250",
            "streets/index.html:+0:217 verify.different-value display of figures/permits-a-year is \"over 1250\" here but \"over 1240\" in data/figures.json"
        ),
        Break(
            "streets/index.html", "data-field=\"period\">2023<", "data-field=\"period\">2024<",
            "streets/index.html:+0:813 verify.different-value period of figures/permits-online is \"2024\" here but \"2023\" in data/figures.json"
        ),
    ])
    func theTextOfACollectionIsOnItsPageAndMatchesTheData(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "permits/P-03.html", "<html lang=\"en\">", "<html>",
            "permits/P-03.html:1:1 verify.missing-tag the page has no lang of <html>"),
        Break(
            "permits/P-03.html", "<meta charset=\"utf-8\">", "",
            "permits/P-03.html:1:1 verify.missing-tag the page has no <meta charset=\"utf-8\">"),
        Break(
            "permits/P-03.html", "<meta name=\"PubDate\" content=\"2021-06-01 00:00\">", "",
            "permits/P-03.html:1:1 verify.missing-tag the page has no <meta name=\"PubDate\">"),
        Break(
            "permits/P-03.html", "ArticleTitle\" content=\"Street", "ArticleTitle\" content=\"Garden",
            "permits/P-03.html:1:1 verify.wrong-tag <meta name=\"ArticleTitle\"> is \"Garden party\" but should be \"Street party\""
        ),
        Break(
            "permits/P-03.html", "lists/permits/P-03.html", "lists/permits/P-04.html",
            "permits/P-03.html:1:1 verify.wrong-tag <link rel=\"canonical\"> is \"https://greenford.example/lists/permits/P-04.html\" but should be \"https://greenford.example/lists/permits/P-03.html\""
        ),
        Break(
            "search.html", "content=\"noindex\"", "content=\"index\"",
            "search.html:1:1 verify.may-be-indexed the page lets search engines in, but the site has demonstration records"
        ),
    ])
    func everyPageHasTheRequiredTags(_ breaks: Break) async throws {
        try await expect(breaks)
    }

    @Test(arguments: [
        Break(
            "permits/P-03.html", "<h1 data-field=\"title\">Street party</h1>", "<h1 data-field=\"title\">Street party",
            "permits/P-03.html:+0:2 verify.markup this page cannot be read: the element h1 is not closed"),
        Break(
            "permits/P-03.html", "</h1>", "</h1></b>",
            "permits/P-03.html:+0:43 verify.markup this page cannot be read: </b> closes nothing"),
        Break(
            "permits/P-03.html", "<p class=\"notice\">", "<p class=\"notice\" class=\"x\">",
            "permits/P-03.html:+0:19 verify.markup this page cannot be read: an element has the attribute class twice"),
        Break(
            "permits/P-03.html", "</h1>", "</h1><div/>",
            "permits/P-03.html:+0:42 verify.markup this page cannot be read: <div/> does not close the element: browsers ignore the slash"
        ),
        Break(
            "permits/P-03.html", "nobody&#39;s", "nobody&rsquo;s",
            "permits/P-03.html:+0:97 verify.markup this page cannot be read: &rsquo is not a character reference that pages use"
        ),
        Break(
            "data/permits.json", "\"number\":1,", "\"number\":01,",
            "data/permits.json:2:99 verify.json this is not JSON: a number is not in JSON's format"),
    ])
    func unreadableMarkupIsReportedAtItsLocation(_ breaks: Break) async throws {
        var site = try await PublishedSite.make()
        let line = try site.edit(breaks.path, breaks.old, breaks.new)
        let problems = try await site.problems()
        #expect(problems.contains(located(breaks.expected[0], line)), "\(problems)")
    }
}
