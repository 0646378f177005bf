import Testing

@testable import SiteRendering

/// The drawings, as they appear in a page.
@Suite struct ChartBarTests {
    private func paths(_ bar: ChartBar) -> [String] {
        String(decoding: bar.svg(), as: UTF8.self).matches(of: /<path class="([a-z-]+)" d="([^"]*)"\/>/).map {
            "\($0.1) \($0.2)"
        }
    }

    @Test func aBarIsADrawingThatSaysNothingToAReader() {
        #expect(
            String(decoding: ChartBar(length: 400).svg(), as: UTF8.self)
                == "<svg viewBox=\"0 0 1000 60\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                + "<path class=\"bar-fill\" d=\"M0 0H400V60H0Z\"/><path class=\"bar-zero\" d=\"M0 0V60\"/></svg>")
    }

    @Test func ofNothingOnlyZeroIsDrawn() {
        #expect(paths(ChartBar(length: 0, isHatched: true, isOpenEnded: true)) == ["bar-zero M0 0V60"])
    }

    @Test func aShareIsDrawnWithinTheWhole() {
        #expect(
            paths(ChartBar(length: 181, showsWhole: true)) == [
                "bar-whole M0 0H1000V60H0Z", "bar-fill M0 0H181V60H0Z", "bar-zero M0 0V60",
            ])
    }

    @Test func anOpenEndIsRagged() {
        #expect(
            paths(ChartBar(length: 500, isOpenEnded: true))[0] == "bar-fill M0 0H480L500 15L480 30L500 45L480 60H0Z")
        // No tooth is longer than half the bar.
        #expect(paths(ChartBar(length: 7, isOpenEnded: true))[0] == "bar-fill M0 0H4L7 15L4 30L7 45L4 60H0Z")
    }

    @Test func hatchingEndsWhereTheBarDoes() {
        #expect(
            paths(ChartBar(length: 50, isHatched: true)) == [
                "bar-outline M0 0H50V60H0Z",
                "bar-hatching M0 24L24 0M0 48L48 0M12 60L50 22M36 60L50 46", "bar-zero M0 0V60",
            ])
    }

    @Test(arguments: [1, 3, 24, 59, 60, 61, 500, 999, 1000])
    func noLineOfAHatchingLeavesItsBar(length: Int) throws {
        for isOpenEnded in [true, false] {
            let path = try #require(
                paths(ChartBar(length: length, isHatched: true, isOpenEnded: isOpenEnded)).dropFirst().first)
            let points = path.matches(of: /[ML](-?[0-9]+) (-?[0-9]+)/)
            for point in points {
                let (x, y) = (Int(point.1) ?? -1, Int(point.2) ?? -1)
                #expect((0...length).contains(x) && (0...60).contains(y), "\(path)")
            }
        }
    }

    @Test func lengthsAreOfZeroAndTheLargestOrOfAHundred() {
        let scale = ChartScale.zero(to: 5)
        #expect([5, 2, 0, 0.0026, 9].map(scale.length) == [1000, 400, 0, 1, 1000])
        #expect([18.08, 22.87, 100, 0].map(ChartScale.hundred.length) == [181, 229, 1000, 0])
        #expect(ChartScale.zero(to: 0).length(of: 0) == 0)
        let infinite = ChartScale.zero(to: .infinity)
        #expect([.infinity, 5, .nan, -.infinity].map(infinite.length) == [1000, 0, 0, 0])
        #expect([.infinity, .nan].map(ChartScale.zero(to: .nan).length) == [0, 0])
    }
}
