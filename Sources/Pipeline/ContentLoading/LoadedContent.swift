public import Diagnostics
public import Markdown
public import PortalModel
public import PublicationRegister
public import TextInput

/// The content folder as it was read: nothing joined, nothing checked.
public struct LoadedContent: Sendable {
    /// `nil` where `site.yaml` is missing or cannot be read.
    public let site: SiteDeclaration?
    /// Ordered by the bytes of their ids.
    public let collections: [LoadedCollection]
    /// The files that tables and texts refer to by position.
    public let sources: [SourceText]
    public let media: [MediaFile]
    /// `nil` where there is no folder `register`.
    public let register: Register?
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
public struct LoadedCollection: Sendable {
    public let declaration: CollectionDeclaration
    /// `index.md`: the text of the collection's own page.
    public let ownText: LoadedText?
    /// Ordered by the bytes of the files' names.
    public let tables: [LoadedTable]
    /// Ordered by the bytes of the files' names.
    public let texts: [LoadedText]

    /// The name of the file with the collection's own text, which no record can have.
    static let ownTextId = "index"
}

/// A CSV file.
public struct LoadedTable: Sendable {
    /// The position of the file in ``LoadedContent/sources``.
    public let source: Int
    public let table: CSVTable
    /// Parallel to the columns: the position of the field in the schema, `nil` for a column that has been reported.
    public let fields: [Int?]
    /// Parallel to the columns: their names as the header writes them.
    public let headers: [String]
}

/// A Markdown file.
public struct LoadedText: Sendable {
    /// The position of the file in ``LoadedContent/sources``.
    public let source: Int
    /// The file's name without `.md`.
    public let id: String
    /// The fields of the front matter, in their order.
    public let fields: [FrontMatterField]
    /// Where the Markdown begins, in bytes.
    public let bodyOffset: Int
    public let document: MarkdownDocument
}

/// A field of front matter.
public struct FrontMatterField: Sendable {
    public let name: String
    /// The elements of a list, or the one text of a scalar.
    public let texts: [String]
    public let isList: Bool
    /// Where the name stands, in bytes.
    public let nameOffset: Int
    /// Where the value begins, in bytes.
    public let offset: Int
}
