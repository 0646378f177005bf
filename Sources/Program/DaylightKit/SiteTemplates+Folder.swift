internal import ContentLoading
internal import Diagnostics
internal import FileAccess
internal import Hashing
internal import OutputPlan
internal import PageTemplates
internal import PortalModel
internal import SearchIndexing
internal import SiteRendering

extension TemplateFolder {
    /// What the pages of a site are made with.
    /// - Parameter name: the folder, for messages.
    func siteTemplates(for site: SiteDeclaration, in name: String) -> (
        templates: SiteTemplates?, diagnostics: [Diagnostic]
    ) {
        guard let language = languages.first(where: { $0.tag == site.language }) else {
            let nearest = Suggestion.nearest(to: site.language, among: languages.map(\.tag))
            let problem = PlanProblem.missingWords(language: site.language, nearest: nearest)
            let place = site.languagePlace ?? SourcePlace(file: site.source.file)
            return (nil, [Diagnostic(problem, at: place)])
        }
        let templates = SiteTemplates(
            folder: name, templates: templates.map { TemplateSource($0.name, $0.text) },
            words: language.words.words, wordsFile: language.words.source.file,
            assets: assets.map { asset in
                let bytes = AssetText.published(asset.bytes, named: asset.path)
                return HashedAsset(name: asset.path, hash: sha256(bytes), bytes: bytes)
            })
        return (templates, [])
    }

    /// What the search knows about the characters of a language.
    func languageTables(for language: String) -> (tables: LanguageTables, diagnostics: [Diagnostic]) {
        func table(_ kind: String) -> SourceText? { tables.first { $0.name == "\(language).\(kind)" }?.text }
        let readings = table("readings").map(ReadingTable.read)
        let variants = table("variants").map(VariantTable.read)
        return (
            LanguageTables(readings: readings?.table, variants: variants?.table),
            (readings?.diagnostics ?? []) + (variants?.diagnostics ?? [])
        )
    }
}
