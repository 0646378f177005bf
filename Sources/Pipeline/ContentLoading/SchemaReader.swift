internal import Diagnostics
internal import PortalModel
internal import Yams

/// The value of a field's `placeholders`.
private enum PlaceholderRule: String, CaseIterable {
    case allowed
    case refused
}

/// Reads the `schema` of a `collection.yaml`: Table Schema in YAML.
enum SchemaReader {
    static func read(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> (schema: Schema, places: [String: SourcePlace])? {
        guard let mapping = reader.mapping("schema", in: root, subject: .named("schema")) else {
            if reader.lacks("schema", in: root) { reader.reportMissing("schema", in: root) }
            return nil
        }
        reader.allow(["fields", "uniqueKeys"], in: mapping)
        var fields: [Field] = []
        var places: [String: SourcePlace] = [:]
        for node in reader.elements("fields", in: mapping) {
            guard let description = reader.mapping(node, subject: .field) else { continue }
            guard let field = field(description, &reader) else { continue }
            if places[field.name] != nil {
                reader.report(.duplicateField(field.name), at: node.mark)
                continue
            }
            places[field.name] = reader.place(of: "name", in: description)
            fields.append(field)
        }
        for name in Schema.BuiltIn.all where places[name] == nil {
            reader.report(.missingBuiltInField(name), at: mapping.mark)
        }
        let keys = uniqueKeys(in: mapping, fields.map(\.name), &reader)
        let schema = Schema(fields: fields, uniqueKeys: keys)
        checkNames(of: schema, places, &reader)
        return (schema, places)
    }

    /// A list of keys, each a list of fields or one field.
    private static func uniqueKeys(
        in mapping: DeclarationReader.Mapping, _ names: [String], _ reader: inout DeclarationReader
    ) -> [[String]] {
        reader.elements("uniqueKeys", in: mapping).compactMap { node in
            let nodes = node.sequence.map(Array.init) ?? [node]
            let key = nodes.compactMap { $0.scalar?.string }
            guard key.count == nodes.count, !key.isEmpty else {
                reader.report(
                    .wrongType(key: "uniqueKeys", expected: .listOfKeys), at: node.mark)
                return nil
            }
            for (name, node) in zip(key, nodes) where !names.contains(name) {
                reader.report(
                    .unknownField(name, key: "uniqueKeys", nearest: Suggestion.nearest(to: name, among: names)),
                    at: node.mark, length: name.unicodeScalars.count)
            }
            return key
        }
    }

    private static func field(
        _ mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> Field? {
        reader.allow(
            [
                "name", "title", "description", "type", "delimiter", "constraints", "categories", "reference",
                "lookup", "unit", "inverse", "ordered",
            ], in: mapping)
        let name = reader.requiredText("name", in: mapping)
        guard !name.isEmpty else { return nil }
        checkName(name, mapping, &reader)
        let isBuiltInStanding = name == Schema.BuiltIn.standing
        let type = type(in: mapping, &reader)
        return Field(
            name: name,
            title: reader.requiredText("title", in: mapping),
            description: reader.text("description", in: mapping),
            type: type,
            constraints: constraints(in: mapping, type, isRequired: Schema.BuiltIn.all.contains(name), &reader),
            categories: isBuiltInStanding
                ? Standing.allCases.map { FieldCategory(value: $0.rawValue, label: $0.rawValue) }
                : categories(in: mapping, &reader),
            reference: reader.text("reference", in: mapping).map {
                $0 == "collections" ? .collections : .records(collection: $0)
            },
            lookup: lookup(in: mapping, &reader),
            unit: reader.text("unit", in: mapping),
            inverse: reader.text("inverse", in: mapping),
            isOrdered: reader.boolean("ordered", in: mapping) ?? false)
    }

    /// Templates refer to a field by its name; in the published data, `url` and `body` are next to the fields.
    private static func checkName(
        _ name: String, _ mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) {
        let isWord = name.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control && scalar != "."
        }
        guard !isWord || ["url", "body"].contains(name) else { return }
        reader.report(
            .invalidValue(name, key: "name", expected: .fieldName, nearest: nil),
            at: mapping.node("name")?.mark, length: name.unicodeScalars.count)
    }

    private static func type(
        in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> FieldType {
        let delimiter = delimiter(in: mapping, &reader)
        let types: [FieldType] = [.string, .integer, .number, .boolean, .date, .year, .list(delimiter: delimiter)]
        guard let name = reader.text("type", in: mapping) else { return .string }
        if let type = types.first(where: { $0.name == name }) { return type }
        let names = types.map(\.name)
        reader.report(
            .invalidValue(
                name, key: "type", expected: .oneOf(names),
                nearest: Suggestion.nearest(to: name, among: names)),
            at: mapping.node("type")?.mark, length: name.unicodeScalars.count)
        return .string
    }

    /// One ASCII character: where bytes are read, a longer one cannot be told from the middle of another character.
    private static func delimiter(
        in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> UInt8 {
        guard let text = reader.text("delimiter", in: mapping) else { return UInt8(ascii: ";") }
        if let byte = text.utf8.first, text.utf8.count == 1 { return byte }
        reader.report(
            .wrongType(key: "delimiter", expected: .oneASCIICharacter), at: mapping.node("delimiter")?.mark,
            length: text.unicodeScalars.count)
        return UInt8(ascii: ";")
    }

    private static func constraints(
        in parent: DeclarationReader.Mapping, _ type: FieldType, isRequired: Bool, _ reader: inout DeclarationReader
    ) -> FieldConstraints {
        var constraints = FieldConstraints()
        constraints.isRequired = isRequired
        guard let mapping = reader.mapping("constraints", in: parent, subject: .named("constraints")) else {
            return constraints
        }
        reader.allow(
            [
                "required", "required_when", "unique", "minLength", "maxLength", "minimum", "maximum", "pattern",
                "enum", "placeholders",
            ], in: mapping)
        constraints.isRequired = isRequired || reader.boolean("required", in: mapping) ?? false
        constraints.requiredWhen = reader.conditions("required_when", in: mapping)
        constraints.isUnique = reader.boolean("unique", in: mapping) ?? false
        constraints.minimumLength = reader.integer("minLength", in: mapping)
        constraints.maximumLength = reader.integer("maxLength", in: mapping)
        if type == .date {
            constraints.firstDay = reader.date("minimum", in: mapping)
            constraints.lastDay = reader.date("maximum", in: mapping)
        } else {
            constraints.minimum = reader.number("minimum", in: mapping)
            constraints.maximum = reader.number("maximum", in: mapping)
        }
        constraints.allowedValues = reader.texts("enum", in: mapping).map(\.text)
        constraints.allowsPlaceholders =
            reader.choice("placeholders", in: mapping, as: PlaceholderRule.self) == .allowed
        if let pattern = reader.text("pattern", in: mapping) {
            if (try? Regex(pattern)) == nil {
                reader.report(.invalidPattern(pattern), at: mapping.node("pattern")?.mark)
            } else {
                constraints.pattern = pattern
            }
        }
        return constraints
    }

    private static func categories(
        in parent: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [FieldCategory] {
        reader.elements("categories", in: parent).compactMap { node in
            guard let mapping = reader.mapping(node, subject: .category) else { return nil }
            reader.allow(["value", "label"], in: mapping)
            return FieldCategory(
                value: reader.requiredText("value", in: mapping), label: reader.requiredText("label", in: mapping))
        }
    }

    /// `field.field`.
    private static func lookup(
        in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> FieldLookup? {
        guard let text = reader.text("lookup", in: mapping) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            reader.report(
                .wrongType(key: "lookup", expected: .lookupPath), at: mapping.node("lookup")?.mark)
            return nil
        }
        return FieldLookup(reference: String(parts[0]), field: String(parts[1]))
    }

    /// Conditions and lookups name fields, which may be declared after them.
    private static func checkNames(
        of schema: Schema, _ places: [String: SourcePlace], _ reader: inout DeclarationReader
    ) {
        let names = schema.fields.map(\.name)
        for field in schema.fields {
            let conditions = field.constraints.requiredWhen.map { ("required_when", $0.field) }
            let lookups = field.lookup.map { [("lookup", $0.reference)] } ?? []
            for (key, name) in conditions + lookups where schema.index(of: name) == nil {
                reader.add(
                    Diagnostic(
                        DeclarationProblem.unknownField(
                            name, key: key, nearest: Suggestion.nearest(to: name, among: names)),
                        at: places[field.name]))
            }
        }
    }
}
