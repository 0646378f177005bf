internal import Diagnostics
internal import PublicationRegister

/// A code keeps the item with which it was published, and an item keeps its code.
struct MovedItems: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        comparison.lists.flatMap { published, current in
            (comparison.moves[published.collection] ?? []).map { move in
                let problem = RegisterProblem.moved(
                    comparison.name(move.entry, in: current), from: move.from, held: move.previousTitle)
                return comparison.diagnostic(problem, id: move.entry.id, in: published.collection)
            }
        }
    }
}
