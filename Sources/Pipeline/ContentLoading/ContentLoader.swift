public import Diagnostics
public import FileAccess
internal import Markdown
internal import Parallelism
internal import PictureReading
internal import PortalModel
internal import PublicationRegister
internal import TextInput

/// Reads the content folder: every file of it, in parallel, with all that is wrong and not the first thing alone.
public enum ContentLoader {
    public static func load(_ tree: FileTree) async -> (content: LoadedContent, diagnostics: [Diagnostic]) {
        var listing = ContentListing(tree: tree)
        listing.walk()
        let site = readSite(listing, tree)
        let declarations = await concurrentMap(listing.folders) { readDeclaration($0, tree) }
        let jobs = zip(listing.folders, declarations).flatMap { folder, declaration in
            guard let declaration = declaration.declaration else { return [Job]() }
            return folder.tables.map { Job(path: $0, isTable: true, declaration: declaration) }
                + folder.texts.map { Job(path: $0, isTable: false, declaration: declaration) }
        }
        let files = await concurrentMap(jobs) { read($0, tree) }
        let media = await concurrentMap(listing.media) { readMedia($0, tree) }
        let register = listing.register.map { readRegister($0, tree) }
        return assemble(
            site: site, declarations: declarations, files: files, media: media, register: register, listing: listing)
    }

    /// The largest CSV file, in bytes: places in it are counted in 32 bits.
    static let tableLimit = Int(UInt32.max) - 1
    /// The largest YAML file, in bytes: more than anybody writes by hand.
    static let declarationLimit = 1 << 20
    /// The largest Markdown file, in bytes.
    static let textLimit = 8 << 20
    /// The largest file of `media/`, in bytes.
    static let mediaLimit = 64 << 20

    // MARK: One file

    private struct Job: Sendable {
        let path: String
        let isTable: Bool
        let declaration: CollectionDeclaration
    }

    private struct ReadFile: Sendable {
        var source: SourceText
        var table: (table: CSVTable, fields: [Int?], headers: [String])?
        var text: (id: String, fields: [FrontMatterField], bodyOffset: Int, document: MarkdownDocument)?
        var diagnostics: [Diagnostic] = []
    }

    private static func readSite(
        _ listing: ContentListing, _ tree: FileTree
    ) -> (site: SiteDeclaration?, diagnostics: [Diagnostic]) {
        guard listing.hasSite else { return (nil, []) }
        switch readText("site.yaml", tree, limit: declarationLimit) {
        case .text(let source): return SiteReader.read(source)
        case .failure(let diagnostic): return (nil, [diagnostic])
        }
    }

    private static func readDeclaration(
        _ folder: ContentListing.Folder, _ tree: FileTree
    ) -> (declaration: CollectionDeclaration?, diagnostics: [Diagnostic]) {
        guard folder.hasDeclaration else { return (nil, []) }
        switch readText(folder.id + "/collection.yaml", tree, limit: declarationLimit) {
        case .text(let source): return CollectionReader.read(source, id: folder.id)
        case .failure(let diagnostic): return (nil, [diagnostic])
        }
    }

    private static func read(_ job: Job, _ tree: FileTree) -> ReadFile {
        let file = tree.displayName(of: job.path)
        if job.isTable {
            let bytes: [UInt8]
            do {
                bytes = try tree.read(job.path, tableLimit)
            } catch {
                return ReadFile(
                    source: SourceText(file: file, bytes: []), diagnostics: [unreadable(error, file)])
            }
            let outcome = TableLoading.load(bytes, file: file, declaration: job.declaration)
            return ReadFile(
                source: outcome.source, table: (outcome.table, outcome.fields, outcome.headers),
                diagnostics: outcome.diagnostics)
        }
        switch readText(job.path, tree, limit: textLimit) {
        case .failure(let diagnostic):
            return ReadFile(source: SourceText(file: file, bytes: []), diagnostics: [diagnostic])
        case .text(let source):
            let (frontMatter, problems) = FrontMatter.read(source)
            let (document, markdownProblems) = MarkdownDocument.parse(
                source, from: frontMatter.body, dataBlockNames: DataBlockName.all)
            let name = job.path.split(separator: "/").last.map(String.init) ?? job.path
            return ReadFile(
                source: source,
                text: (String(name.dropLast(3)), frontMatter.fields, frontMatter.body.offset, document),
                diagnostics: problems + markdownProblems)
        }
    }

