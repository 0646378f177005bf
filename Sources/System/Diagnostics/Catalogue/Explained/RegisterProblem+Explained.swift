extension RegisterProblem {
    public static var explained: [ExplainedProblem] {
        let permit = RecordName(collection: "permits", id: "P-07", title: "Street café")
        let header = "date,collection,id,field,old,new,reason,basis\n"
        return [
            ExplainedProblem(
                Self.columns(expected: ["collection", "counted", "count"]), wrong: "list,counted,count",
                mended: "collection,counted,count"),
            ExplainedProblem(
                Self.malformed("3.40803E+11", expected: .fieldDigest), wrong: "P-07,Street café,official,3.40803E+11",
                mended: "P-07,Street café,official,340803112233"),
            ExplainedProblem(
                Self.repeatedLine(id: "P-07"), wrong: "P-07,Street café,official\nP-07,Street café,official",
                mended: "P-07,Street café,official"),
            ExplainedProblem(
                Self.noticeDate("5/4/2026"), wrong: header + "5/4/2026,permits,P-07,fee,20,25,New scale,Order 3",
                mended: header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"),
            ExplainedProblem(
                Self.incompleteNotice(column: "basis"),
                wrong: header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,",
                mended: header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,Order 3"),
            ExplainedProblem(
                Self.noticeForm, wrong: header + "2026-05-04,permits,P-07,fee,20,20,New scale,Order 3",
                mended: header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"),
            ExplainedProblem(
                Self.futureNotice(date: "2062-05-04", asOf: "2026-05-10"),
                wrong: header + "2062-05-04,permits,P-07,fee,20,25,New scale,Order 3",
                mended: header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"),
            ExplainedProblem(
                Self.noticeOrder(date: "2026-05-04", after: "2026-06-01"),
                wrong: "2026-06-01,permits,P-02,…\n2026-05-04,permits,P-07,…",
                mended: "2026-06-01,permits,P-02,…\n2026-06-02,permits,P-07,…"),
            ExplainedProblem(
                Self.unknownInNotice("P-7", column: "id", nearest: "P-07"),
                wrong: header + "2026-05-04,permits,P-7,,,withdrawn,No longer required,Order 3",
                mended: header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,Order 3"),
            ExplainedProblem(
                Self.noticeGone(date: "2026-05-04", collection: "permits", id: "P-07"),
                wrong: "changes.csv of the published site: 2026-05-04,permits,P-07,fee,20,25,New scale,Order 3",
                mended: header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"),
            ExplainedProblem(
                Self.noticeDiffers(permit, field: "Fee", noticed: "25", found: "20"),
                wrong:
                    "changes.csv: 2026-05-04,permits,P-07,fee,20,25,New scale,Order 3\npermits.csv: P-07,Street café,20",
                mended: "permits.csv: P-07,Street café,25"),
            ExplainedProblem(
                Self.itemGone(permit), wrong: "the row P-07 is no longer in permits.csv",
                mended: header + "2026-05-04,permits,P-07,,,withdrawn,No longer required,Order 3"),
            ExplainedProblem(
                Self.listGone(collection: "permits", count: 4), wrong: "the folder content/permits is deleted",
                mended: "the folder content/permits, and a notice for each record that is withdrawn"),
            ExplainedProblem(
                Self.fieldChanged(permit, field: "Fee", name: "fee", found: "25", hasNotice: false),
                wrong: "P-07,Street café,25", mended: header + "2026-05-04,permits,P-07,fee,20,25,New scale,Order 3"),
            ExplainedProblem(
                Self.fieldDropped("fee", collection: "permits"), wrong: "the field fee is deleted in collection.yaml",
                mended: header + "2026-05-04,permits,*,fee,,,Permits cost nothing now,Order 4"),
            ExplainedProblem(
                Self.totalChanged(collection: "permits", counted: "total", registered: 4, found: 3),
                wrong: "promise:\n  total: 3", mended: header + "2026-05-04,permits,,total,4,3,One withdrawn,Order 3"),
            ExplainedProblem(
                Self.moved(permit, from: "P-08", held: "Fireworks"), wrong: "P-06,Parade\nP-07,Street café",
                mended: "P-06,Parade\nP-08,Street café"),
            ExplainedProblem(
                Self.copied(permit, twin: "P-02"),
                wrong: "P-02,Parade,\"Apply two weeks before\"\nP-07,Street café,\"Apply two weeks before\"",
                mended: "P-02,Parade,\"Apply two weeks before\"\nP-07,Street café,\"Show a plan of the tables\""),
            ExplainedProblem(
                Self.withdrawnListed(permit), wrong: "P-07,Street café", mended: "P-09,Street café"),
            ExplainedProblem(
                Self.codeReused(permit, was: "Fireworks"), wrong: "P-07,Street café", mended: "P-09,Street café"),
            ExplainedProblem(
                Self.behind(.record(permit)), wrong: "a new row in permits.csv", mended: "daylight register"),
        ]
    }
}
