/// Applies a function to runs of consecutive elements on all cores and returns the results in the elements' order. A
/// function can create what it needs for each element, such as a buffer, once per run.
/// - Parameter smallestRun: the minimum number of elements of a run.
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
