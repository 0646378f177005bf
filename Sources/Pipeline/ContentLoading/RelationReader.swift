internal import Diagnostics
internal import PortalModel
internal import Yams

/// Reads `related` of a `collection.yaml`.
enum RelationReader {
    static func read(
        in root: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [Relation] {
        var relations: [Relation] = []
        for node in reader.elements("related", in: root) {
            guard let mapping = reader.mapping(node, subject: .relation) else { continue }
            reader.allow(["name", "title", "collection", "match", "where", "group", "limit"], in: mapping)
            let name = reader.requiredText("name", in: mapping)
            if !name.isEmpty, !isName(name) || relations.contains(where: { $0.name == name }) {
                reader.report(
                    .wrongType(key: "name", expected: .relationName), at: mapping.node("name")?.mark,
                    length: name.unicodeScalars.count)
            }
            relations.append(
                Relation(
                    name: name,
                    title: reader.requiredText("title", in: mapping),
                    collection: reader.requiredText("collection", in: mapping),
                    matches: matches(in: mapping, schema, &reader),
                    conditions: reader.conditions("where", in: mapping),
                    group: reader.text("group", in: mapping).map {
                        RelationField(name: $0, place: reader.place(of: "group", in: mapping))
                    },
                    limit: reader.integer("limit", in: mapping),
                    place: reader.place(of: "collection", in: mapping)))
        }
        return relations
    }

    /// Fields of the other collection, each with one or more fields of this collection.
    private static func matches(
        in parent: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [RelationMatch] {
        guard let node = parent.node("match") else { return [] }
        // With an empty mapping, every record would silently be related to every other.
        if reader.isNull(node) || node.mapping?.isEmpty == true {
            reader.reportMissing("match", in: parent)
            return []
        }
        guard let mapping = reader.mapping(node, subject: .named("match")) else { return [] }
        return mapping.entries.map { entry in
            if reader.isNull(entry.value) || entry.value.sequence?.isEmpty == true {
                reader.report(.wrongType(key: entry.key, expected: .valueOrValues), at: entry.keyMark)
            }
            return RelationMatch(
                field: RelationField(
                    name: entry.key, place: reader.place(entry.keyMark, length: entry.key.unicodeScalars.count)),
                ownFields: CollectionReader.fieldNames(entry.key, in: mapping, schema, &reader))
        }
    }

    /// Whether it can be a name in templates and the end of an element's id.
    private static func isName(_ text: String) -> Bool {
        Identifier.isValid(text) && !text.utf8.contains(UInt8(ascii: "."))
    }
}
