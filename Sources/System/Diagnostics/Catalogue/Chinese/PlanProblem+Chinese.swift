extension PlanProblem {
    public var chineseText: ProblemText {
        switch self {
        case .twoOutputs(let path):
            ProblemText(
                "有两个网页或文件都要写到 \(path)", because: "一个会顶替另一个，被顶替的就悄悄消失了。", help: "给其中一个改名。")
        case .fileAndFolder(let path):
            ProblemText(
                "\(path) 既要是文件，又要是文件夹", because: "网站按文件夹存放，同一个名称只能是一样东西。", help: "给其中一个改名。")
        case .missingTemplate(let name, let nearest):
            ProblemText(
                "没有模板 \(name)", because: "有一类网页要用它生成。",
                help: Suggestion.chineseQuestion(nearest) ?? "在模板文件夹中写一个 \(name).mustache。")
        case .missingWords(let language, let nearest):
            ProblemText(
                "没有 \(language) 的界面用语", because: "site.yaml 指定了这种语言，网页的用语取自 languages/\(language).yaml。",
                help: Suggestion.chineseQuestion(nearest))
        case .missingWord(let word, let language):
            ProblemText(
                "languages/\(language).yaml 中没有 \(word) 这一条用语", because: "网页上要显示它。",
                help: "加上一行“\(word): …”。")
        case .noTemplates:
            ProblemText(
                "文件夹中没有模板", because: "网页要用其中的模板生成。", help: "用 --site-templates 指明模板文件夹。")
        }
    }
}
