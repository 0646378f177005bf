internal import PageTemplates
internal import PortalModel

/// A number with what it counts and where it comes from.
struct FigureView: TemplateModel {
    let link: RecordLinkView
    /// The field that its number is taken from.
    let field: String
    let display: String
    let unit: FieldView?
    /// Whether its source gives a rounded number.
    let isApproximate: Bool
    /// When it holds.
    let period: FieldView?
    let source: FieldView?
    /// `YYYY-MM-DD`
    let sourceDate: String?

    var standing: StandingView { link.standing }

    static let members: TemplateMembers<FigureView> = [
        .text("address") { $0.link.appendAddress(to: &$1) },
        .text("title") { $0.link.record.title },
        .text("href") { $0.link.appendLink(to: &$1) },
        .text("field") { $0.field },
        .text("display") { $0.display },
        .object("unit", FieldView.self) { $0.unit },
        .flag("isApproximate") { $0.isApproximate },
        .object("period", FieldView.self) { $0.period },
        .object("source", FieldView.self) { $0.source },
        .text("source-date") { $0.sourceDate },
        .object("standing", StandingView.self) { $0.standing },
    ]
}

/// Figures as bars, each with its number in words beside it.
struct ChartView: TemplateModel {
    let kind: ChartQuery.Kind
    let rows: [ChartRowView]

    static let members: TemplateMembers<ChartView> = [
        .flag("isBars") { $0.kind == .bars },
        .flag("isShares") { $0.kind == .shares },
        .flag("isChange") { $0.kind == .change },
        .flag("hasApproximate") { $0.rows.contains { $0.figure.isApproximate } },
        .list("rows", ChartRowView.self) { $0.rows },
    ]
}

struct ChartRowView: TemplateModel {
    let figure: FigureView
    let bar: ChartBar
    /// Among the rows.
    let position: Int
    let kind: ChartQuery.Kind

    static let members: TemplateMembers<ChartRowView> = [
        .object("figure", \.figure),
        .markup("bar") { $0.bar.svg() },
        .flag("isBefore") { $0.kind == .change && $0.position == 0 },
        .flag("isAfter") { $0.kind == .change && $0.position > 0 },
    ]
}
