internal import Diagnostics
internal import PortalModel
internal import Yams

/// Reads values from YAML and collects problems, each with its location. Anchors and aliases are refused; unknown keys
/// are errors.
struct DeclarationReader {
    let source: SourceText
    /// The number of lines before the YAML in the file, such as the opening line of front matter.
    let linesBefore: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(source: SourceText, linesBefore: Int = 0) {
        self.source = source
        self.linesBefore = linesBefore
    }

    /// A mapping whose values are read one by one.
    struct Mapping {
        /// What the mapping describes, for messages: `site.yaml`, `the field fee`.
        let subject: Phrase
        let entries: [Entry]
        let mark: Mark?

        struct Entry {
            let key: String
            let keyMark: Mark?
            let value: Node
        }

        func node(_ key: String) -> Node? {
            // By positions, because a copy of an entry is not cheap.
            for index in entries.indices where entries[index].key == key { return entries[index].value }
            return nil
        }
    }

    // MARK: The root

    /// The root mapping of a YAML text; `nil` if it cannot be read.
    mutating func root(_ yaml: String, subject: Phrase) -> Mapping? {
        if let offset = AliasLimit.firstAnchor(inExcess: yaml.utf8) {
            add(Diagnostic(DeclarationProblem.alias, at: source.place(at: start + offset)))
            return nil
        }
        do {
            // The type of a scalar is decided where it is read; guessing it here would take several regular expressions
            // each.
            let parser = try Yams.Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else {
                return Mapping(subject: subject, entries: [], mark: nil)
            }
            // A node refers to its anchor weakly; only the parser retains it.
            if let (problem, mark) = withExtendedLifetime(parser, { refusal(of: node) }) {
                report(problem, at: mark)
                return nil
            }
            return mapping(node, subject: subject)
        } catch let error as YamlError {
            report(error)
            return nil
        } catch {
            report(.syntax(.library(String(describing: error))), at: nil)
            return nil
        }
    }

    /// An alias needs an anchor, so refusing anchors refuses both. The search stops at the first anchor, before it
    /// meets an alias of it, so what many aliases multiply is never walked.
    ///
    /// The number of entries is limited because locations are counted from the beginning of the file and keys are
    /// looked up one by one: with hundreds of thousands of them, that would take hours.
    private func refusal(of root: Node) -> (problem: DeclarationProblem, mark: Mark?)? {
        var pending = [root]
        while let node = pending.popLast() {
            if node.anchor != nil { return (.alias, node.mark) }
            switch node {
            case .mapping(let mapping):
                if mapping.count > Self.entryLimit { return (.tooManyEntries(limit: Self.entryLimit), node.mark) }
                for index in mapping.indices.reversed() {
                    pending.append(mapping[index].value)
                    pending.append(mapping[index].key)
                }
            case .sequence(let sequence):
                if sequence.count > Self.entryLimit { return (.tooManyEntries(limit: Self.entryLimit), node.mark) }
                pending += sequence.reversed()
            case .scalar: break
            case .alias: return (.alias, node.mark)
            }
        }
        return nil
    }

