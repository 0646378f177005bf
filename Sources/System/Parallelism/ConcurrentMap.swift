/// Applies a function to every element on all cores and returns the results in the elements' order. Each task takes a
/// run of consecutive elements, so that many small elements cost no more than a few large ones.
/// - Parameter smallestRun: the minimum number of elements of a task.
package func concurrentMap<Element: Sendable, Result: Sendable>(
    _ elements: [Element], smallestRun: Int = 1, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
    await concurrentRuns(of: elements, smallestRun: smallestRun) { $0.map(transform) }.flatMap(\.self)
}
