internal import Diagnostics
package import PortalModel

/// All records of the content, regardless of when they are visible.
package struct MergedContent: Sendable {
    package let site: SiteDeclaration
    /// Ordered by the bytes of their ids.
    package let collections: [RecordCollection]
    let sources: [SourceText]
    let tableColumns: [TableColumns?]
    let media: [MediaFile]

    /// The portal as it is visible on a date. So far all content is visible on every date; what must not be visible
    /// yet, or any longer, is to be left out here and nowhere else.
    /// - Parameter day: the date; default: the site's own.
    package func portal(asOf day: CalendarDate? = nil) -> Portal {
        Portal(
            site: site, collections: collections, sources: sources, tableColumns: tableColumns, media: media,
            asOf: day ?? site.asOf)
    }
}
