internal import Diagnostics
internal import PortalModel

/// A collection is reviewed before the date that it names for its next review has passed.
struct ReviewDates: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.collections.compactMap { collection in
            guard let review = collection.declaration.review, review.date < portal.asOf else { return nil }
            let problem = CompletenessProblem.reviewDue(
                collection: collection.id, date: review.date.description, asOf: portal.asOf.description)
            return Diagnostic(problem, at: review.place)
        }
    }
}
