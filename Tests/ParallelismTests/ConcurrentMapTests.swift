import Parallelism
import Testing

@Suite struct ConcurrentMapTests {
    @Test(arguments: [0, 1, 2, 63, 64, 65, 1000])
    func resultsStandInTheOrderOfTheElements(_ count: Int) async {
        let elements = Array(0..<count)
        #expect(await concurrentMap(elements) { $0 * 2 } == elements.map { $0 * 2 })
        #expect(await concurrentMap(elements, smallestRun: 50) { $0 + 1 } == elements.map { $0 + 1 })
    }
}
