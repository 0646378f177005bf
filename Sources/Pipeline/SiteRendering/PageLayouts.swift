internal import PageTemplates
internal import PortalModel

/// Which names each kind of page offers to its template. Every page has `site`, `page`, `words` and `assets`, of which
/// only `page` differs from one to another.
struct PageLayouts: Sendable {
    /// The interface words.
    let words: TemplateLayout.Member
    /// The value of the words, for blocks within texts.
    let wordsValue: TemplateValue
    private let common: [TemplateLayout.Member]
    private let commonValues: [TemplateValue]

    init(site: SiteView, words: [(name: String, text: String)], assets: [HashedAsset]) {
        func texts(_ pairs: [(name: String, text: String)]) -> (TemplateLayout, TemplateValue) {
            let layout = TemplateLayout(names: pairs.map(\.name))
            return (layout, .object(TemplateObject(layout, pairs.map { .text($0.text) })))
        }
        let site = TemplateValue(site)
        let (wordsLayout, words) = texts(words)
        let (assetsLayout, assets) = texts(assets.map { ($0.templateName, $0.path) })
        self.words = TemplateLayout.Member("words", .object(wordsLayout), constant: words)
        wordsValue = words
        common = [
            TemplateLayout.Member("site", .object(SiteView.layout), constant: site),
            TemplateLayout.Member("page", .object(PageView.layout)),
            self.words,
            TemplateLayout.Member("assets", .object(assetsLayout), constant: assets),
        ]
        commonValues = [site, .absent, words, assets]
    }

    /// The values of what every page has, in the order of the layouts.
    func common(_ page: PageView) -> [TemplateValue] {
        var values = commonValues
        values[1] = TemplateValue(page)
        return values
    }

    var plain: TemplateLayout { TemplateLayout(common) }

    var home: TemplateLayout {
        TemplateLayout(common + [TemplateLayout.Member("home", .object(HomeView.layout))])
    }

    var search: TemplateLayout {
        TemplateLayout(common + [TemplateLayout.Member("search", .object(SearchView.layout))])
    }

    var changes: TemplateLayout {
        TemplateLayout(common + [TemplateLayout.Member("changes", .object(ChangesView.layout))])
    }

    /// The page of a record that has left its list.
    var withdrawn: TemplateLayout {
        TemplateLayout(common + [TemplateLayout.Member("withdrawn", .object(WithdrawnView.layout))])
    }

    var downloads: TemplateLayout {
        TemplateLayout(common + [TemplateLayout.Member("downloads", .object(DownloadsView.layout))])
    }

    var checks: TemplateLayout {
        TemplateLayout(common + [TemplateLayout.Member("checks", .object(ChecksView.layout))])
    }

    var collection: TemplateLayout {
        TemplateLayout(
            common + [
                TemplateLayout.Member("collection", .object(CollectionView.layout)),
                TemplateLayout.Member("table", .object(TableView.layout)),
            ])
    }

    /// A page of a list in parts.
    var part: TemplateLayout {
        TemplateLayout(
            common + [
                TemplateLayout.Member("collection", .object(CollectionLinkView.layout)),
                TemplateLayout.Member("part", .object(PartView.layout)),
                TemplateLayout.Member("table", .object(TableView.layout)),
            ])
    }

    var browse: TemplateLayout {
        TemplateLayout(
            common + [
                TemplateLayout.Member("collection", .object(CollectionLinkView.layout)),
                TemplateLayout.Member("facet", .object(FacetView.layout)),
                TemplateLayout.Member("value", .object(FacetValueView.layout)),
                TemplateLayout.Member("filters", .list(.object(FilterView.layout))),
                TemplateLayout.Member("table", .object(TableView.layout)),
            ])
    }

    /// The page of a record: `values` has the fields of its collection by name, `fields` those that readers are
    /// shown, `notes` those for who keeps the data; `related` has the collection's relations by name, `relations` those
    /// with records.
    func record(values: TemplateLayout, related: TemplateLayout) -> TemplateLayout {
        TemplateLayout(
            common + [
                TemplateLayout.Member("collection", .object(CollectionLinkView.layout)),
                TemplateLayout.Member("record", .object(RecordView.layout)),
                TemplateLayout.Member("fields", .list(.object(FieldView.layout))),
                TemplateLayout.Member("notes", .list(.object(FieldView.layout))),
                TemplateLayout.Member("values", .object(values)),
                TemplateLayout.Member("related", .object(related)),
                TemplateLayout.Member("relations", .list(.object(RelatedView.layout))),
            ])
    }

    static func related(of relations: [Relation]) -> TemplateLayout {
        TemplateLayout(names: relations.map(\.name), shape: .object(RelatedView.layout))
    }

    static func values(of schema: Schema) -> TemplateLayout {
        TemplateLayout(names: schema.fields.map(\.name), shape: .object(FieldView.layout))
    }

    /// Blocks within texts: they have no page around them.
    func block(_ members: TemplateLayout.Member...) -> TemplateLayout {
        TemplateLayout([words, TemplateLayout.Member("caption", .text)] + members)
    }

    var listBlock: TemplateLayout { block(TemplateLayout.Member("table", .object(TableView.layout))) }
    var figuresBlock: TemplateLayout {
        block(TemplateLayout.Member("figures", .list(.object(FigureView.layout))), commonSource)
    }
    var chartBlock: TemplateLayout {
        block(TemplateLayout.Member("chart", .object(ChartView.layout)), commonSource)
    }
    private var commonSource: TemplateLayout.Member {
        TemplateLayout.Member("common-source", .object(CommonSourceView.layout))
    }
    var comparisonBlock: TemplateLayout {
        block(TemplateLayout.Member("comparison", .object(ComparisonView.layout)))
    }
}
