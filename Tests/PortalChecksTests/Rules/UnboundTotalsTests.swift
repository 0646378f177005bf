import Diagnostics
import PortalFixtures
import Testing

@Suite struct UnboundTotalsTests {
    private let services = [
        "services/collection.yaml": """
        title: 公共服务事项
        item: 服务项目
        description: For a test.
        schema:
          fields:
            - {name: id, title: Id}
            - {name: title, title: Title}
            - {name: standing, title: Standing}
        promise:
          total: 12
          declared_by: a
          document: a
          date: 2026-01-01
          counting: a

        """,
        "services/1.csv": "id,title,standing\n" + (1...12).map { "s\($0),S,official\n" }.joined(),
    ]

    private func found(_ text: String) async -> [String] { await report(text: text, services) }

    @Test(arguments: [
        "公共服务事项共[12](count:services)项。\n", "公共服务事项共13项。\n", "公共服务事项\n\n一年有12个月。\n",
        "公共服务事项，2026-12-12起，编号A-12，版本1.12和12.5。\n", "第12页。\n", "公共服务事项`12`\n",
    ])
    func holds(text: String) async { #expect(await found(text) == []) }

    @Test(arguments: [
        ("公共服务事项共12项。\n", "1:8"), ("一共12个服务项目。\n", "1:3"), ("Text.\n\n公共服务事项有 **12** 项。\n", "3:11"),
        ("## 公共服务事项12\n\nText.\n", "1:10"),
        ("[公共服务事项](record:services/index)有[12](count:services)项，都是12。\n", "1:57"),
    ])
    func aTotalThatIsNotBoundIsReported(text: String, place: String) async {
        #expect(await found(text) == ["things/a.md:\(place) claim.unbound-total"])
    }

    @Test func itIsAWarningAndSaysHow() async {
        let files = services.merging(["things/a.md": "公共服务事项12项\n"]) { $1 }
        let diagnostics = await diagnostics(rows: ["a,A,official"], files)
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.map(\.help) == ["Write [12](count:services), or bind it to its figure."])
    }
}
