internal import PageTemplates

/// A picture of `media/`.
struct PictureView: TemplateModel {
    let source: String
    /// For those who do not see it.
    let text: String
    /// Empty where it has none.
    let title: String
    /// In pixels.
    let width: Int
    let height: Int

    static let members: TemplateMembers<PictureView> = [
        .text("source") { $0.source },
        .text("text") { $0.text },
        .text("title") { $0.title },
        .integer("width") { $0.width },
        .integer("height") { $0.height },
    ]
}

/// Two pictures of the same.
struct ComparisonView: TemplateModel {
    let before: PictureView
    let after: PictureView

    static let members: TemplateMembers<ComparisonView> = [
        .object("before", \.before),
        .object("after", \.after),
    ]
}
