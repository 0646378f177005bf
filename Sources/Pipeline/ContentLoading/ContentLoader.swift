package import Diagnostics
package import FileAccess
internal import Markdown
internal import Parallelism
internal import PictureReading
internal import PortalModel
internal import PublicationRegister
internal import TextInput

/// Reads every file of the content folder, in parallel, and reports everything that is wrong, not only the first error.
package struct ContentLoader: Sendable {
    /// - Parameter earlier: an earlier state of the same folder. A file that has not changed since is not read again; a
    ///   table is reread if its declaration has changed.
    package static func load(
        _ tree: FileTree, reusing earlier: LoadedContent? = nil
    ) async -> (content: LoadedContent, diagnostics: [Diagnostic]) {
        await ContentLoader(tree: tree, reusing: earlier).load()
    }

    private let reading: FileReuse<FileContent>
    private var tree: FileTree { reading.tree }

    init(tree: FileTree, reusing earlier: LoadedContent? = nil) {
        reading = FileReuse(tree: tree, earlier: earlier?.files ?? [:])
    }

    /// The maximum size of a CSV file in bytes: locations in it are 32-bit numbers.
    static let tableLimit = Int(UInt32.max) - 1
    /// The maximum size of a YAML file in bytes: more than anybody writes by hand.
    static let declarationLimit = 1 << 20
    /// The maximum size of a Markdown file in bytes.
    static let textLimit = 8 << 20
    /// The maximum size of a file in `media/` in bytes.
    static let mediaLimit = 64 << 20

    private func load() async -> (content: LoadedContent, diagnostics: [Diagnostic]) {
        var listing = ContentListing(tree: tree)
        listing.walk()
        var diagnostics = listing.diagnostics
        var files: [String: LoadedFile<FileContent>] = [:]
        func keep(_ file: LoadedFile<FileContent>, _ path: String) -> FileContent {
            files[path] = file
            diagnostics += file.diagnostics
            return file.content
        }

        var site: SiteDeclaration?
        if listing.hasSite, case .site(let read) = keep(siteFile(), Self.sitePath) { site = read }
        let declared = await concurrentMap(listing.folders.filter(\.hasDeclaration)) { declarationFile(of: $0) }
        let folders = zip(listing.folders.filter(\.hasDeclaration), declared).compactMap { folder, file in
            if case .declaration(let declaration) = keep(file, folder.declarationPath) {
                Folder(
                    declaration: declaration, isUnchanged: reading.isUnchanged(file, folder.declarationPath),
                    tables: folder.tables, texts: folder.texts)
            } else {
                nil
            }
        }
        let jobs = folders.flatMap { folder in (folder.tables + folder.texts).map { Job(path: $0, folder: folder) } }
        let content = zip(jobs, await concurrentMap(jobs, file)).map { keep($1, $0.path) }
        let media = zip(listing.media, await concurrentMap(listing.media, mediaFile)).compactMap { path, file in
            if case .media(let media) = keep(file, Self.mediaFolder + path) { media } else { nil }
        }
        let registered = await registerFiles(listing.register ?? [])
        for (name, file) in zip(listing.register ?? [], registered) { _ = keep(file, Register.folder + "/" + name) }

        let sources = zip(jobs, content).map { source(of: $1, $0.path) }
        let loaded = LoadedContent(
            site: site, collections: collections(folders, content), sources: sources, media: media,
            register: listing.register == nil ? nil : Self.register(of: registered), files: files)
        return (loaded, diagnostics)
    }

    // MARK: One file

    private static let sitePath = "site.yaml"
    private static let mediaFolder = "media/"

    /// A folder that has a declaration.
    private struct Folder: Sendable {
        let declaration: CollectionDeclaration
        /// Whether the declaration is unchanged since the earlier reading.
        let isUnchanged: Bool
        let tables: [String]
        let texts: [String]
    }

    private struct Job: Sendable {
        let path: String
        let folder: Folder
    }

    private func siteFile() -> LoadedFile<FileContent> {
        reading.file(Self.sitePath) {
            readText(Self.sitePath, limit: Self.declarationLimit) { source in
                let (site, diagnostics) = SiteReader.read(source)
                return (site.map(FileContent.site) ?? .unreadable, diagnostics)
            }
        }
    }

    private func declarationFile(of folder: ContentListing.Folder) -> LoadedFile<FileContent> {
        reading.file(folder.declarationPath) {
            readText(folder.declarationPath, limit: Self.declarationLimit) { source in
                let (declaration, diagnostics) = CollectionReader.read(source, id: folder.id)
                return (declaration.map(FileContent.declaration) ?? .unreadable, diagnostics)
            }
        }
    }

    /// A table or a text.
    private func file(_ job: Job) -> LoadedFile<FileContent> {
        job.path.hasSuffix(".csv")
            ? reading.file(job.path, isReusable: job.folder.isUnchanged) { readTable(job) }
            : reading.file(job.path) { readMarkdown(job) }
    }

    private func readTable(_ job: Job) -> (FileContent, [Diagnostic]) {
        let file = tree.displayName(of: job.path)
        do {
            let bytes = try tree.read(job.path, Self.tableLimit)
            let outcome = TableLoading.load(bytes, file: file, declaration: job.folder.declaration)
            return (.table(outcome), outcome.diagnostics)
        } catch {
            return (.unreadable, [Self.unreadable(error, file)])
        }
    }

    private func readMarkdown(_ job: Job) -> (FileContent, [Diagnostic]) {
        readText(job.path, limit: Self.textLimit) { source in
            let (frontMatter, problems) = FrontMatter.read(source)
            let (document, markdownProblems) = MarkdownDocument.parse(
                source, from: frontMatter.body, dataBlockNames: DataBlockName.all)
            let id = LoadedText.id(ofFile: job.path)
            let subject = DiagnosticSubject(collection: job.folder.declaration.id, record: id)
            let diagnostics = problems + markdownProblems
            return (
                .text(source, frontMatter, document),
                id == LoadedCollection.ownTextId ? diagnostics : diagnostics.map { $0.about(subject) }
            )
        }
    }

    private func mediaFile(_ path: String) -> LoadedFile<FileContent> {
        reading.file(Self.mediaFolder + path) { readMedia(path) }
    }

    private func readMedia(_ path: String) -> (FileContent, [Diagnostic]) {
        let filePath = Self.mediaFolder + path
        do {
            let bytes = try tree.read(filePath, Self.mediaLimit)
            return (.media(MediaFile(path: path, bytes: bytes, picture: Self.picture(in: bytes, of: path))), [])
        } catch {
            return (.unreadable, [Self.unreadable(error, tree.displayName(of: filePath))])
        }
    }

    /// The picture that the bytes contain. An SVG is recognised by the file's name, as other markup looks like it.
    private static func picture(in bytes: [UInt8], of path: String) -> Result<Picture, PictureFailure>? {
        let signature = PictureFormat(signatureOf: bytes)
        guard PictureFormat(fileName: path) != nil || signature != nil && signature != .svg else { return nil }
        return Result { () throws(PictureFailure) in try Picture.read(bytes) }
    }

    /// - Parameter names: the names of files in the folder `register`.
    func registerFiles(_ names: [String]) async -> [LoadedFile<FileContent>] {
        await concurrentMap(names) { name in
            let path = Register.folder + "/" + name
            return reading.file(path) {
                readText(path, limit: Self.tableLimit) { source in
                    let (part, diagnostics) = RegisterReader.read(source, named: name)
                    return (.register(part), diagnostics)
                }
            }
        }
    }

    static func register(of files: [LoadedFile<FileContent>]) -> Register {
        Register(files.compactMap { if case .register(let part) = $0.content { part } else { nil } })
    }

    private func readText(
        _ path: String, limit: Int, _ make: (SourceText) -> (FileContent, [Diagnostic])
    ) -> (content: FileContent, diagnostics: [Diagnostic]) {
        let file = tree.displayName(of: path)
        do {
            switch TextDecoding.utf8(try tree.read(path, limit), file: file) {
            case .text(let source): return make(source)
            case .failure(let diagnostic): return (.unreadable, [diagnostic])
            }
        } catch {
            return (.unreadable, [Self.unreadable(error, file)])
        }
    }

    private static func unreadable(_ error: FileError, _ file: String) -> Diagnostic {
        Diagnostic(ContentProblem.unreadable(reason: error.phrase), at: SourcePlace(file: file))
    }

    // MARK: All files

    private func source(of content: FileContent, _ path: String) -> SourceText {
        switch content {
        case .table(let outcome): outcome.source
        case .text(let source, _, _): source
        case .site, .declaration, .media, .register, .unreadable:
            SourceText(file: tree.displayName(of: path), bytes: [])
        }
    }

    /// - Parameter content: the tables and texts of all folders, folder by folder.
    private func collections(_ folders: [Folder], _ content: [FileContent]) -> [LoadedCollection] {
        var next = 0
        return folders.map { folder in
            var tables: [LoadedTable] = []
            var texts: [LoadedText] = []
            var ownText: LoadedText?
            for path in folder.tables + folder.texts {
                switch content[next] {
                case .table(let outcome):
                    tables.append(
                        LoadedTable(
                            source: next, table: outcome.table, fields: outcome.fields, headers: outcome.headers))
                case .text(_, let frontMatter, let document):
                    let text = LoadedText(
                        source: next, id: LoadedText.id(ofFile: path), fields: frontMatter.fields,
                        bodyOffset: frontMatter.body.offset, document: document)
                    if text.id == LoadedCollection.ownTextId { ownText = text } else { texts.append(text) }
                case .site, .declaration, .media, .register, .unreadable: break
                }
                next += 1
            }
            return LoadedCollection(declaration: folder.declaration, ownText: ownText, tables: tables, texts: texts)
        }
    }
}

extension LoadedText {
    /// The file's name without `.md`.
    fileprivate static func id(ofFile path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return String(name.dropLast(3))
    }
}
