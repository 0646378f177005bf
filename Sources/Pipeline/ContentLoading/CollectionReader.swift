internal import Diagnostics
internal import PortalModel
internal import Yams

/// Reads `collection.yaml`.
enum CollectionReader {
    static func read(
        _ source: SourceText, id: String
    ) -> (declaration: CollectionDeclaration?, diagnostics: [Diagnostic]) {
        var reader = DeclarationReader(source: source)
        let yaml = String(decoding: source.bytes, as: UTF8.self)
        guard let root = reader.root(yaml, subject: .named("collection.yaml")) else { return (nil, reader.diagnostics) }
        reader.allow(
            [
                "title", "item", "description", "records", "body", "encoding", "sort", "columns", "browse",
                "part_size", "date_field", "period_field", "source_field", "document_field", "approximate_when",
                "review_by", "referenced", "column_type", "template", "schema", "promise", "registered", "related",
            ], in: root)
        guard let (schema, places) = SchemaReader.read(in: root, &reader) else { return (nil, reader.diagnostics) }
        let declaration = CollectionDeclaration(
            id: id,
            title: reader.requiredText("title", in: root),
            itemTitle: reader.requiredText("item", in: root),
            description: reader.requiredText("description", in: root),
            schema: schema,
            recordSource: reader.choice("records", in: root, as: CollectionDeclaration.RecordSource.self) ?? .rows,
            body: reader.choice("body", in: root, as: CollectionDeclaration.BodyRule.self) ?? .optional,
            encoding: reader.choice("encoding", in: root, as: CollectionDeclaration.Encoding.self) ?? .utf8,
            sortField: fieldNames("sort", in: root, schema, &reader).first,
            columns: fieldNames("columns", in: root, schema, &reader),
            browseFields: browseFields(in: root, schema, &reader),
            partSize: partSize(in: root, &reader),
            dateField: fieldNames("date_field", in: root, schema, &reader).first,
            periodField: fieldNames("period_field", in: root, schema, &reader).first,
            sourceField: fieldNames("source_field", in: root, schema, &reader).first,
            documentField: fieldNames("document_field", in: root, schema, &reader).first,
            approximation: approximation(in: root, schema, &reader),
            review: reader.date("review_by", in: root).map {
                ReviewDate(date: $0, place: reader.place(of: "review_by", in: root))
            },
            isReferenceRequired: reader.choice("referenced", in: root, as: ReferenceRule.self) == .required,
            columnType: reader.text("column_type", in: root),
            template: reader.text("template", in: root),
            templatePlace: root.node("template") == nil ? nil : reader.place(of: "template", in: root),
            promise: PromiseReader.read(in: root, schema, &reader),
            relations: RelationReader.read(in: root, schema, &reader),
            isRegistered: reader.boolean("registered", in: root) ?? false,
            source: source,
            fieldPlaces: places)
        return (declaration, reader.diagnostics)
    }

    /// Whether something must refer to each record.
    private enum ReferenceRule: String, CaseIterable {
        case optional
        case required
    }

    /// A condition on a value that no record can have would silently apply to none.
    private static func approximation(
        in root: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [FieldCondition] {
        let key = "approximate_when"
        let conditions = reader.conditions(key, in: root)
        for condition in conditions {
            guard let field = schema.field(condition.field) else {
                let names = schema.fields.map(\.name)
                let nearest = Suggestion.nearest(to: condition.field, among: names)
                reader.report(
                    .unknownField(condition.field, key: key, nearest: nearest), at: root.node(key)?.mark)
                continue
            }
            let values = field.categories.map(\.value)
            for value in condition.values where !values.isEmpty && !values.contains(value) {
                reader.report(
                    .invalidValue(
                        value, key: key, expected: .oneOf(values),
                        nearest: Suggestion.nearest(to: value, among: values)), at: root.node(key)?.mark)
            }
        }
        return conditions
    }

    /// The names of fields that exist in the schema; unknown ones are reported.
    static func fieldNames(
        _ key: String, in mapping: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [String] {
        reader.texts(key, in: mapping).compactMap { name, mark in
            if schema.index(of: name) != nil { return name }
            reader.report(
                .unknownField(
                    name, key: key, nearest: Suggestion.nearest(to: name, among: schema.fields.map(\.name))),
                at: mark, length: name.unicodeScalars.count)
            return nil
        }
    }

    private static func partSize(in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader) -> Int {
        let range = 1...CollectionDeclaration.largestPart
        guard let size = reader.integer("part_size", in: root) else { return range.upperBound }
        if !range.contains(size) {
            reader.report(
                .wrongType(key: "part_size", expected: .number(in: range)), at: root.node("part_size")?.mark)
        }
        return min(max(size, range.lowerBound), range.upperBound)
    }

    /// A page for each value needs values that can be part of an address: ids or categories.
    private static func browseFields(
        in root: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [String] {
        fieldNames("browse", in: root, schema, &reader).filter { name in
            guard let field = schema.field(name) else { return false }
            if !Identifier.isValid(name) {
                refuse(name, .fieldWithAddressableName, root, &reader)
                return false
            }
            if case .records = field.reference { return true }
            for value in field.categories.map(\.value) where !Identifier.isValid(value) {
                refuse(value, .fieldWithAddressableCategories, root, &reader)
            }
            if !field.categories.isEmpty { return true }
            refuse(name, .fieldWithPages, root, &reader)
            return false
        }
    }

    private static func refuse(
        _ value: String, _ expected: Phrase, _ root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) {
        reader.report(
            .invalidValue(value, key: "browse", expected: expected, nearest: nil), at: root.node("browse")?.mark)
    }
}
