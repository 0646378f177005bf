package import Diagnostics

/// The problems of the plan of outputs and of the folder of templates.
package enum PlanProblem: Problem {
    case twoOutputs(path: String)
    case fileAndFolder(path: String)
    case missingTemplate(String, nearest: String?)
    case missingWords(language: String, nearest: String?)
    case missingWord(String, language: String)
    case noTemplates

    package var details: ProblemDetails {
        switch self {
        case .twoOutputs(let path):
            ProblemDetails(
                "plan.two-outputs",
                says: Phrase("two pages or files would be written to \(path)", "有两个网页或文件都要写到 \(path)"),
                because: Phrase(
                    "One would silently replace the other.", "一个会顶替另一个，被顶替的就悄悄消失了。"),
                help: Phrase("Rename one of the two.", "给其中一个改名。"),
                example: ProblemExample(
                    "content/media/map.png\ncontent/media/Map.png",
                    fixed: "content/media/map.png\ncontent/media/map-of-schools.png"))
        case .fileAndFolder(let path):
            ProblemDetails(
                "plan.file-and-folder",
                says: Phrase("\(path) would be both a file and a folder", "\(path) 既要是文件，又要是文件夹"),
                because: Phrase(
                    "A site is unpacked into folders, where a name can be only one thing.", "网站按文件夹存放，同一个名称只能是一样东西。"),
                help: Phrase("Rename one of the two.", "给其中一个改名。"),
                example: ProblemExample(
                    "content/media/maps\ncontent/media/Maps/north.png",
                    fixed: "content/media/maps/all.png\ncontent/media/maps/north.png"))
        case .missingTemplate(let name, let nearest):
            ProblemDetails(
                "templates.missing",
                says: Phrase("there is no template \(name)", "没有模板 \(name)"),
                because: Phrase("A kind of page is rendered with it.", "有一类网页要用它生成。"),
                help: Suggestion.question(nearest)
                    ?? Phrase("Write \(name).mustache in the folder of templates.", "在模板文件夹中写一个 \(name).mustache。"),
                example: ProblemExample("template: storry", fixed: "template: story"))
        case .missingWords(let language, let nearest):
            ProblemDetails(
                "templates.missing-language",
                says: Phrase("there are no interface strings for \(language)", "没有 \(language) 的界面用语"),
                because: Phrase(
                    "site.yaml names the language, and pages take their strings from languages/\(language).yaml.",
                    "site.yaml 指定了这种语言，网页的用语取自 languages/\(language).yaml。"),
                help: Suggestion.question(nearest),
                example: ProblemExample("language: eng", fixed: "language: en"))
        case .missingWord(let word, let language):
            ProblemDetails(
                "templates.missing-word",
                says: Phrase(
                    "languages/\(language).yaml has no string \(word)", "languages/\(language).yaml 中没有 \(word) 这一条用语"),
                because: Phrase("Pages print it.", "网页上要显示它。"),
                help: Phrase("Add a line \"\(word): …\".", "加上一行“\(word): …”。"),
                example: ProblemExample("home: Home", fixed: "home: Home\nsearch: Search"))
        case .noTemplates:
            ProblemDetails(
                "templates.none",
                says: Phrase("the folder contains no templates", "文件夹中没有模板"),
                because: Phrase("Pages are rendered with its templates.", "网页要用其中的模板生成。"),
                help: Phrase("Name the folder with --site-templates.", "用 --site-templates 指明模板文件夹。"),
                example: ProblemExample(
                    "daylight build --site-templates templates", fixed: "daylight build --site-templates site-templates"
                ))
        }
    }

    package static let examples: [Self] = [
        .twoOutputs(path: "media/map.png"),
        .fileAndFolder(path: "media/maps"),
        .missingTemplate("storry", nearest: "story"),
        .missingWords(language: "eng", nearest: "en"),
        .missingWord("search", language: "en"),
        .noTemplates,
    ]
}
