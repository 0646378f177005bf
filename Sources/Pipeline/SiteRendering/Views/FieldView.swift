internal import PageTemplates

/// A field of a record, ready to be shown.
struct FieldView: TemplateModel {
    let name: String
    let title: String
    let elements: [ElementView]
    let isList: Bool
    let isOrdered: Bool
    let unit: String?
    /// The value as data, where what is shown is not the value itself: an id, a code.
    let data: String?

    static let members: TemplateMembers<FieldView> = [
        .text("name") { $0.name },
        .text("title") { $0.title },
        .flag("isPresent") { !$0.elements.isEmpty },
        .flag("isList") { $0.isList },
        .flag("isOrdered") { $0.isOrdered },
        .flag("isPlain") { !$0.isList && $0.unit == nil },
        .text("unit") { $0.unit },
        .text("data") { $0.data },
        .list("elements", ElementView.self) { $0.elements },
    ]
}

/// One element of a value. A value that is no list has one, or the parts of its text that telephone numbers make.
struct ElementView: TemplateModel {
    let text: String
    let href: String?
    var isDate = false

    static let members: TemplateMembers<ElementView> = [
        .text("text") { $0.text },
        .text("href") { $0.href },
        .flag("isDate") { $0.isDate },
    ]
}
