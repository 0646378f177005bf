import Testing

@Suite struct DeclaredSubtotalsTests {
    private func found(_ subtotals: String) async -> [String] {
        await report(
            fields: ["{name: kind, title: Kind}"], provenance + "  total: 3\n  subtotals: [\(subtotals)]\n",
            header: "id,title,standing,kind", rows: ["a,A,official,x", "b,B,reported,y", "c,C,official,"])
    }

    @Test func holds() async {
        #expect(
            await found(
                "{where: {kind: x}, total: 1}, {where: {kind: [x, y]}, total: 2}, {where: {kind: z}, total: 0}, "
                    + "{where: {standing: official}, total: 2}") == [])
    }

    @Test(arguments: [0, 2])
    func anotherNumberIsReported(total: Int) async {
        #expect(
            await found("{where: {kind: x}, total: \(total)}")
                == ["things/collection.yaml:16:41 promise.subtotal"])
    }

    @Test func eachSubtotalIsReported() async {
        #expect(
            await found("{where: {kind: x}, total: 9}, {where: {kind: y}, total: 1}, {where: {kind: z}, total: 1}")
                == ["things/collection.yaml:16:41 promise.subtotal", "things/collection.yaml:16:101 promise.subtotal"])
    }
}
