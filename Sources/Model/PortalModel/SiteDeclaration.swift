package import Diagnostics
package import PrivacyDetection

/// What `site.yaml` states: who publishes, where, in which language, and what every page has.
package struct SiteDeclaration: Sendable, Hashable {
    package let title: String
    package let description: String
    /// The address of the site's root, ending in `/`. Canonical links use it, and the 404 page its path; all other
    /// links are relative.
    package let url: String
    /// A BCP 47 tag, which names the file of interface strings.
    package let language: String
    /// Where ``language`` is stated.
    package let languagePlace: SourcePlace?
    /// The date of this edition, for records without a date of their own.
    package let published: CalendarDate
    /// The date of a run if neither the command line nor the environment sets one.
    package let asOf: CalendarDate
    package let publisher: Publisher
    /// The numbers that become links to call them if they appear in a text.
    package let telephones: Telephones
    package let registrations: Registrations
    /// The terms under which others may use the data, if the site states any.
    package let licence: Licence?
    package let navigation: [NavigationTarget]
    package let footerNavigation: [NavigationTarget]
    package let home: HomePage
    package let synonyms: SynonymSource?
    package let search: SearchDeclaration
    /// What editors write in place of a missing value.
    package let placeholders: Placeholders
    /// How rows begin that are not records.
    package let tableNotes: TableNotes
    package let checks: CheckPolicy
    /// The personal numbers that nothing in the portal may contain.
    package let privacy: [PersonalNumberDetector]
    /// The maximum size of a picture on a page.
    package let pictureLimits: PictureLimits
    package let source: SourceText

    package init(
        title: String, description: String, url: String, language: String, languagePlace: SourcePlace? = nil,
        published: CalendarDate, asOf: CalendarDate, publisher: Publisher,
        telephones: [String] = [], registrations: Registrations = Registrations(), licence: Licence? = nil,
        navigation: [NavigationTarget] = [], footerNavigation: [NavigationTarget] = [], home: HomePage = HomePage(),
        synonyms: SynonymSource? = nil, search: SearchDeclaration = SearchDeclaration(),
        placeholders: Placeholders = .usual, tableNotes: TableNotes = .usual, checks: CheckPolicy = CheckPolicy(),
        privacy: [PersonalNumberDetector] = [], pictureLimits: PictureLimits = PictureLimits(), source: SourceText
    ) {
        self.title = title
        self.description = description
        self.url = url
        self.language = language
        self.languagePlace = languagePlace
        self.published = published
        self.asOf = asOf
        self.publisher = publisher
        self.telephones = Telephones(telephones + [publisher.contact.flatMap(Telephones.number)].compactMap(\.self))
        self.registrations = registrations
        self.licence = licence
        self.navigation = navigation
        self.footerNavigation = footerNavigation
        self.home = home
        self.synonyms = synonyms
        self.search = search
        self.placeholders = placeholders
        self.tableNotes = tableNotes
        self.checks = checks
        self.privacy = privacy
        self.pictureLimits = pictureLimits
        self.source = source
    }

    /// The path of ``url``: the site's root on its host.
    package var path: String {
        let rest = Array(url.utf8.drop { $0 != 0x2F }.drop { $0 == 0x2F }.drop { $0 != 0x2F })
        return rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
    }

    /// The host of ``url``, with any port.
    package var domain: String {
        let rest = url.utf8.drop { $0 != 0x2F }.drop { $0 == 0x2F }.prefix { $0 != 0x2F }
        return String(decoding: Array(rest), as: UTF8.self)
    }
}

/// Who is responsible for the site.
package struct Publisher: Sendable, Hashable {
    package let name: String
    /// Who runs it, if somebody else.
    package let maintainer: String?
    package let contact: String?

    package init(name: String, maintainer: String? = nil, contact: String? = nil) {
        self.name = name
        self.maintainer = maintainer
        self.contact = contact
    }
}

/// The terms under which data may be used.
package struct Licence: Sendable, Hashable {
    package let title: String
    /// The address of their full text.
    package let url: String?

    package init(title: String, url: String? = nil) {
        self.title = title
        self.url = url
    }
}

/// Numbers under which authorities have registered the site; only real ones, and none on a site with demonstration
/// records.
package struct Registrations: Sendable, Hashable {
    package let siteCode: String?
    package let networkLicence: String?
    package let policeRecord: String?

    package init(siteCode: String? = nil, networkLicence: String? = nil, policeRecord: String? = nil) {
        self.siteCode = siteCode
        self.networkLicence = networkLicence
        self.policeRecord = policeRecord
    }
}

/// A link of the menus: a collection (`projects`) or a record (`pages/about`).
package struct NavigationTarget: Sendable, Hashable {
    package let collection: String
    package let record: String?
    package let place: SourcePlace

    package init(collection: String, record: String? = nil, place: SourcePlace) {
        self.collection = collection
        self.record = record
        self.place = place
    }
}

/// What the home page shows, and in which order.
package struct HomePage: Sendable, Hashable {
    /// Records and collections as short links below the question.
    package let waysIn: [NavigationTarget]
    /// Collections shown with their counts by standing.
    package let lists: [NavigationTarget]
    /// Records of the `figures` collection.
    package let figures: [NavigationTarget]
    /// Collections shown with their records.
    package let collections: [NavigationTarget]

    package init(
        waysIn: [NavigationTarget] = [], lists: [NavigationTarget] = [], figures: [NavigationTarget] = [],
        collections: [NavigationTarget] = []
    ) {
        self.waysIn = waysIn
        self.lists = lists
        self.figures = figures
        self.collections = collections
    }

    /// Everything that it links to.
    package var targets: [NavigationTarget] { waysIn + lists + figures + collections }
}

/// A collection with the official names of items as titles, and residents' words for them.
package struct SynonymSource: Sendable, Hashable {
    package let collection: String
    /// The field with the residents' words.
    package let words: String
    package let place: SourcePlace

    package init(collection: String, words: String, place: SourcePlace) {
        self.collection = collection
        self.words = words
        self.place = place
    }
}
