import Diagnostics
import PortalModel
import Testing

@Suite struct ProvenanceTests {
    private func record(_ document: String) throws -> [String]? {
        let day = try #require(CalendarDate("2026-01-31"))
        let provenance = Provenance(declaredBy: "a", document: document, date: day, counting: "b")
        return provenance.documentRecord.map { [$0.collection, $0.record] }
    }

    @Test func aDocumentMayBeALinkToARecord() throws {
        #expect(try record("record:sources/DG-2024-3") == ["sources", "DG-2024-3"])
    }

    @Test(arguments: ["A report", "record:sources", "record:a/b/c", "Record:a/b", "", "https://example.org/a"])
    func everythingElseIsAText(document: String) throws {
        #expect(try record(document) == nil)
    }
}

@Suite struct SiteTests {
    @Test(arguments: [
        ("https://example.org/", "example.org"), ("https://example.org:8080/a/b/", "example.org:8080"),
        ("http://localhost/", "localhost"), ("", ""),
    ])
    func theDomainIsTheHostOfTheAddress(url: String, domain: String) throws {
        let day = try #require(CalendarDate("2026-01-31"))
        let site = SiteDeclaration(
            title: "", description: "", url: url, language: "en", published: day, asOf: day,
            publisher: Publisher(name: ""), source: SourceText(file: "site.yaml", bytes: []))
        #expect(site.domain == domain)
    }
}

@Suite struct ValueTests {
    @Test func aValueGivesItsTextsAsASourceWouldWriteThem() throws {
        let number = try #require(DecimalNumber("18.10"))
        let day = try #require(CalendarDate("2026-01-31"))
        let reference = RecordReference(id: "P-1", target: .unknown)
        let expected: [(Value, [String])] = [
            (.missing, []), (.text("a"), ["a"]), (.integer(-3), ["-3"]), (.number(number), ["18.10"]),
            (.boolean(true), ["true"]), (.boolean(false), ["false"]), (.date(day), ["2026-01-31"]),
            (.list(["a", "b"]), ["a", "b"]), (.reference(reference), ["P-1"]),
            (.references([reference, reference]), ["P-1", "P-1"]), (.malformed("x"), ["x"]),
        ]
        for (value, texts) in expected { #expect(value.texts == texts) }
        #expect(Value.missing.isMissing && !Value.text("").isMissing)
        #expect(Value.reference(reference).references == [reference])
        #expect(Value.text("P-1").references.isEmpty)
    }

    @Test func standingsAreCountedApart() {
        var counts = StandingCounts()
        for standing in [Standing.official, .reported, .official] { counts.count(standing) }
        #expect([counts[.official], counts[.reported], counts[.demonstration], counts.total] == [2, 1, 0, 3])
    }
}
