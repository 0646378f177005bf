package import Diagnostics
package import Markdown
package import PortalModel
package import PublicationRegister
package import TextInput

/// The content folder as it was read, before anything is joined or checked.
package struct LoadedContent: Sendable {
    /// `nil` if `site.yaml` is missing or cannot be read.
    package let site: SiteDeclaration?
    /// Ordered by the bytes of their ids.
    package let collections: [LoadedCollection]
    /// The files that tables and texts refer to by position.
    package let sources: [SourceText]
    package let media: [MediaFile]
    /// `nil` if there is no folder `register`.
    package let register: Register?
    /// The result of reading each file, by path: the next loading rereads only what has changed.
    let files: [String: LoadedFile<FileContent>]
}

/// The content of a file, by what the file was read as.
enum FileContent: Sendable {
    case site(SiteDeclaration)
    case declaration(CollectionDeclaration)
    case table(TableLoading.Outcome)
    case text(SourceText, FrontMatter, MarkdownDocument)
    case media(MediaFile)
    case register(RegisterPart)
    /// The diagnostics say why.
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

    /// The file name of the collection's own text, which cannot be the id of a record.
    static let ownTextId = "index"
}

/// A CSV file.
package struct LoadedTable: Sendable {
    /// The position of the file in ``LoadedContent/sources``.
    package let source: Int
    package let table: CSVTable
    /// Parallel to the columns: the position of the field in the schema, `nil` for a column that has been reported.
    package let fields: [Int?]
    /// Parallel to the columns: their names in the header.
    package let headers: [String]
}

/// A Markdown file.
package struct LoadedText: Sendable {
    /// The position of the file in ``LoadedContent/sources``.
    package let source: Int
    /// The file's name without `.md`.
    package let id: String
    /// The fields of the front matter in the order of the file.
    package let fields: [FrontMatterField]
    /// The offset of the Markdown in bytes.
    package let bodyOffset: Int
    package let document: MarkdownDocument
}

/// A field of front matter.
package struct FrontMatterField: Sendable {
    package let name: String
    /// The elements of a list, or the single text of a scalar.
    package let texts: [String]
    package let isList: Bool
    /// The offset of the name in bytes.
    package let nameOffset: Int
    /// The offset of the value in bytes.
    package let offset: Int
}
