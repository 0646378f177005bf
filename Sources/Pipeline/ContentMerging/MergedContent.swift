internal import Diagnostics
package import PortalModel

/// All records of the content, whenever they are to be seen.
package struct MergedContent: Sendable {
    package let site: SiteDeclaration
    /// Ordered by the bytes of their ids.
    package let collections: [RecordCollection]
    let sources: [SourceText]
    let tableColumns: [TableColumns?]
    let media: [MediaFile]

    /// The portal as it is to be seen on a day. So far all of the content is to be seen on every day; what may not be
    /// seen yet, or no longer, is to be left out here and nowhere else.
    /// - Parameter day: the site's own where there is none.
    package func portal(asOf day: CalendarDate? = nil) -> Portal {
        Portal(
            site: site, collections: collections, sources: sources, tableColumns: tableColumns, media: media,
            asOf: day ?? site.asOf)
    }
}
