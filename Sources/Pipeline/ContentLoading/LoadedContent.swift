package import Diagnostics
package import Markdown
package import PortalModel
package import PublicationRegister
package import TextInput

/// The content folder as it was read: nothing joined, nothing checked.
package struct LoadedContent: Sendable {
    /// `nil` where `site.yaml` is missing or cannot be read.
    package let site: SiteDeclaration?
    /// Ordered by the bytes of their ids.
    package let collections: [LoadedCollection]
    /// The files that tables and texts refer to by position.
    package let sources: [SourceText]
    package let media: [MediaFile]
    /// `nil` where there is no folder `register`.
    package let register: Register?
    /// What each file was read as, by its path: the next loading reads only what has changed.
    let files: [String: LoadedFile<FileContent>]
}

/// What a file of the content folder was read as.
enum FileContent: Sendable {
    case site(SiteDeclaration)
    case declaration(CollectionDeclaration)
    case table(TableLoading.Outcome)
    case text(SourceText, FrontMatter, MarkdownDocument)
    case media(MediaFile)
    case register(RegisterPart)
    /// Nothing, as its diagnostics say.
    case unreadable
}

/// A folder of content with its declaration, its tables and its Markdown.
package struct LoadedCollection: Sendable {
    package let declaration: CollectionDeclaration
    /// `index.md`: the text of the collection's own page.
    package let ownText: LoadedText?
    /// Ordered by the bytes of the files' names.
    package let tables: [LoadedTable]
    /// Ordered by the bytes of the files' names.
    package let texts: [LoadedText]

    /// The name of the file with the collection's own text, which no record can have.
    static let ownTextId = "index"
}

/// A CSV file.
package struct LoadedTable: Sendable {
    /// The position of the file in ``LoadedContent/sources``.
    package let source: Int
    package let table: CSVTable
    /// Parallel to the columns: the position of the field in the schema, `nil` for a column that has been reported.
    package let fields: [Int?]
    /// Parallel to the columns: their names as the header writes them.
    package let headers: [String]
}

/// A Markdown file.
package struct LoadedText: Sendable {
    /// The position of the file in ``LoadedContent/sources``.
    package let source: Int
    /// The file's name without `.md`.
    package let id: String
    /// The fields of the front matter, in their order.
    package let fields: [FrontMatterField]
    /// Where the Markdown begins, in bytes.
    package let bodyOffset: Int
    package let document: MarkdownDocument
}

/// A field of front matter.
package struct FrontMatterField: Sendable {
    package let name: String
    /// The elements of a list, or the one text of a scalar.
    package let texts: [String]
    package let isList: Bool
    /// Where the name stands, in bytes.
    package let nameOffset: Int
    /// Where the value begins, in bytes.
    package let offset: Int
}
