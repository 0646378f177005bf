package import Diagnostics

/// What `site.yaml` states about the search: what can narrow its results, what its cards show, which texts it reads
/// besides titles, and which words of a question it ignores.
package struct SearchDeclaration: Sendable, Hashable {
    package let facets: [SearchFacet]
    /// Fields for a line of a card, such as promised times: the first of them with a value is shown.
    package let note: [SearchField]
    /// Fields that are searched if titles and residents' words match too little of a query. Markdown texts always are.
    package let texts: [SearchField]
    /// Words that people ask with, not for, such as "how do I": ignored if nothing contains them.
    package let questionWords: [String]

    package init(
        facets: [SearchFacet] = [], note: [SearchField] = [], texts: [SearchField] = [], questionWords: [String] = []
    ) {
        self.facets = facets
        self.note = note
        self.texts = texts
        self.questionWords = questionWords
    }

    /// Every field that is named, in the order of the declaration.
    package var fields: [SearchField] { facets.flatMap(\.fields) + note + texts }
}

/// Something by which results can be narrowed and counted, besides their list.
package struct SearchFacet: Sendable, Hashable {
    /// Its name in addresses.
    package let name: String
    package let title: String
    /// The fields of the value: the first of them with a value counts.
    package let fields: [SearchField]

    package init(name: String, title: String, fields: [SearchField]) {
        self.name = name
        self.title = title
        self.fields = fields
    }
}

/// A field that some collections have.
package struct SearchField: Sendable, Hashable {
    package let name: String
    package let place: SourcePlace

    package init(name: String, place: SourcePlace) {
        self.name = name
        self.place = place
    }
}
