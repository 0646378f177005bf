internal import Diagnostics
internal import PortalModel

/// Everything that `site.yaml` names in its menus and on the home page exists.
struct MenuTargets: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let site = portal.site
        let targets = site.navigation + site.footerNavigation + site.home.targets
        return targets.compactMap { target in problem(of: target, portal).map { Diagnostic($0, at: target.place) } }
    }

    private func problem(of target: NavigationTarget, _ portal: Portal) -> LinkProblem? {
        guard let collection = portal.collection(target.collection) else {
            return .unknownCollection(
                target.collection,
                nearest: Suggestion.nearest(to: target.collection, among: portal.collections.map(\.id)))
        }
        guard let record = target.record, collection.index(of: record) == nil else { return nil }
        return .unknownRecord(
            record, collection: collection.id,
            nearest: Suggestion.nearest(to: record, among: collection.records.lazy.map(\.id)))
    }
}
