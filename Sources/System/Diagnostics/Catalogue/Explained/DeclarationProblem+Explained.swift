extension DeclarationProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: DeclarationProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .syntax(.library("mapping values are not allowed in this context")), "title: Fees: the whole list",
                "title: \"Fees: the whole list\""),
            example(
                .alias, "browse: &fields [office]\ncolumns: *fields", "browse: [office]\ncolumns: [office]"),
            example(
                .tooManyEntries(limit: 10_000), "navigation: [a-0001, a-0002, a-0003, …]", "navigation: [items]"),
            example(
                .tooManyProblems(limit: 200), "titel: Permits\n…", "title: Permits\n…"),
            example(
                .frontMatterTooLong(bytes: 65_537, limit: 65_536),
                "---\ntitle: The library opens\nThe text, page after page …\n---",
                "---\ntitle: The library opens\n---\nThe text, page after page …"),
            example(
                .notAMapping(subject: .named("promise")), "promise: 48 records", "promise:\n  total: 48"),
            example(
                .unknownKey("titel", subject: .named("collection.yaml"), nearest: "title"), "titel: Permits",
                "title: Permits"),
            example(
                .missingKey("description", subject: .named("collection.yaml")), "title: Permits\nitem: Permit",
                "title: Permits\nitem: Permit\ndescription: Every permit that the district grants."),
            example(.wrongType(key: "total", expected: .wholeNumber), "total: about 50", "total: 48"),
            example(
                .invalidValue("table", key: "records", expected: .oneOf(["rows", "markdown"]), nearest: nil),
                "records: table", "records: rows"),
            example(
                .missingBuiltInField("standing"),
                "fields:\n  - {name: id, title: Number}\n  - {name: title, title: Permit}",
                "fields:\n  - {name: id, title: Number}\n  - {name: title, title: Permit}\n"
                    + "  - {name: standing, title: Standing}"),
            example(
                .duplicateField("office"),
                "fields:\n  - {name: office, title: Office}\n  - {name: office, title: Address}",
                "fields:\n  - {name: office, title: Office}\n  - {name: address, title: Address}"),
            example(
                .unknownField("ofice", key: "browse", nearest: "office"), "browse: [ofice]", "browse: [office]"),
            example(
                .unterminatedFrontMatter, "---\ntitle: A quiet year\nThe district opened two libraries.",
                "---\ntitle: A quiet year\n---\nThe district opened two libraries."),
            example(.invalidPattern("P-[0-9"), "pattern: 'P-[0-9'", "pattern: 'P-[0-9]{3}'"),
            example(
                .invalidLookup("office.place", of: "place", expected: .referenceWithColumn),
                "- {name: office, title: Office}\n- {name: place, title: Place, lookup: office.place}",
                "- {name: office, title: Office, reference: offices}\n"
                    + "- {name: place, title: Place, lookup: office.place}"),
            example(
                .invalidMatch(field: "office", collection: "permits", own: "street"),
                "related:\n  - {name: permits, title: Permits, collection: permits, match: {office: street}}",
                "related:\n  - {name: permits, title: Permits, collection: permits, match: {office: id}}"),
        ]
    }
}
