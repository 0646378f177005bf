extension CompletenessProblem {
    public var chineseText: ProblemText {
        switch self {
        case .emptyCollection(let collection):
            ProblemText(
                "\(collection) 没有记录", because: "栏目页面会是空的；居民分不清是本来没有，还是丢失了。",
                help: "请补上记录，或者在有记录以前先撤下这个文件夹。")
        case .emptySection(let heading):
            ProblemText(
                "标题“\(heading)”下面没有内容", because: "有标题就应当有正文；没有正文的标题看上去像是丢了内容。",
                help: "请写上正文，或者删去标题。")
        case .reviewDue(let collection, let date, let asOf):
            ProblemText(
                "\(collection) 应当在 \(date) 以前复核，现在是 \(asOf)",
                because: "门户告诉居民这份清单有人维护；过了这一天，没有人说过它仍然成立。", help: "请复核，并写上下一次复核的日期。")
        case .notReferenced(let record, let title):
            ProblemText(
                "没有内容引用 \(record)（\(title)）", because: "这个集合声明每条记录都有引用；没有引用的记录，顺着页面找不到。",
                help: "请在记录或正文里引用它，或者删去它。")
        case .oneWayReference(let record, let field, let other, let inverse):
            ProblemText(
                "\(record) 的 \(field) 引用了 \(other)，\(other) 的 \(inverse) 却没有引用它",
                because: "结构声明两边互相引用；只有一边引用，说明其中一边过时了。",
                help: "请在 \(other) 的 \(inverse) 中加上 \(record)，或者从 \(field) 中删去 \(other)。")
        case .imageWithoutText:
            ProblemText(
                "图片没有替代文字", because: "看不见图片的人无从得知它的内容，政府网站的规范也要求写明。",
                help: "请在方括号里写明图中有什么。")
        case .mediaNotReferenced(let path):
            ProblemText(
                "没有文字引用 media/\(path)", because: "它会发布，顺着页面却找不到；也许谁都没有打算发布它。",
                help: "在文字里用 media:\(path) 引用它，或者删去它。")
        case .unboundTotal(let number, let collection, let title):
            ProblemText(
                "\(number) 是 \(collection) 的总数，却没有与它绑定", because: "正文说的是“\(title)”；总数变了，这个数不会跟着变。",
                help: "请写成 [\(number)](count:\(collection))，或者与对应的数字绑定。")
        }
    }
}
