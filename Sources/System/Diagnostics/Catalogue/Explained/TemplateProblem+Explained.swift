extension TemplateProblem {
    public static var explained: [ExplainedProblem] {
        explainedTags + explainedTemplates + explainedBlocks + explainedNames
    }

    private static func example(_ problem: TemplateProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
        ExplainedProblem(problem, wrong: wrong, mended: mended)
    }

    private static var explainedTags: [ExplainedProblem] {
        [
            example(.unclosedTag(closing: "}}"), "<h1>{{title</h1>", "<h1>{{title}}</h1>"),
            example(.emptyTag, "<h1>{{}}</h1>", "<h1>{{title}}</h1>"),
            example(.malformedName("place title"), "<p>{{place title}}</p>", "<p>{{place.title}}</p>"),
            example(.malformedDelimiters, "{{=<%=}}", "{{=<% %>=}}"),
            example(
                .unclosedSection("rows"), "<ul>{{#rows}}<li>{{title}}</ul>", "<ul>{{#rows}}<li>{{title}}{{/rows}}</ul>"),
            example(
                .mismatchedClose("row", open: "rows", line: 1), "{{#rows}}\n  {{title}}\n{{/row}}",
                "{{#rows}}\n  {{title}}\n{{/rows}}"),
            example(.strayClose("rows"), "<ul>{{title}}{{/rows}}</ul>", "<ul>{{#rows}}{{title}}{{/rows}}</ul>"),
            example(
                .nestedTooDeeply(limit: 100), "{{#rows}}{{#place}}{{#district}}…{{/district}}{{/place}}{{/rows}}",
                "{{#rows}}{{place.district}}{{/rows}}"),
        ]
    }

    private static var explainedTemplates: [ExplainedProblem] {
        [
            example(.unknownTemplate("parts/cart", nearest: "parts/card"), "{{>parts/cart}}", "{{>parts/card}}"),
            example(
                .duplicateTemplate("card", otherFile: "site-templates/Card.mustache"),
                "site-templates/card.mustache\nsite-templates/Card.mustache", "site-templates/card.mustache"),
            example(
                .recursion(path: ["card", "list", "card"]),
                "{{! card.mustache }}\n{{>list}}\n{{! list.mustache }}\n{{>card}}",
                "{{! card.mustache }}\n{{>list}}\n{{! list.mustache }}\n{{title}}"),
            example(
                .tooLarge(limit: 10_000), "{{>card}}{{>card}}{{>card}}{{>card}}…", "{{#rows}}{{>card}}{{/rows}}"),
        ]
    }

    private static var explainedBlocks: [ExplainedProblem] {
        [
            example(
                .outsideBlock(parent: "layout"), "{{<layout}}\n<h1>{{title}}</h1>\n{{/layout}}",
                "{{<layout}}\n{{$main}}<h1>{{title}}</h1>{{/main}}\n{{/layout}}"),
            example(
                .blockOverriddenTwice("main", parent: "layout"),
                "{{<layout}}\n{{$main}}One{{/main}}\n{{$main}}Two{{/main}}\n{{/layout}}",
                "{{<layout}}\n{{$main}}One{{/main}}\n{{/layout}}"),
            example(
                .unknownBlock("mian", parent: "layout", nearest: "main", known: ["main", "title"]),
                "{{<layout}}\n{{$mian}}…{{/mian}}\n{{/layout}}", "{{<layout}}\n{{$main}}…{{/main}}\n{{/layout}}"),
            example(
                .hiddenBlock("title", parent: "layout"),
                "{{<layout}}\n{{$head}}…{{/head}}\n{{$title}}Permits{{/title}}\n{{/layout}}",
                "{{<layout}}\n{{$head}}…{{$title}}Permits{{/title}}{{/head}}\n{{/layout}}"),
        ]
    }

    private static var explainedNames: [ExplainedProblem] {
        [
            example(
                .unknownName("titel", nearest: "title", elsewhere: nil, known: ["title", "url"]), "<h1>{{titel}}</h1>",
                "<h1>{{title}}</h1>"),
            example(
                .unknownMember("titel", of: "place", nearest: "title", known: ["title", "url"]),
                "<p>{{place.titel}}</p>", "<p>{{place.title}}</p>"),
            example(
                .noMembers(of: "rows", kind: .list, member: "title"), "<p>{{rows.title}}</p>",
                "<p>{{#rows}}{{title}} {{/rows}}</p>"),
            example(
                .notPrintable("rows", kind: .list), "<p>{{rows}}</p>", "<p>{{#rows}}{{title}} {{/rows}}</p>"),
        ]
    }
}
