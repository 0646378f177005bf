/// What can be wrong with the plan of outputs and with the templates' folder.
public enum PlanProblem: Problem, Hashable {
    case twoOutputs(path: String)
    case fileAndFolder(path: String)
    case missingTemplate(String, nearest: String?)
    case missingWords(language: String, nearest: String?)
    case missingWord(String, language: String)
    case noTemplates

    public var code: String {
        switch self {
        case .twoOutputs: "plan.two-outputs"
        case .fileAndFolder: "plan.file-and-folder"
        case .missingTemplate: "templates.missing"
        case .missingWords: "templates.missing-language"
        case .missingWord: "templates.missing-word"
        case .noTemplates: "templates.none"
        }
    }

    public var text: ProblemText {
        switch self {
        case .twoOutputs(let path):
            ProblemText(
                "two pages or files would be written to \(path)",
                because: "One would replace the other, and it would disappear in silence.",
                help: "Rename one of the two.")
        case .fileAndFolder(let path):
            ProblemText(
                "\(path) would be a file and a folder",
                because: "A site is unpacked into folders, where one name is one thing.", help: "Rename one of the two."
            )
        case .missingTemplate(let name, let nearest):
            ProblemText(
                "there is no template \(name)", because: "A kind of page is rendered with it.",
                help: Suggestion.question(nearest) ?? "Write \(name).mustache in the folder of templates.")
        case .missingWords(let language, let nearest):
            ProblemText(
                "there are no interface words for \(language)",
                because: "site.yaml names the language, and pages take their words from languages/\(language).yaml.",
                help: Suggestion.question(nearest))
        case .missingWord(let word, let language):
            ProblemText(
                "languages/\(language).yaml has no word \(word)", because: "Pages print it.",
                help: "Add a line \"\(word): …\".")
        case .noTemplates:
            ProblemText(
                "the folder holds no templates", because: "Pages are rendered with the templates in it.",
                help: "Name the folder with --site-templates.")
        }
    }
}
