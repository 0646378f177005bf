package import Diagnostics

/// What `site.yaml` says of the search: by what its results can be narrowed, what its cards show, which texts it reads
/// besides titles, and which words of a question it passes over.
package struct SearchDeclaration: Sendable, Hashable {
    package let facets: [SearchFacet]
    /// Fields for a line of a card, such as promised times: the first of them that a record has a value in.
    package let note: [SearchField]
    /// Fields that are searched where titles and residents' words have too little of a query. Markdown texts always are.
    package let texts: [SearchField]
    /// What people ask with and not for, such as "how do I": passed over where nothing has it.
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

/// Something by which results can be narrowed and counted, besides the list they are of.
package struct SearchFacet: Sendable, Hashable {
    /// Its name in addresses.
    package let name: String
    package let title: String
    /// Where the value stands: in the first of these fields that a record has a value in.
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
