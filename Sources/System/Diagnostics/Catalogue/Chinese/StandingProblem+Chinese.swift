extension StandingProblem {
    public var chineseText: ProblemText {
        switch self {
        case .demonstration(let record):
            ProblemText(
                "\(record) 是示范记录", because: "正式发布的网站代表发布者说话，居民会把不陈述事实的内容当作事实。",
                help: "请换成正式的或有来源的记录，或者按草稿发布。")
        case .noDocument(let record, let field):
            ProblemText(
                "\(record) 是正式记录，却没有填写“\(field)”", because: "正式的内容由受它约束的机关公布，凭公布的文件才能查证。",
                help: "请写明文件，或者改为它实际的性质。")
        case .noSource(let record, let field):
            ProblemText(
                "\(record) 是有来源的记录，却没有填写“\(field)”", because: "有来源的内容出自公开的来源，没有写明来源就无从查证。",
                help: "请写明来源，或者改为它实际的性质。")
        case .noDocumentField(let collection):
            ProblemText(
                "\(collection) 有正式记录，却没有声明哪个字段写明文件", because: "正式的内容由受它约束的机关公布，凭公布的文件才能查证。",
                help: "请在 collection.yaml 里加上 document_field。")
        case .noSourceField(let collection):
            ProblemText(
                "\(collection) 有已报道的记录，却没有声明哪个字段写明来源", because: "有来源的内容出自公开的来源，没有写明来源就无从查证。",
                help: "请在 collection.yaml 里加上 source_field。")
        }
    }
}
