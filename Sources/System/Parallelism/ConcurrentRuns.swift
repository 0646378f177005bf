/// Applies a function to runs of neighbouring elements on all cores and gives the results in the elements' order. What
/// a function needs for each element, such as a buffer, it makes once for a run.
/// - Parameter smallestRun: how many elements a run has at least.
package func concurrentRuns<Element: Sendable, Result: Sendable>(
    of elements: [Element], smallestRun: Int = 1, _ transform: @escaping @Sendable (ArraySlice<Element>) -> Result
) async -> [Result] {
    let runLength = max(smallestRun, elements.count / 64, 1)
    guard elements.count > runLength else { return elements.isEmpty ? [] : [transform(elements[...])] }
    return await withTaskGroup(of: (Int, Result).self) { group in
        for start in stride(from: 0, to: elements.count, by: runLength) {
            let run = elements[start..<min(start + runLength, elements.count)]
            group.addTask { (start, transform(run)) }
        }
        var results: [(start: Int, result: Result)] = []
        for await result in group { results.append(result) }
        return results.sorted { $0.start < $1.start }.map(\.result)
    }
}
