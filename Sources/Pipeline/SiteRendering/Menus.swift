internal import PortalModel

/// The menus of all pages: they depend only on a page's location and are made once.
struct Menus: Sendable {
    struct Pair: Sendable {
        let navigation: [LinkView]
        let footer: [LinkView]
    }

    private struct Place: Hashable {
        let root: PageRoot
        /// The collection of the page, or the one that contains it.
        let collection: String?
    }

    private var pairs: [Place: Pair] = [:]

    init(_ portal: Portal, words: RequiredStrings) {
        let ids = portal.collections.map(\.id)
        for collection in ids { add(PageRoot(of: PagePath.index(of: collection)), [collection], portal, words) }
        // No menu leads into deeper folders, nor into that of the home page.
        for root in ["", "../../", portal.site.path] {
            add(PageRoot(absolute: root), ids + [nil], portal, words)
        }
    }

    private mutating func add(_ root: PageRoot, _ collections: [String?], _ portal: Portal, _ words: RequiredStrings) {
        let builder = ViewBuilder(portal: portal, root: root, words: words)
        func menu(_ targets: [NavigationTarget], current: String?) -> [LinkView] {
            targets.compactMap { builder.link(to: $0, current: current) }
        }
        let footer = menu(portal.site.footerNavigation, current: nil)
        for collection in collections {
            pairs[Place(root: root, collection: collection)] = Pair(
                navigation: menu(portal.site.navigation, current: collection), footer: footer)
        }
    }

    /// - Precondition: a page is at most two folders below the root.
    func menus(on root: PageRoot, in collection: String?) -> Pair {
        let pair =
            pairs[Place(root: root, collection: collection)]
            ?? pairs[Place(root: root.outward, collection: collection)]
        guard let pair else { preconditionFailure("a page is more than two folders below the root") }
        return pair
    }
}
