import ContentLoading
import Diagnostics
import PortalFixtures
import PortalModel
import Testing

@Suite struct CollectionDeclarationTests {
    private func load(_ yaml: String) async -> (declaration: CollectionDeclaration?, report: [String]) {
        let (content, report) = await Fixture(["things/collection.yaml": yaml]).load()
        return (
            content.collections.first?.declaration,
            report.map { $0.replacing("content/things/collection.yaml:", with: "") }
        )
    }

    private func report(fields: [String] = [], _ rest: String = "") async -> [String] {
        await load(Fixture.collection(fields, rest)).report
    }

    @Test func everythingThatACollectionMaySayIsRead() async throws {
        let (declaration, report) = await load(
            Fixture.collection(
                [
                    "{name: place, title: Place, reference: places}",
                    "{name: kind, title: Kind, categories: [{value: a, label: A}]}",
                    "{name: fee, title: Fee, type: number, unit: yuan, constraints: {minimum: 0, maximum: 9.5}}",
                    "{name: steps, title: Steps, type: list, delimiter: '|', ordered: true}",
                    "{name: district, title: District, lookup: place.district}",
                    "{name: code, title: Code, constraints: {unique: true, pattern: '[A-Z]+', minLength: 2, "
                        + "maxLength: 4, required_when: {kind: [a]}, enum: [AA, BB]}}",
                    "{name: day, title: Day, type: date}", "{name: source, title: Source, reference: collections}",
                    "{name: number, title: Number, type: integer}",
                ],
                """
                records: rows
                body: required
                encoding: gb18030
                sort: number
                columns: [place, fee]
                browse: [place, kind]
                date_field: day
                source_field: source
                column_type: lists
                template: thing
                related:
                  - {name: here, title: Here, collection: places, match: {id: [place, source]}, where: {level: [a, b]}, group: kind, limit: 3}
                  - {name: all, title: All, collection: things}
                promise:
                  total: 3
                  declared_by: The office
                  document: record:sources/S-1
                  date: 2026-01-01
                  counting: things
                  subtotals:
                    - {where: {kind: a}, total: 1}
                    - {where: {place: [p, q]}, total: 2, date: 2025-01-01}
                  numbering: {field: number, first: 5}
                  coverage:
                    - {of: places, where: {kind: village}, by: place}

                """))
        #expect(report == [])
        let found = try #require(declaration)
        #expect(found.schema.fields.map(\.name).count == 12)
        #expect(found.schema.field("place")?.reference == .records(collection: "places"))
        #expect(found.schema.field("source")?.reference == .collections)
        #expect(found.schema.field("kind")?.label(of: "a") == "A")
        #expect(found.schema.field("steps")?.type == .list(delimiter: 0x7C))
        #expect(found.schema.field("steps")?.isOrdered == true)
        #expect(found.schema.field("fee")?.constraints.maximum?.text == "9.5")
        #expect(found.schema.field("district")?.lookup == FieldLookup(reference: "place", field: "district"))
        let constraints = try #require(found.schema.field("code")?.constraints)
        #expect(constraints.isUnique && !constraints.isRequired && constraints.pattern == "[A-Z]+")
        #expect(constraints.minimumLength == 2 && constraints.maximumLength == 4)
        #expect(constraints.requiredWhen == [FieldCondition(field: "kind", values: ["a"])])
        #expect(constraints.allowedValues == ["AA", "BB"])
        #expect(found.schema.field("id")?.constraints.isRequired == true)
        #expect(found.schema.field("standing")?.categories.map(\.value) == ["official", "reported", "demonstration"])
        #expect(found.body == .required && found.encoding == .gb18030 && found.recordSource == .rows)
        #expect([found.sortField, found.dateField, found.sourceField] == ["number", "day", "source"])
        #expect(found.columns == ["place", "fee"] && found.browseFields == ["place", "kind"])
        #expect(found.partSize == CollectionDeclaration.largestPart)
        #expect(found.template == "thing" && found.columnType == "lists")
        let relation = try #require(found.relations.first)
        #expect(found.relations.map(\.name) == ["here", "all"] && relation.title == "Here")
        #expect(relation.collection == "places" && relation.place.location.line == 29)
        #expect(relation.matches.map(\.field.name) == ["id"])
        #expect(relation.matches.map(\.ownFields) == [["place", "source"]])
        #expect(relation.conditions == [FieldCondition(field: "level", values: ["a", "b"])])
        #expect(relation.group?.name == "kind" && relation.limit == 3)
        #expect(found.relations.last?.matches == [] && found.relations.last?.limit == nil)
        #expect(
            found.fieldPlaces["place"]?.location
                == SourceLocation(file: "content/things/collection.yaml", line: 9, column: 14))
        let promise = found.promise
        #expect(promise.total?.count == 3 && promise.total?.place.location.line == 32)
        #expect(promise.subtotals.map(\.count) == [1, 2])
        #expect(promise.subtotals.map(\.provenance.date.description) == ["2026-01-01", "2025-01-01"])
        #expect(promise.subtotals.map(\.provenance.counting) == ["things", "things"])
        #expect(promise.numbering?.field == "number" && promise.numbering?.first == 5)
        #expect(promise.coverage.map(\.field) == ["place"])
    }

    @Test(arguments: [
        ("title: A", ["1:1 yaml.missing-key"]),
        ("schema:\n", ["1:1 yaml.missing-key"]),
        ("schema: a", ["1:9 yaml.not-a-mapping"]),
    ])
    func aCollectionWithoutASchemaIsNotReadInSilence(yaml: String, expected: [String]) async {
        let (declaration, report) = await load(yaml)
        #expect(report == expected)
        #expect(declaration == nil)
    }

    @Test func theBuiltInFieldsMustBeDeclared() async {
        let yaml = "title: A\nitem: a\ndescription: A\nschema:\n  fields: [{name: id, title: Id}]\n"
        #expect(await load(yaml).report == [String](repeating: "5:3 schema.missing-built-in-field", count: 2))
        #expect(
            await load(yaml.replacing("fields: [{name: id, title: Id}]", with: "fields:")).report
                == [String](repeating: "5:3 schema.missing-built-in-field", count: 3))
    }

    @Test(arguments: [
        ("{title: Fee}", "9:7 yaml.missing-key"),
        ("{name: fee}", "9:7 yaml.missing-key"),
        ("{name: fee, title: }", "9:19 yaml.missing-key"),
        ("fee", "9:7 yaml.not-a-mapping"),
        ("{name: fee, title: Fee, typ: integer}", "9:31 yaml.unknown-key"),
        ("{name: fee, title: Fee, type: intger}", "9:37 yaml.invalid-value"),
        ("{name: fee, title: Fee, constraints: {minlength: 1}}", "9:45 yaml.unknown-key"),
        ("{name: fee, title: Fee, constraints: {minLength: x}}", "9:56 yaml.wrong-type"),
        ("{name: fee, title: Fee, constraints: {minimum: 1e3}}", "9:54 yaml.wrong-type"),
        ("{name: fee, title: Fee, constraints: {required: yes}}", "9:55 yaml.wrong-type"),
        ("{name: fee, title: Fee, constraints: {pattern: '['}}", "9:54 schema.invalid-pattern"),
        ("{name: fee, title: Fee, constraints: {required_when: {fe: a}}}", "9:14 schema.unknown-field"),
        ("{name: fee, title: Fee, constraints: {required_when: {id: }}}", "9:61 yaml.wrong-type"),
        ("{name: fee, title: Fee, lookup: place}", "9:39 yaml.wrong-type"),
        ("{name: fee, title: Fee, lookup: plac.id}", "9:14 schema.unknown-field"),
        ("{name: fee, title: Fee, type: list, delimiter: ；}", "9:54 yaml.wrong-type"),
        ("{name: fee, title: Fee, categories: [{value: a}]}", "9:44 yaml.missing-key"),
        ("{name: title, title: Fee}", "9:7 schema.duplicate-field"),
        ("{name: url, title: Address}", "9:14 yaml.invalid-value"),
        ("{name: body, title: Text}", "9:14 yaml.invalid-value"),
        ("{name: fee.old, title: Fee}", "9:14 yaml.invalid-value"),
        ("{name: fee of old, title: Fee}", "9:14 yaml.invalid-value"),
    ])
    func anErrorInAFieldIsReported(field: String, expected: String) async {
        #expect(await report(fields: [field]) == [expected])
    }

    @Test(arguments: [
        ("sort: fee\n", ["10:7 schema.unknown-field"]),
        ("columns: [title, fee, pric]\n", ["10:18 schema.unknown-field", "10:23 schema.unknown-field"]),
        ("browse: price\n", ["10:9 yaml.invalid-value"]),
        ("records: row\n", ["10:10 yaml.invalid-value"]),
        ("body: 'yes'\n", ["10:7 yaml.invalid-value"]),
        ("encoding: gbk\n", ["10:11 yaml.invalid-value"]),
        ("titel: a\n", ["10:1 yaml.unknown-key"]),
        ("part_size: 0\n", ["10:12 yaml.wrong-type"]),
        ("part_size: 101\n", ["10:12 yaml.wrong-type"]),
        ("part_size: ten\n", ["10:12 yaml.wrong-type"]),
    ])
    func anErrorInACollectionIsReported(rest: String, expected: [String]) async {
        #expect(await report(fields: ["{name: price, title: Price}"], rest) == expected)
    }

    /// The address of a value's page contains the field's name and the value.
    @Test(arguments: [
        ("{name: kind, title: Kind, categories: [{value: a/b, label: A}]}", "browse: kind\n"),
        ("{name: kind, title: Kind, categories: [{value: ok, label: A}, {value: a b, label: B}]}", "browse: kind\n"),
        ("{name: a/b, title: Kind, categories: [{value: a, label: A}]}", "browse: a/b\n"),
    ])
    func whatCannotBePartOfAnAddressCannotBeBrowsed(field: String, rest: String) async {
        #expect(await report(fields: [field], rest) == ["10:9 yaml.invalid-value"])
        #expect(await report(fields: [field]) == [])
    }

    private static let provenance =
        "promise:\n  declared_by: A\n  document: A\n  date: 2026-01-01\n  counting: a\n"

    @Test(arguments: [
        ("  total: many\n", ["14:10 yaml.wrong-type"]),
        ("  total: -1\n", ["14:10 yaml.wrong-type"]),
        ("  total:\n", ["14:3 yaml.missing-key"]),
        ("  totals: 3\n", ["14:3 yaml.unknown-key"]),
        ("  subtotals: [{where: {title: a}}]\n", ["14:15 yaml.missing-key"]),
        (
            "  subtotals: [{total: 1, declared_by: a, document: a, date: 2026-01-01, counting: a}]\n",
            ["14:15 yaml.missing-key"]
        ),
        (
            "  subtotals: [{where: {titl: a}, total: 1, declared_by: a, document: a, date: 2026-01-01, counting: a}]\n",
            ["14:23 schema.unknown-field"]
        ),
        ("  subtotals: [{where: {title: a, id: b}, total: 1}]\n", ["14:23 yaml.wrong-type"]),
        ("  subtotals: [{where: {}, total: 1}]\n", ["14:23 yaml.wrong-type"]),
        (
            "  total: 1\n  subtotals: [{where: {title: a}, total: 1, document: 'record:a'}]\n",
            ["15:55 yaml.invalid-value"]
        ),
        ("  numbering: {first: 1}\n", ["14:14 yaml.missing-key"]),
        ("  numbering: {field: }\n", ["14:15 yaml.missing-key"]),
        ("  numbering: {field: title}\n", ["14:22 yaml.invalid-value"]),
        ("  numbering: {field: numbr}\n", ["14:22 schema.unknown-field"]),
        ("  coverage: [{by: title}]\n", ["14:14 yaml.missing-key"]),
        ("  coverage: [{of: places}]\n", ["14:14 yaml.missing-key"]),
        ("  coverage: [{of: places, by: plac}]\n", ["14:31 schema.unknown-field"]),
    ])
    func anErrorInAPromiseIsReported(rest: String, expected: [String]) async {
        #expect(await report(Self.provenance + rest) == expected)
    }

    @Test func aTotalSaysWhoDeclaredIt() async {
        #expect(
            await report("promise:\n  total: 1\n") == [String](repeating: "10:3 yaml.missing-key", count: 4))
        #expect(
            await report("promise:\n  total: 1\n  declared_by: a\n  document:\n  date:\n  counting: a\n") == [
                "12:3 yaml.missing-key", "13:3 yaml.missing-key",
            ])
    }
}
