internal import Diagnostics
internal import PortalModel
internal import PublicationRegister

/// Notices are in the order of their dates, and none has a date in the future.
struct NoticeDates: PublicationRule {
    func diagnostics(for comparison: PublicationComparison) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var latest: CalendarDate?
        for notice in comparison.current.changes.notices {
            if notice.date > comparison.portal.asOf {
                let problem = RegisterProblem.futureNotice(
                    date: notice.date.description, asOf: comparison.portal.asOf.description)
                diagnostics.append(Diagnostic(problem, at: notice.place(of: "date")))
            }
            if let latest, notice.date < latest {
                let problem = RegisterProblem.noticeOrder(date: notice.date.description, after: latest.description)
                diagnostics.append(Diagnostic(problem, at: notice.place(of: "date")))
            }
            latest = latest.map { max($0, notice.date) } ?? notice.date
        }
        return diagnostics
    }
}
