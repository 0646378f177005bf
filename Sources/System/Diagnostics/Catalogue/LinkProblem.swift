/// What can be wrong with the links, numbers and data blocks of a text, and with the names in declarations.
public enum LinkProblem: Problem, Hashable {
    case unknownCollection(String, nearest: String?)
    case unknownRecord(String, collection: String, nearest: String?)
    case unknownField(String, collection: String, nearest: String?)
    case unknownMedia(String, nearest: String?)
    case unknownFragment(String, nearest: String?)
    case pathOfTheSite(String)
    case imageFromElsewhere(String)
    case figureDiffers(written: String, figure: String, expected: [String])
    case countDiffers(written: String, collection: String, expected: Int)
    case blockWithoutArguments(String)
    case blockArgument(String, expected: Phrase)
    case unknownTitle(String, nearest: String?)

    public var code: String {
        switch self {
        case .unknownCollection: "link.unknown-collection"
        case .unknownRecord: "link.unknown-record"
        case .unknownField: "link.unknown-field"
        case .unknownMedia: "link.unknown-media"
        case .unknownFragment: "link.unknown-fragment"
        case .pathOfTheSite: "link.path"
        case .imageFromElsewhere: "link.image-from-elsewhere"
        case .figureDiffers: "claim.figure-differs"
        case .countDiffers: "claim.count-differs"
        case .blockWithoutArguments: "block.no-arguments"
        case .blockArgument: "block.argument"
        case .unknownTitle: "synonym.unknown-title"
        }
    }

    public var text: ProblemText {
        switch self {
        case .unknownCollection(let name, let nearest):
            ProblemText(
                "there is no collection \(name)", because: "What names it would lead to nothing.",
                help: Suggestion.question(nearest))
        case .unknownRecord(let id, let collection, let nearest):
            ProblemText(
                "\(collection) has no record \(id)", because: "The link would lead to nothing.",
                help: Suggestion.question(nearest))
        case .unknownField(let name, let collection, let nearest):
            ProblemText(
                "\(collection) has no field \(name)", because: "What names it cannot be followed.",
                help: Suggestion.question(nearest))
        case .unknownMedia(let path, let nearest):
            ProblemText(
                "there is no file media/\(path)", because: "The page would show a gap.",
                help: Suggestion.question(nearest))
        case .unknownFragment(let anchor, let nearest):
            ProblemText(
                "the text has no heading #\(anchor)", because: "The link would lead to the top of the page.",
                help: Suggestion.question(nearest.map { "#" + $0 }))
        case .pathOfTheSite(let path):
            ProblemText(
                "the link names a path of the site, \(path)",
                because: "A path is not checked, and it breaks where the site stands below another address.",
                help: "Link to a record by record:<collection>/<id>, to a collection by record:<collection>/index, "
                    + "and to a file by media:<path>.")
        case .imageFromElsewhere(let address):
            ProblemText(
                "the image stands on another site, \(address)",
                because: "Whoever reads the page would be known to that site, and the image can change or go.",
                help: "Put the file into media/, if you may publish it, and write media:<path>.")
        case .figureDiffers(let written, let figure, let expected):
            ProblemText(
                "the text says \(written) and the figure \(figure) says \(expected.joined(separator: " or "))",
                because: "A number in a text is bound to its figure, so that the two never part.",
                help: "Correct the one that is wrong.")
        case .countDiffers(let written, let collection, let expected):
            ProblemText(
                "the text says \(written) and \(collection) holds \(expected)",
                because: "A number in a text is bound to what is published, so that the two never part.",
                help: "Correct the text, or find out where the records went.")
        case .blockWithoutArguments(let name):
            ProblemText(
                "the \(name) block does not say what it shows",
                because: "The words after its name say which data it stands for.")
        case .blockArgument(let argument, let expected):
            ProblemText("the block cannot use \(argument)", because: "It takes \(expected.english).")
        case .unknownTitle(let title, let nearest):
            ProblemText(
                "no record of the portal has the title \(title)",
                because: "The words that residents use would lead to nothing.", help: Suggestion.question(nearest))
        }
    }
}
