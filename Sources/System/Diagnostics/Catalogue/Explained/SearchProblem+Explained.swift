extension SearchProblem {
    public static var explained: [ExplainedProblem] {
        [
            ExplainedProblem(
                SearchProblem.unknownField("departmnt", nearest: "department"),
                wrong: "search:\n  note: [departmnt]", mended: "search:\n  note: [department]"),
            ExplainedProblem(
                SearchProblem.ambiguousWords("card", names: 4, limit: 3),
                wrong: "s1,Library card,card\ns2,Residence card,card\ns3,Bus card,card\ns4,Health card,card",
                mended: "s1,Library card,library card\ns2,Residence card,card\ns3,Bus card,card\ns4,Health card,card"),
            ExplainedProblem(
                SearchProblem.tableLine(columns: 2), wrong: "万  萬", mended: "万 萬"),
        ]
    }
}
