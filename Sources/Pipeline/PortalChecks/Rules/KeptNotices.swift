internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// Every notice that has been published is still there, word for word: notices are only added.
struct KeptNotices: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        // Counted, because two identical notices are two notices.
        var left: [[String]: Int] = [:]
        for notice in comparison.current.changes.notices { left[notice.cells, default: 0] += 1 }
        return comparison.published.changes.notices.compactMap { notice in
            if let count = left[notice.cells], count > 0 {
                left[notice.cells] = count - 1
                return nil
            }
            let problem = RegisterProblem.noticeGone(
                date: notice.date.description, collection: notice.collection, id: notice.id ?? "")
            return Diagnostic(problem, at: notice.place(of: "date"))
        }
    }
}
