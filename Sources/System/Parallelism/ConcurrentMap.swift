/// Applies a function to every element on all cores and gives the results in the elements' order. Each task takes a
/// run of neighbouring elements, so that many small elements cost no more than a few large ones.
/// - Parameter smallestRun: how many elements a task takes at least.
public func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], smallestRun: Int = 1, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
    let runLength = max(smallestRun, elements.count / 64, 1)
    guard elements.count > runLength else { return elements.map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
        for start in stride(from: 0, to: elements.count, by: runLength) {
            let run = elements[start..<min(start + runLength, elements.count)]
            group.addTask { (start, run.map(transform)) }
        }
        var runs: [(Int, [Result])] = []
        for await run in group { runs.append(run) }
        return runs.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
}
