internal import ContentLoading
internal import Diagnostics
internal import Markdown
internal import PortalModel
internal import TextInput

/// The first pass over a collection: its records' ids and their order, and which text belongs to which row.
struct Drafting {
    let loaded: LoadedCollection
    let sources: [SourceText]
    let notes: TableNotes
    private let inspector: TextInspector
    private var drafts: [Draft] = []
    private var diagnostics: [Diagnostic] = []
    /// The drafts by their folded ids.
    private var taken: [String: Int] = [:]
    /// The rows of the current table whose ids are taken.
    var repeated: [RepeatedRow] = []

    struct RepeatedRow {
        /// The table that has the id; `nil` if it is a Markdown file.
        let firstTable: Int?
        let problem: RecordProblem
        let place: SourcePlace
    }

    static func draft(
        _ loaded: LoadedCollection, sources: [SourceText], inspector: TextInspector, notes: TableNotes
    ) -> (collection: DraftCollection, diagnostics: [Diagnostic]) {
        var drafting = Drafting(loaded: loaded, sources: sources, notes: notes, inspector: inspector)
        switch loaded.declaration.recordSource {
        case .rows:
            drafting.draftRows()
            drafting.joinTexts()
        case .markdown:
            drafting.draftTexts()
        }
        if let ownText = loaded.ownText { drafting.reportFields(of: ownText) }
        let drafts = drafting.drafts.enumerated().sorted {
            $0.element.sortKey == $1.element.sortKey
                ? $0.offset < $1.offset : $0.element.sortKey < $1.element.sortKey
        }.map(\.element)
        let positions = Dictionary(
            drafts.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return (DraftCollection(loaded: loaded, drafts: drafts, positions: positions), drafting.diagnostics)
    }

    var declaration: CollectionDeclaration { loaded.declaration }

    // MARK: Texts of rows

    private mutating func joinTexts() {
        var suggestions = Suggestion.Budget()
        for (index, text) in loaded.texts.enumerated() {
            let source = sources[text.source]
            if declaration.body == .none {
                report(.unexpectedText(collection: declaration.id), SourcePlace(file: source.file))
                continue
            }
            reportFields(of: text)
            if let draft = taken[Identifier.folded(text.id)], drafts[draft].id == text.id {
                drafts[draft].text = index
            } else {
                let nearest =
                    Identifier.folded(text.id) == "index"
                    ? "index" : suggestions.nearest(to: text.id, among: drafts.lazy.map(\.id))
                report(.textWithoutRow(id: text.id, nearest: nearest), SourcePlace(file: source.file))
            }
        }
        reportMissingTexts()
    }

    private mutating func reportFields(of text: LoadedText) {
        for field in text.fields {
            let place = sources[text.source].place(at: field.nameOffset, length: field.name.utf8.count)
            report(
                .fieldsInText(field.name), place,
                about: text.id == loaded.ownText?.id ? nil : subject(of: text.id, field.name))
        }
    }

    /// An empty file does not count as a text.
    private mutating func reportMissingTexts() {
        guard declaration.body == .required else { return }
        for draft in drafts where draft.text.map({ loaded.texts[$0].document.isEmpty }) ?? true {
            report(
                .rowWithoutText(id: draft.id, file: "\(declaration.id)/\(draft.id).md"), place(of: draft),
                about: subject(of: draft.id))
        }
    }

    // MARK: Markdown files

    private mutating func draftTexts() {
        for table in loaded.tables {
            report(
                .unexpectedTable(collection: declaration.id), SourcePlace(file: sources[table.source].file))
        }
        let names = declaration.schema.fields.filter { $0.lookup == nil }.map(\.name)
        for (index, text) in loaded.texts.enumerated() {
            let source = sources[text.source]
            for field in text.fields {
                guard let problem = problem(of: field, names) else { continue }
                report(
                    problem, source.place(at: field.nameOffset, length: field.name.utf8.count),
                    about: subject(of: text.id, field.name))
            }
            if declaration.body == .none, !text.document.isEmpty {
                report(
                    .unexpectedText(collection: declaration.id), source.place(at: text.bodyOffset),
                    about: subject(of: text.id))
            }
            add(text.id, .text(index)) { _ in SourcePlace(file: source.file) }
        }
        reportMissingTexts()
    }

    private func problem(of field: FrontMatterField, _ names: [String]) -> RecordProblem? {
        if field.name == Schema.BuiltIn.id { return .derivedField(field.name, lookup: nil) }
        if let lookup = declaration.schema.field(field.name)?.lookup {
            return .derivedField(field.name, lookup: "\(lookup.reference).\(lookup.field)")
        }
        if names.contains(field.name) { return nil }
        return .unknownFrontMatterField(field.name, nearest: Suggestion.nearest(to: field.name, among: names))
    }

    // MARK: Both

    /// - Parameter place: the location of some bytes of the id, or of all of it.
    mutating func add(_ id: String, _ form: Draft.Form, place: (_ bytes: Range<Int>?) -> SourcePlace) {
        guard !id.isEmpty else { return report(.missingIdentifier, place(nil)) }
        guard Identifier.isValid(id) else { return reportInvalid(id, place) }
        if let first = taken[Identifier.folded(id)] {
            let location = self.place(of: drafts[first]).location
            let problem = RecordProblem.duplicateIdentifier(
                id, first: "\(location.file):\(location.line):\(location.column)")
            guard case .row = form else { return report(problem, place(nil)) }
            let table: Int? = if case .row(let table, _) = drafts[first].form { table } else { nil }
            repeated.append(RepeatedRow(firstTable: table, problem: problem, place: place(nil)))
            return
        }
        taken[Identifier.folded(id)] = drafts.count
        let text: Int? = if case .text(let index) = form { index } else { nil }
        var draft = Draft(id: id, form: form, text: text, sortKey: .none)
        if let name = declaration.sortField, let field = declaration.schema.index(of: name),
            let sortText = loaded.sourceValue(of: draft, field: field, sources: sources)?.texts.first, !sortText.isEmpty
        {
            let key = DecimalNumber(sortText).map { SortKey.number($0.doubleValue) } ?? .text(Array(sortText.utf8))
            draft = Draft(id: id, form: form, text: text, sortKey: key)
        }
        drafts.append(draft)
    }

    /// A problem with the id's characters says more than that it cannot be an id.
    private mutating func reportInvalid(_ id: String, _ place: (_ bytes: Range<Int>?) -> SourcePlace) {
        let findings =
            declaration.schema.field(Schema.BuiltIn.id).map { inspector.findings(in: id, of: $0, requirement: .always) }
            ?? []
        if findings.isEmpty { report(.invalidIdentifier(id), place(nil)) }
        diagnostics += findings.map { Diagnostic($0.problem, at: place($0.range)) }
    }

    private func place(of draft: Draft) -> SourcePlace {
        switch draft.form {
        case .row(let tableIndex, let rowIndex):
            let table = loaded.tables[tableIndex]
            let row = table.table.rows[rowIndex]
            let start = SourceText.LineStart(line: Int(row.line), offset: Int(row.offset))
            return sources[table.source].place(at: start.offset, length: draft.id.utf8.count, from: start)
        case .text(let index):
            return SourcePlace(file: sources[loaded.texts[index].source].file)
        }
    }

    mutating func report(_ problem: RecordProblem, _ place: SourcePlace, about subject: DiagnosticSubject? = nil) {
        diagnostics.append(Diagnostic(problem, at: place, about: subject))
    }

    private func subject(of id: String, _ field: String? = nil) -> DiagnosticSubject {
        DiagnosticSubject(collection: declaration.id, record: id, field: field)
    }
}
