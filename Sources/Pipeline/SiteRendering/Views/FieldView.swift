internal import PageTemplates
internal import PortalModel

/// A field of a record, ready to be shown.
struct FieldView: TemplateModel {
    let field: Field
    let value: Value
    let builder: ViewBuilder

    static let members: TemplateMembers<FieldView> = [
        .text("name") { $0.field.name },
        .text("title") { $0.field.title },
        .flag("isPresent") { $0.isPresent },
        .flag("isList") { $0.isList },
        .flag("isOrdered") { $0.field.isOrdered },
        .flag("isPlain") { !$0.isList && $0.field.unit == nil },
        .text("unit") { $0.field.unit },
        .text("data") { $0.data },
        .list("elements", ElementView.self) { $0.elements },
    ]

    var isPresent: Bool {
        switch value {
        case .missing, .malformed: false
        case .text, .integer, .number, .boolean, .date, .reference: true
        case .list(let texts): !texts.isEmpty
        case .references(let references): !references.isEmpty
        }
    }

    private var isList: Bool {
        if case .list = field.type { true } else { false }
    }

    var elements: [ElementView] {
        switch value {
        case .missing, .malformed: []
        case .text(let text): field.label(of: text).map { [ElementView(text: $0)] } ?? builder.elements(of: text)
        case .integer(let number): [ElementView(text: String(number))]
        case .number(let number): [ElementView(text: number.text)]
        case .boolean(let flag): [ElementView(text: flag ? builder.words.yes : builder.words.no)]
        case .date(let date): [ElementView(text: date.description, isDate: true)]
        case .list(let texts): texts.map { ElementView(text: field.label(of: $0) ?? $0) }
        case .reference(let reference): [builder.element(reference)]
        case .references(let references): references.map(builder.element)
        }
    }

    /// The value as data if it differs from the text: an id, a code.
    var data: String? {
        switch value {
        case .boolean, .reference, .references: value.csvText(in: field)
        case .text, .list: field.categories.isEmpty ? nil : value.csvText(in: field)
        case .missing, .integer, .number, .date, .malformed: nil
        }
    }
}

/// One element of a value. A value that is not a list has one element, or the parts of its text around telephone
/// numbers.
struct ElementView: TemplateModel {
    let text: String
    var href: String?
    var isDate = false

    static let members: TemplateMembers<ElementView> = [
        .text("text") { $0.text },
        .text("href") { $0.href },
        .flag("isDate") { $0.isDate },
    ]
}