    /// The maximum number of entries of a mapping or list.
    private static let entryLimit = 10_000
    /// The maximum number of problems of a file that are reported one by one.
    private static let problemLimit = 200

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(.syntax(.library(problem)), at: mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted()
            report(
                .syntax(.repeatedKeys(names)), at: context.mark,
                length: names.first?.unicodeScalars.count ?? 1)
        case .reader(let problem, let offset, _, let yaml):
            // The offset counts characters, of which CRLF is one.
            let place = source.place(at: start + yaml.prefix(offset ?? 0).utf8.count)
            add(Diagnostic(DeclarationProblem.syntax(.library(problem)), at: place))
        default: report(.syntax(.library(String(describing: error))), at: nil)
        }
    }

    /// The offset of the YAML in the file, in bytes.
    private var start: Int { source.offset(line: linesBefore + 1, column: 1) }

    // MARK: Mappings

    mutating func mapping(_ node: Node, subject: Phrase) -> Mapping? {
        guard case .mapping(let mapping) = node else {
            report(.notAMapping(subject: subject), at: node.mark)
            return nil
        }
        return Mapping(
            subject: subject,
            entries: mapping.map { pair in
                Mapping.Entry(key: pair.key.scalar?.string ?? "", keyMark: pair.key.mark, value: pair.value)
            }, mark: node.mark)
    }

    /// The mapping under a key; `nil` without a diagnostic if the key is missing.
    mutating func mapping(_ key: String, in parent: Mapping, subject: Phrase) -> Mapping? {
        parent.node(key).flatMap { isNull($0) ? nil : mapping($0, subject: subject) }
    }

    /// Reports keys that nothing reads.
    mutating func allow(_ keys: [String], in mapping: Mapping) {
        for entry in mapping.entries where diagnostics.count <= Self.problemLimit && !keys.contains(entry.key) {
            report(
                .unknownKey(
                    entry.key, subject: mapping.subject, nearest: Suggestion.nearest(to: entry.key, among: keys)),
                at: entry.keyMark, length: entry.key.unicodeScalars.count)
        }
    }

    // MARK: Values

    /// A text; `nil` if the key is missing. Numbers and dates are returned as they are written.
    mutating func text(_ key: String, in mapping: Mapping) -> String? {
        guard let node = mapping.node(key) else { return nil }
        return text(node, under: key)
    }

    /// The text of what stands under a key.
    mutating func text(_ node: Node, under key: String) -> String? {
        guard !isNull(node) else { return nil }
        guard case .scalar(let scalar) = node else {
            report(.wrongType(key: key, expected: .text), at: node.mark)
            return nil
        }
        return scalar.string
    }

    /// A text that must be there; if it is missing, that is reported and the result is empty.
    mutating func requiredText(_ key: String, in mapping: Mapping) -> String {
        if let text = text(key, in: mapping), !text.isEmpty { return text }
        if lacks(key, in: mapping) || mapping.node(key)?.scalar?.string.isEmpty == true {
            reportMissing(key, in: mapping)
        }
        return ""
    }

    /// Whether a key is missing or has nothing after its colon.
    func lacks(_ key: String, in mapping: Mapping) -> Bool {
        mapping.node(key).map(isNull) ?? true
    }

    /// Reports that a required key or its value is missing: at the key, or else at the beginning of its mapping.
    mutating func reportMissing(_ key: String, in mapping: Mapping) {
        let entry = mapping.entries.first { $0.key == key }
        report(
            .missingKey(key, subject: mapping.subject), at: entry?.keyMark ?? mapping.mark,
            length: entry == nil ? 1 : key.unicodeScalars.count)
    }

    mutating func integer(_ key: String, in mapping: Mapping) -> Int? {
        guard let text = text(key, in: mapping) else { return nil }
        guard let number = Int(text), number >= 0 else {
            report(.wrongType(key: key, expected: .wholeNumber), at: mapping.node(key)?.mark)
            return nil
        }
        return number
    }

    mutating func number(_ key: String, in mapping: Mapping) -> DecimalNumber? {
        guard let text = text(key, in: mapping) else { return nil }
        guard let number = DecimalNumber(text) else {
            report(.wrongType(key: key, expected: .number), at: mapping.node(key)?.mark)
            return nil
        }
        return number
    }

    mutating func boolean(_ key: String, in mapping: Mapping) -> Bool? {
        guard let text = text(key, in: mapping) else { return nil }
        guard text == "true" || text == "false" else {
            report(.wrongType(key: key, expected: .trueOrFalse), at: mapping.node(key)?.mark)
            return nil
        }
        return text == "true"
    }

    mutating func date(_ key: String, in mapping: Mapping) -> CalendarDate? {
        guard let text = text(key, in: mapping) else { return nil }
        guard let date = CalendarDate(text) else {
            report(.wrongType(key: key, expected: .date), at: mapping.node(key)?.mark)
            return nil
        }
        return date
    }

    /// One of a fixed set of words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, in mapping: Mapping, as type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key, in: mapping) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue)
        report(
            .invalidValue(
                text, key: key, expected: .oneOf(choices),
                nearest: Suggestion.nearest(to: text, among: choices)),
            at: mapping.node(key)?.mark, length: text.unicodeScalars.count)
        return nil
    }

    /// The nodes of a list; a single value is a list of one.
    func elements(_ key: String, in mapping: Mapping) -> [Node] {
        guard let node = mapping.node(key), !isNull(node) else { return [] }
        if case .sequence(let sequence) = node { return Array(sequence) }
        return [node]
    }

    /// Texts with their locations; a single text is a list of one.
    mutating func texts(_ key: String, in mapping: Mapping) -> [(text: String, mark: Mark?)] {
        var texts: [(text: String, mark: Mark?)] = []
        for node in elements(key, in: mapping) {
            if case .scalar(let scalar) = node {
                texts.append((scalar.string, node.mark))
            } else {
                report(.wrongType(key: key, expected: .listOfTexts), at: node.mark)
            }
        }
        return texts
    }

    /// Conditions of the form `field: value` or `field: [value, …]`.
    mutating func conditions(_ key: String, in parent: Mapping) -> [FieldCondition] {
        guard let mapping = mapping(key, in: parent, subject: .named(key)) else { return [] }
        return mapping.entries.map { entry in
            let values = texts(entry.key, in: mapping).map(\.text)
            // A condition without a value would silently apply to no record.
            if values.isEmpty {
                report(.wrongType(key: entry.key, expected: .valueOrValues), at: entry.keyMark)
            }
            return FieldCondition(field: entry.key, values: values)
        }
    }

    func isNull(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    // MARK: Locations

    func place(_ mark: Mark?, length: Int = 1) -> SourcePlace {
        guard let mark else { return SourcePlace(file: source.file) }
        return source.place(line: mark.line + linesBefore, column: mark.column, length: length)
    }

    /// The location of a key's value; of the mapping itself if it has no such key.
    func place(of key: String, in mapping: Mapping) -> SourcePlace {
        let length = mapping.node(key)?.scalar?.string.unicodeScalars.count ?? 1
        return place(mapping.node(key)?.mark ?? mapping.mark, length: length)
    }

    mutating func report(_ problem: DeclarationProblem, at mark: Mark?, length: Int = 1) {
        guard diagnostics.count <= Self.problemLimit else { return }
        add(Diagnostic(problem, at: place(mark, length: length)))
    }

    mutating func add(_ diagnostic: Diagnostic) {
        if diagnostics.count < Self.problemLimit {
            diagnostics.append(diagnostic)
        } else if diagnostics.count == Self.problemLimit {
            let problem = DeclarationProblem.tooManyProblems(limit: Self.problemLimit)
            diagnostics.append(Diagnostic(problem, at: SourcePlace(file: source.file)))
        }
    }
}
