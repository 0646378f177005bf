extension VerificationProblem {
    public static var explained: [ExplainedProblem] { explainedFiles + explainedRecords + explainedPages }

    private static let build = "daylight build"

    private static var explainedFiles: [ExplainedProblem] {
        [
            ExplainedProblem(
                unreadable(reason: "Permission denied"), wrong: "chmod a-r public/index.html",
                mended: "chmod a+r public/index.html"),
            ExplainedProblem(noManifest, wrong: "rm public/daylight-manifest.json", mended: build),
            ExplainedProblem(
                malformedManifest, wrong: #"{"files":["index.html"]}"#,
                mended: #"{"files":[{"path":"index.html","bytes":4711,"sha256":"9f86d08…"}]}"#),
            ExplainedProblem(
                missingFile(path: "permits/P-01.html"), wrong: "rm public/permits/P-01.html", mended: build),
            ExplainedProblem(
                changedFile(path: "permits/P-01.html"), wrong: "an editor changes public/permits/P-01.html by hand",
                mended: "the editor changes content/permits/permits.csv, and builds"),
            ExplainedProblem(
                checksum(path: "data/permits.csv"), wrong: #"{"path":"data/permits.csv","bytes":0,"sha256":"…"}"#,
                mended: build),
            ExplainedProblem(
                unknownFile(path: "notes.txt"), wrong: "touch public/notes.txt", mended: "rm public/notes.txt"),
            ExplainedProblem(json(.unexpectedByte(UInt8(ascii: "}"))), wrong: #"{"a":1,}"#, mended: #"{"a":1}"#),
            ExplainedProblem(
                markup(.unclosedElement("p")), wrong: "<main><p>A text</main>", mended: "<main><p>A text</p></main>"),
            ExplainedProblem(
                table(.raggedRow(expected: 3, found: 2)), wrong: "id,title,standing\nP-01,Sign",
                mended: "id,title,standing\nP-01,Sign,official"),
            ExplainedProblem(
                unexpectedShape(expected: "records"), wrong: #"{"collection":"permits"}"#,
                mended: #"{"collection":"permits","records":[]}"#),
            ExplainedProblem(malformedColumn("title"), wrong: #""title":[0,"3"]"#, mended: #""title":[0,3]"#),
            ExplainedProblem(
                searchNumber(.records, stated: 24, counted: 23), wrong: #""id":["P-01",23]"#,
                mended: #""id":["P-01",24]"#),
        ]
    }

    private static var explainedRecords: [ExplainedProblem] {
        [
            ExplainedProblem(
                missingRecord("permits/P-02", from: "data/permits.csv"), wrong: "id,title\nP-01,Sign",
                mended: "id,title\nP-01,Sign\nP-02,Loft"),
            ExplainedProblem(
                missingPage("permits/P-02", path: "permits/P-02.html"), wrong: #"<article data-record="permits/P-01">"#,
                mended: #"<article data-record="permits/P-02">"#),
            ExplainedProblem(
                repeatedRecord("permits/P-01", file: "data/permits.csv", count: 2),
                wrong: "id,title\nP-01,Sign\nP-01,Sign", mended: "id,title\nP-01,Sign"),
            ExplainedProblem(
                differentValue(
                    record: "permits/P-01", field: "fee", value: "40", other: "45", otherFile: "data/permits.json"),
                wrong: #"<span data-field="fee">40</span>"#, mended: #"<span data-field="fee">45</span>"#),
            ExplainedProblem(
                valueNotShown(record: "permits/P-01", field: "fee", value: "45"), wrong: "<dd></dd>",
                mended: #"<dd><span data-field="fee">45</span></dd>"#),
            ExplainedProblem(
                textNotShown(collection: "permits"), wrong: "<h1>Permits</h1>",
                mended: "<h1>Permits</h1>\n<div data-text=\"permits\"><p>What needs a permit.</p></div>"),
            ExplainedProblem(
                missingFromBrowsing(record: "permits/P-01", field: "kind", value: "event"),
                wrong: "a page permits/by-kind/event.html without P-01", mended: build),
            ExplainedProblem(
                wronglyListed(record: "permits/P-01", field: "kind", value: "event"),
                wrong: "a page permits/by-kind/event.html with a permit of another kind", mended: build),
            ExplainedProblem(
                missingCollection("permits", from: "data/index.json"), wrong: #"{"collections":[]}"#,
                mended: #"{"collections":[{"id":"permits", …}]}"#),
            ExplainedProblem(
                count(.published, collection: "permits", stated: 5, counted: 4), wrong: #""published":5"#,
                mended: #""published":4"#),
            ExplainedProblem(
                figure(id: "figures/people", shown: "12", expected: "13"),
                wrong: #"<a data-figure="people">12</a>"#, mended: #"<a data-figure="people">13</a>"#),
        ]
    }

    private static var explainedPages: [ExplainedProblem] {
        [
            ExplainedProblem(
                brokenLink("../permits/P-99.html"), wrong: #"<a href="../permits/P-99.html">"#,
                mended: #"<a href="../permits/P-01.html">"#),
            ExplainedProblem(
                brokenAnchor("about.html#fee"), wrong: #"<a href="about.html#fee">"#,
                mended: #"<a href="about.html#fees">"#),
            ExplainedProblem(
                absoluteLink("https://greenford.example/index.html"),
                wrong: #"<a href="https://greenford.example/index.html">"#, mended: #"<a href="../index.html">"#),
            ExplainedProblem(
                repeatedAnchor("lists"), wrong: #"<h2 id="lists">…<h2 id="lists">"#,
                mended: #"<h2 id="lists">…<h2 id="more-lists">"#),
            ExplainedProblem(
                pictureWithoutText, wrong: #"<img src="../media/hall.jpg" width="640" height="480">"#,
                mended: #"<img src="../media/hall.jpg" alt="The hall from the street" width="640" height="480">"#),
            ExplainedProblem(
                pictureWithoutSize, wrong: #"<img src="../media/hall.jpg" alt="The hall from the street">"#,
                mended: #"<img src="../media/hall.jpg" alt="The hall from the street" width="640" height="480">"#),
            ExplainedProblem(
                orphan(path: "sayings/index.html"), wrong: "a collection that no page leads to",
                mended: "navigation: [permits, sayings]"),
            ExplainedProblem(
                missingFromSitemap(path: "permits/P-01.html"), wrong: "<urlset></urlset>",
                mended: "<urlset><url><loc>https://greenford.example/permits/P-01.html</loc></url></urlset>"),
            ExplainedProblem(
                missingTag(.meta("description")), wrong: "<head></head>",
                mended: #"<head><meta name="description" content="…"></head>"#),
            ExplainedProblem(
                wrongTag(.meta("ArticleTitle"), found: "Sign", expected: "Loft"),
                wrong: #"<meta name="ArticleTitle" content="Sign">"#,
                mended: #"<meta name="ArticleTitle" content="Loft">"#),
            ExplainedProblem(
                mayBeIndexed, wrong: "<head></head>", mended: #"<head><meta name="robots" content="noindex"></head>"#),
            ExplainedProblem(
                mayNotBeIndexed, wrong: #"<head><meta name="robots" content="noindex"></head>"#,
                mended: "<head></head>"),
        ]
    }
}
