internal import Diagnostics
internal import PortalModel
internal import Yams

/// Reads `site.yaml`.
enum SiteReader {
    static func read(_ source: SourceText) -> (site: SiteDeclaration?, diagnostics: [Diagnostic]) {
        var reader = DeclarationReader(source: source)
        let site = read(source, &reader)
        // Even with errors in it, the declaration is good enough to check everything else against.
        return (site, reader.diagnostics)
    }

    private static func read(_ source: SourceText, _ reader: inout DeclarationReader) -> SiteDeclaration? {
        let yaml = String(decoding: source.bytes, as: UTF8.self)
        guard let root = reader.root(yaml, subject: .named("site.yaml")) else { return nil }
        reader.allow(
            [
                "title", "description", "url", "language", "published", "as_of", "publisher", "registrations",
                "licence",
                "navigation", "footer_navigation", "home", "synonyms", "search", "placeholders", "table_notes",
                "checks", "privacy", "media", "telephones",
            ], in: root)
        let published = requiredDate("published", in: root, &reader)
        return SiteDeclaration(
            title: reader.requiredText("title", in: root),
            description: reader.requiredText("description", in: root),
            url: url(in: root, &reader),
            language: reader.requiredText("language", in: root),
            languagePlace: reader.place(of: "language", in: root),
            published: published,
            asOf: reader.date("as_of", in: root) ?? published,
            publisher: publisher(in: root, &reader),
            telephones: telephones(in: root, &reader),
            registrations: registrations(in: root, &reader),
            licence: licence(in: root, &reader),
            navigation: targets("navigation", in: root, &reader),
            footerNavigation: targets("footer_navigation", in: root, &reader),
            home: home(in: root, &reader),
            synonyms: synonyms(in: root, &reader),
            search: SearchDeclaration.read(in: root, &reader),
            placeholders: root.node("placeholders") == nil
                ? .usual : Placeholders(reader.texts("placeholders", in: root).map(\.text)),
            tableNotes: root.node("table_notes") == nil
                ? .usual : TableNotes(reader.texts("table_notes", in: root).map(\.text)),
            checks: CheckPolicyReader.read(in: root, &reader),
            privacy: PrivacyReader.read(in: root, &reader),
            pictureLimits: pictureLimits(in: root, &reader),
            source: source)
    }

    private static func requiredDate(
        _ key: String, in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> CalendarDate {
        if let date = reader.date(key, in: root) { return date }
        if reader.lacks(key, in: root) { reader.reportMissing(key, in: root) }
        return CalendarDate.placeholder
    }

    private static func url(in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader) -> String {
        let url = reader.requiredText("url", in: root)
        return check(url, in: root, &reader) && !url.hasSuffix("/") ? url + "/" : url
    }

    /// Checks that the address under `url` can be followed; a missing one is reported elsewhere.
    private static func check(
        _ url: String, in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> Bool {
        if url.isEmpty || hasHost(url) { return true }
        reader.report(.wrongType(key: "url", expected: .webAddress), at: mapping.node("url")?.mark)
        return false
    }

    private static func licence(in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader) -> Licence? {
        guard let mapping = reader.mapping("licence", in: root, subject: .named("licence")) else { return nil }
        reader.allow(["title", "url"], in: mapping)
        let url = reader.text("url", in: mapping)
        if let url { _ = check(url, in: mapping, &reader) }
        return Licence(title: reader.requiredText("title", in: mapping), url: url)
    }

    private static func hasHost(_ url: String) -> Bool {
        ["https://", "http://"].contains { scheme in
            url.hasPrefix(scheme) && url.utf8.count > scheme.utf8.count && !url.hasPrefix(scheme + "/")
        }
    }

    private static func publisher(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> Publisher {
        guard let mapping = reader.mapping("publisher", in: root, subject: .named("publisher")) else {
            if reader.lacks("publisher", in: root) { reader.reportMissing("publisher", in: root) }
            return Publisher(name: "")
        }
        reader.allow(["name", "maintainer", "contact"], in: mapping)
        return Publisher(
            name: reader.requiredText("name", in: mapping),
            maintainer: reader.text("maintainer", in: mapping),
            contact: reader.text("contact", in: mapping))
    }

    private static func telephones(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [String] {
        let numbers = reader.texts("telephones", in: root).map(\.text)
        // In the form that they have in texts: a number with other characters in it would never be found.
        guard numbers.allSatisfy({ Telephones.number(of: $0) == $0 && !$0.hasPrefix("+") }) else {
            reader.report(.wrongType(key: "telephones", expected: .listOfDigits), at: root.node("telephones")?.mark)
            return []
        }
        return numbers
    }

    private static func registrations(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> Registrations {
        guard let mapping = reader.mapping("registrations", in: root, subject: .named("registrations")) else {
            return Registrations()
        }
        reader.allow(["site_code", "network_licence", "police_record"], in: mapping)
        return Registrations(
            siteCode: reader.text("site_code", in: mapping),
            networkLicence: reader.text("network_licence", in: mapping),
            policeRecord: reader.text("police_record", in: mapping))
    }

    private static func home(in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader) -> HomePage {
        guard let mapping = reader.mapping("home", in: root, subject: .named("home")) else { return HomePage() }
        reader.allow(["ways_in", "lists", "figures", "collections"], in: mapping)
        let figures = reader.texts("figures", in: mapping).map { text, mark in
            NavigationTarget(
                collection: FigureFields.collection, record: text,
                place: reader.place(mark, length: text.unicodeScalars.count))
        }
        return HomePage(
            waysIn: targets("ways_in", in: mapping, &reader), lists: targets("lists", in: mapping, &reader),
            figures: figures,
            collections: targets("collections", in: mapping, &reader))
    }

    /// `collection` or `collection/record`.
    private static func targets(
        _ key: String, in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [NavigationTarget] {
        reader.texts(key, in: mapping).map { text, mark in
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            return NavigationTarget(
                collection: String(parts[0]), record: parts.count > 1 ? String(parts[1]) : nil,
                place: reader.place(mark, length: text.unicodeScalars.count))
        }
    }

    private static func pictureLimits(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> PictureLimits {
        let usual = PictureLimits()
        guard let mapping = reader.mapping("media", in: root, subject: .named("media")) else { return usual }
        reader.allow(["picture_bytes", "picture_pixels"], in: mapping)
        return PictureLimits(
            bytes: reader.integer("picture_bytes", in: mapping) ?? usual.bytes,
            pixels: reader.integer("picture_pixels", in: mapping) ?? usual.pixels)
    }

    private static func synonyms(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> SynonymSource? {
        guard let mapping = reader.mapping("synonyms", in: root, subject: .named("synonyms")) else { return nil }
        reader.allow(["collection", "words"], in: mapping)
        return SynonymSource(
            collection: reader.requiredText("collection", in: mapping),
            words: reader.requiredText("words", in: mapping),
            place: reader.place(of: "collection", in: mapping))
    }
}

extension CalendarDate {
    /// Replaces a date whose absence has been reported, so that reading can continue.
    static var placeholder: CalendarDate {
        guard let date = CalendarDate(secondsSince1970: 0) else {
            preconditionFailure("1 January 1970 is a day of the calendar")
        }
        return date
    }
}
