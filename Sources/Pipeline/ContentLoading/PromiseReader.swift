internal import Diagnostics
internal import PortalModel
internal import Yams

/// Reads the `promise` of a `collection.yaml`.
enum PromiseReader {
    static func read(
        in root: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> Promise {
        guard let mapping = reader.mapping("promise", in: root, subject: .named("promise")) else { return Promise() }
        reader.allow(provenanceKeys + ["total", "subtotals", "numbering", "coverage"], in: mapping)
        var total: DeclaredTotal?
        if mapping.node("total") != nil, reader.lacks("total", in: mapping) {
            reader.reportMissing("total", in: mapping)
        }
        if let count = reader.integer("total", in: mapping) {
            total = DeclaredTotal(
                count: count, provenance: provenance(in: mapping, otherwise: nil, &reader),
                place: reader.place(of: "total", in: mapping))
        }
        return Promise(
            total: total,
            subtotals: subtotals(in: mapping, total?.provenance, schema, &reader),
            numbering: numbering(in: mapping, schema, &reader),
            coverage: coverage(in: mapping, schema, &reader))
    }

    private static let provenanceKeys = ["declared_by", "document", "date", "counting"]

    /// Who declared the number; by default, a subtotal was declared with the total.
    private static func provenance(
        in mapping: DeclarationReader.Mapping, otherwise total: Provenance?, _ reader: inout DeclarationReader
    ) -> Provenance {
        func text(_ key: String, _ inherited: String?) -> String {
            if mapping.node(key) == nil, let inherited { return inherited }
            return reader.requiredText(key, in: mapping)
        }
        let date = reader.date("date", in: mapping) ?? total?.date
        if date == nil, reader.lacks("date", in: mapping) { reader.reportMissing("date", in: mapping) }
        let provenance = Provenance(
            declaredBy: text("declared_by", total?.declaredBy), document: text("document", total?.document),
            date: date ?? .placeholder, counting: text("counting", total?.counting))
        if mapping.node("document") != nil, provenance.document.hasPrefix("record:"),
            provenance.documentRecord == nil
        {
            reader.report(
                .invalidValue(provenance.document, key: "document", expected: .document, nearest: nil),
                at: mapping.node("document")?.mark, length: provenance.document.unicodeScalars.count)
        }
        return provenance
    }

    private static func subtotals(
        in parent: DeclarationReader.Mapping, _ total: Provenance?, _ schema: Schema,
        _ reader: inout DeclarationReader
    ) -> [DeclaredSubtotal] {
        reader.elements("subtotals", in: parent).compactMap { node in
            guard let mapping = reader.mapping(node, subject: .subtotal) else { return nil }
            reader.allow(provenanceKeys + ["where", "total"], in: mapping)
            for key in ["where", "total"] where reader.lacks(key, in: mapping) {
                reader.reportMissing(key, in: mapping)
            }
            let conditions = conditions("where", in: mapping, schema, &reader)
            if conditions.count != 1, mapping.node("where")?.mapping != nil {
                reader.report(
                    .wrongType(key: "where", expected: .oneCondition),
                    at: mapping.node("where")?.mark)
                return nil
            }
            guard let count = reader.integer("total", in: mapping), let condition = conditions.first else { return nil }
            return DeclaredSubtotal(
                condition: condition, count: count,
                provenance: provenance(in: mapping, otherwise: total, &reader),
                place: reader.place(of: "total", in: mapping))
        }
    }

    private static func numbering(
        in parent: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> Numbering? {
        guard let mapping = reader.mapping("numbering", in: parent, subject: .named("numbering")) else { return nil }
        reader.allow(["field", "first", "withdrawn"], in: mapping)
        guard let field = CollectionReader.fieldNames("field", in: mapping, schema, &reader).first else {
            if reader.lacks("field", in: mapping) { reader.reportMissing("field", in: mapping) }
            return nil
        }
        guard schema.field(field)?.type == .integer else {
            reader.report(
                .invalidValue(field, key: "numbering", expected: .integerField, nearest: nil),
                at: mapping.node("field")?.mark)
            return nil
        }
        return Numbering(
            field: field, first: reader.integer("first", in: mapping) ?? 1,
            withdrawn: withdrawn(in: mapping, &reader),
            place: reader.place(of: "field", in: mapping))
    }

    private static func withdrawn(
        in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [Int] {
        reader.texts("withdrawn", in: mapping).compactMap { text, mark in
            if let number = Int(text), number >= 0 { return number }
            reader.report(
                .wrongType(key: "withdrawn", expected: .listOfWholeNumbers), at: mark,
                length: text.unicodeScalars.count)
            return nil
        }
    }

    private static func coverage(
        in parent: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [Coverage] {
        reader.elements("coverage", in: parent).compactMap { node in
            guard let mapping = reader.mapping(node, subject: .coverage) else { return nil }
            reader.allow(["of", "where", "by"], in: mapping)
            let collection = reader.requiredText("of", in: mapping)
            guard let field = CollectionReader.fieldNames("by", in: mapping, schema, &reader).first else {
                if reader.lacks("by", in: mapping) { reader.reportMissing("by", in: mapping) }
                return nil
            }
            return Coverage(
                collection: collection, conditions: reader.conditions("where", in: mapping), field: field,
                place: reader.place(of: "of", in: mapping))
        }
    }

    private static func conditions(
        _ key: String, in mapping: DeclarationReader.Mapping, _ schema: Schema, _ reader: inout DeclarationReader
    ) -> [FieldCondition] {
        let conditions = reader.conditions(key, in: mapping)
        for condition in conditions where schema.index(of: condition.field) == nil {
            reader.report(
                .unknownField(
                    condition.field, key: key,
                    nearest: Suggestion.nearest(to: condition.field, among: schema.fields.map(\.name))),
                at: mapping.node(key)?.mark)
        }
        return conditions
    }
}
