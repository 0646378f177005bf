internal import Diagnostics
internal import PortalModel
internal import Yams

extension SearchDeclaration {
    /// Reads `search` of `site.yaml`.
    static func read(in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader) -> SearchDeclaration {
        guard let mapping = reader.mapping("search", in: root, subject: .named("search")) else {
            return SearchDeclaration()
        }
        reader.allow(["facets", "note", "texts", "question_words"], in: mapping)
        var facets: [SearchFacet] = []
        for node in reader.elements("facets", in: mapping) {
            guard let description = reader.mapping(node, subject: .facet) else { continue }
            reader.allow(["name", "title", "fields"], in: description)
            let name = reader.requiredText("name", in: description)
            let isTaken = taken.contains(name) || facets.contains { $0.name == name }
            if !name.isEmpty, isTaken || !Identifier.isValid(name) {
                reader.report(
                    .wrongType(key: "name", expected: .ownAddressableName),
                    at: description.node("name")?.mark, length: name.unicodeScalars.count)
            }
            if reader.lacks("fields", in: description) { reader.reportMissing("fields", in: description) }
            facets.append(
                SearchFacet(
                    name: name, title: reader.requiredText("title", in: description),
                    fields: fields("fields", in: description, &reader)))
        }
        return SearchDeclaration(
            facets: facets, note: fields("note", in: mapping, &reader), texts: fields("texts", in: mapping, &reader),
            questionWords: reader.texts("question_words", in: mapping).map(\.0))
    }

    /// The parameters in the address of a search other than the facets.
    private static let taken: Set<String> = ["q", "list"]

    private static func fields(
        _ key: String, in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [SearchField] {
        reader.texts(key, in: mapping).map { text, mark in
            SearchField(name: text, place: reader.place(mark, length: text.unicodeScalars.count))
        }
    }
}
