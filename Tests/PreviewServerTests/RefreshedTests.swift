import Synchronization
import Testing

@testable import PreviewServer

@Suite struct RefreshedTests {
    /// What the values are made from, how often that was done, and a gate that holds the making up.
    private final class Source: Sendable {
        private let state = Mutex((stamp: 0, made: 0))
        var stamp: Int { state.withLock { $0.stamp } }
        var made: Int { state.withLock { $0.made } }

        func change() { state.withLock { $0.stamp += 1 } }

        func make() -> Int {
            state.withLock {
                $0.made += 1
                return $0.stamp
            }
        }
    }

    @Test func isMadeOnceUntilSomethingChanges() async {
        let source = Source()
        let noted = Mutex<[Int]>([])
        let refreshed = Refreshed(
            stamp: { source.stamp }, make: { _ in source.make() },
            note: { value in noted.withLock { $0.append(value) } })
        for _ in 1...3 { #expect(await refreshed.value() == 0) }
        #expect(source.made == 1)
        source.change()
        for _ in 1...3 { #expect(await refreshed.value() == 1) }
        #expect(source.made == 2)
        #expect(noted.withLock { $0 } == [0, 1])
    }

    @Test func manyWhoAskAtOnceGetOneThatIsMadeOnce() async {
        let source = Source()
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        let refreshed = Refreshed(
            stamp: { source.stamp },
            make: { _ in
                for await _ in gate { break }
                return source.make()
            })
        await withTaskGroup(of: Int.self) { group in
            for _ in 1...50 { group.addTask { await refreshed.value() } }
            group.addTask {
                opener.yield()
                return 0
            }
            for await value in group { #expect(value == 0) }
        }
        #expect(source.made == 1)
    }

    /// Whoever asks after a change sees it, though a look that had begun before it was still going on.
    @Test func aChangeDuringALookIsSeenByWhoeverAsksAfterIt() async {
        let source = Source()
        let (began, beginning) = AsyncStream.makeStream(of: Void.self)
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        let refreshed = Refreshed(
            stamp: { source.stamp },
            make: { (last: Int?) in
                let value = source.make()
                beginning.yield()
                if last == nil { for await _ in gate { break } }
                return value
            })
        async let first = refreshed.value()
        for await _ in began { break }
        source.change()
        async let second = refreshed.value()
        opener.yield()
        #expect(await second == 1)
        // The change was there before the first was done, so that it is not half of two states either.
        #expect(await first == 1)
    }

    @Test func whatKeepsChangingIsNotMadeForEver() async {
        let source = Source()
        let refreshed = Refreshed(
            stamp: { source.stamp },
            make: { _ in
                source.change()
                return source.make()
            })
        #expect(await refreshed.value() == 3)
        #expect(source.made == 3)
        #expect(await refreshed.value() == 6)
    }
}