    private static func readMedia(
        _ path: String, _ tree: FileTree
    ) -> (file: MediaFile?, diagnostics: [Diagnostic]) {
        do {
            let bytes = try tree.read("media/" + path, mediaLimit)
            return (MediaFile(path: path, bytes: bytes, picture: picture(in: bytes, of: path)), [])
        } catch {
            return (nil, [unreadable(error, tree.displayName(of: "media/" + path))])
        }
    }

    /// What its bytes say of a picture. A drawing is told from other markup by its name.
    private static func picture(in bytes: [UInt8], of path: String) -> Result<Picture, PictureFailure>? {
        let signature = PictureFormat(signatureOf: bytes)
        guard PictureFormat(fileName: path) != nil || signature != nil && signature != .svg else { return nil }
        return Result { () throws(PictureFailure) in try Picture.read(bytes) }
    }

    static func readRegister(
        _ names: [String], _ tree: FileTree
    ) -> (register: Register, diagnostics: [Diagnostic]) {
        var files: [(name: String, source: SourceText)] = []
        var diagnostics: [Diagnostic] = []
        for name in names {
            switch readText(Register.folder + "/" + name, tree, limit: tableLimit) {
            case .text(let source): files.append((name, source))
            case .failure(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        let (register, problems) = RegisterReader.read(files)
        return (register, diagnostics + problems)
    }

    private static func readText(_ path: String, _ tree: FileTree, limit: Int) -> TextDecoding.Outcome {
        let file = tree.displayName(of: path)
        do {
            return TextDecoding.utf8(try tree.read(path, limit), file: file)
        } catch {
            return .failure(unreadable(error, file))
        }
    }

    private static func unreadable(_ error: FileError, _ file: String) -> Diagnostic {
        Diagnostic(ContentProblem.unreadable(reason: error.phrase), at: SourcePlace(file: file))
    }

    // MARK: The whole

    private static func assemble(
        site: (site: SiteDeclaration?, diagnostics: [Diagnostic]),
        declarations: [(declaration: CollectionDeclaration?, diagnostics: [Diagnostic])],
        files: [ReadFile],
        media: [(file: MediaFile?, diagnostics: [Diagnostic])],
        register: (register: Register, diagnostics: [Diagnostic])?,
        listing: ContentListing
    ) -> (LoadedContent, [Diagnostic]) {
        var diagnostics = listing.diagnostics + site.diagnostics + declarations.flatMap(\.diagnostics)
        diagnostics += files.flatMap(\.diagnostics) + media.flatMap(\.diagnostics)
        diagnostics += register?.diagnostics ?? []
        var collections: [LoadedCollection] = []
        var next = 0
        for (folder, declaration) in zip(listing.folders, declarations) {
            guard let declaration = declaration.declaration else { continue }
            var tables: [LoadedTable] = []
            var texts: [LoadedText] = []
            var ownText: LoadedText?
            for source in next..<(next + folder.tables.count + folder.texts.count) {
                if let table = files[source].table {
                    tables.append(
                        LoadedTable(
                            source: source, table: table.table, fields: table.fields, headers: table.headers))
                }
                if let text = files[source].text {
                    let loaded = LoadedText(
                        source: source, id: text.id, fields: text.fields, bodyOffset: text.bodyOffset,
                        document: text.document)
                    if text.id == LoadedCollection.ownTextId { ownText = loaded } else { texts.append(loaded) }
                }
            }
            next += folder.tables.count + folder.texts.count
            collections.append(
                LoadedCollection(declaration: declaration, ownText: ownText, tables: tables, texts: texts))
        }
        let content = LoadedContent(
            site: site.site, collections: collections, sources: files.map(\.source),
            media: media.compactMap(\.file), register: register?.register)
        return (content, diagnostics)
    }
}
