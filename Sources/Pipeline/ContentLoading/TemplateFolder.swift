package import Diagnostics
package import FileAccess
internal import Parallelism
package import PortalModel
internal import TextInput

/// The folder of templates as it was read.
package struct TemplateFolder: Sendable {
    /// Mustache files by their paths without the extension, ordered by the bytes of these.
    package let templates: [(name: String, text: SourceText)]
    /// The interface strings of each language by its tag, ordered by the bytes of the tags.
    package let languages: [(tag: String, words: InterfaceStrings)]
    /// Character tables that the search of a language needs, by name: `zh-Hans.readings`.
    package let tables: [(name: String, text: SourceText)]
    /// The files of `assets/` by their paths relative to it.
    package let assets: [MediaFile]
    /// The result of reading each file, by path: the next loading rereads only what has changed.
    fileprivate let files: [String: LoadedFile<Content>]

    fileprivate enum Content: Sendable {
        case template(name: String, text: SourceText)
        case language(tag: String, words: InterfaceStrings)
        case table(name: String, text: SourceText)
        case asset(MediaFile)
        /// The diagnostics say why.
        case unreadable
    }
}

/// The strings of pages other than the content: button labels, headings and the like, by name.
package struct InterfaceStrings: Sendable {
    /// In the order of the file.
    package let words: [(name: String, text: String)]
    package let source: SourceText

    package subscript(name: String) -> String? { words.first { $0.name == name }?.text }
}

extension TemplateFolder {
    /// Reads `*.mustache`, `languages/*.yaml`, `languages/*.txt` and `assets/`.
    /// - Parameter earlier: an earlier state of the same folder: a file that has not changed since is not read again.
    package static func load(
        _ tree: FileTree, reusing earlier: TemplateFolder? = nil
    ) async -> (folder: TemplateFolder, diagnostics: [Diagnostic]) {
        var walk = TemplateWalk(tree: tree)
        walk.walk()
        let reading = FileReuse(tree: tree, earlier: earlier?.files ?? [:])
        let files = await concurrentMap(walk.files) { path in reading.file(path) { read(path, tree) } }
        var templates: [(name: String, text: SourceText)] = []
        var languages: [(tag: String, words: InterfaceStrings)] = []
        var tables: [(name: String, text: SourceText)] = []
        var assets: [MediaFile] = []
        for file in files {
            switch file.content {
            case .template(let name, let text): templates.append((name, text))
            case .language(let tag, let words): languages.append((tag, words))
            case .table(let name, let text): tables.append((name, text))
            case .asset(let asset): assets.append(asset)
            case .unreadable: break
            }
        }
        return (
            TemplateFolder(
                templates: templates, languages: languages, tables: tables, assets: assets,
                files: Dictionary(uniqueKeysWithValues: zip(walk.files, files))),
            walk.diagnostics + files.flatMap(\.diagnostics)
        )
    }

    private static func read(_ path: String, _ tree: FileTree) -> (content: Content, diagnostics: [Diagnostic]) {
        let file = tree.displayName(of: path)
        let bytes: [UInt8]
        do {
            bytes = try tree.read(path, ContentLoader.mediaLimit)
        } catch {
            let problem = ContentProblem.unreadable(reason: error.phrase)
            return (.unreadable, [Diagnostic(problem, at: SourcePlace(file: file))])
        }
        if path.hasPrefix("assets/") {
            return (.asset(MediaFile(path: String(path.dropFirst("assets/".count)), bytes: bytes)), [])
        }
        switch TextDecoding.utf8(bytes, file: file) {
        case .failure(let diagnostic): return (.unreadable, [diagnostic])
        case .text(let source):
            if path.hasSuffix(".mustache") {
                return (.template(name: String(path.dropLast(".mustache".count)), text: source), [])
            }
            if path.hasSuffix(".txt") {
                let name = path.dropFirst("languages/".count).dropLast(".txt".count)
                return (.table(name: String(name), text: source), [])
            }
            let (words, diagnostics) = words(in: source)
            let tag = path.dropFirst("languages/".count).dropLast(".yaml".count)
            return (.language(tag: String(tag), words: words), diagnostics)
        }
    }

    private static func words(in source: SourceText) -> (InterfaceStrings, [Diagnostic]) {
        var reader = DeclarationReader(source: source)
        let yaml = String(decoding: source.bytes, as: UTF8.self)
        let mapping = reader.root(yaml, subject: .interfaceWords)
        var words: [(name: String, text: String)] = []
        for entry in mapping?.entries ?? [] {
            if let text = reader.text(entry.value, under: entry.key) { words.append((entry.key, text)) }
        }
        return (InterfaceStrings(words: words, source: source), reader.diagnostics)
    }
}

/// The files of the folder of templates; one that nothing reads is reported.
private struct TemplateWalk {
    let tree: FileTree
    var files: [String] = []
    var diagnostics: [Diagnostic] = []

    mutating func walk() {
        var pending = [""]
        while let folder = pending.popLast() {
            for entry in entries(folder) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                switch entry.kind {
                case .folder: pending.append(path)
                case .file where isRead(path): files.append(path)
                case .file:
                    report(.unexpectedFile(expected: .templateFolder), path)
                case .symbolicLink: report(.symbolicLink, path)
                case .other: report(.unreadable(reason: .notAFileOrFolder), path)
                }
            }
        }
        files.sort(by: Disk.bytesPrecede)
    }

    private func isRead(_ path: String) -> Bool {
        path.hasPrefix("assets/") || path.hasSuffix(".mustache")
            || (path.hasPrefix("languages/") && (path.hasSuffix(".yaml") || path.hasSuffix(".txt")))
    }

    private mutating func entries(_ path: String) -> [FileTree.Entry] {
        do {
            return try tree.entries(path).filter { !$0.name.hasPrefix(".") }
        } catch {
            report(.unreadable(reason: error.phrase), path)
            return []
        }
    }

    private mutating func report(_ problem: ContentProblem, _ path: String) {
        diagnostics.append(Diagnostic(problem, at: SourcePlace(file: tree.displayName(of: path))))
    }
}
