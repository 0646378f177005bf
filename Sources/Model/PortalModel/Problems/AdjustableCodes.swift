/// The checks whose severity a site may change, or from which it may except a record. They judge the content; all
/// others report that something could not be read or would lead nowhere, or protect what residents are told, and are
/// fixed.
package enum AdjustableCodes {
    /// Those whose severity `site.yaml` may change.
    package static let severities = [
        "claim.unbound-total", "content.empty-collection", "content.guessed-encoding", "content.unexpected-file",
        "markdown.comment", "markdown.empty-section", "markdown.link-in-image-text", "markdown.standing-mark",
        "markdown.table-row-too-short", "media.not-referenced", "picture.bytes-after-end", "picture.too-many-bytes",
        "picture.too-many-pixels", "privacy.masked-number", "promise.review-due", "record.not-referenced",
        "record.one-way-reference", "synonym.unknown-title", "table.blank-columns", "table.blank-row",
        "table.blank-rows", "value.blank", "value.edge-space", "value.entity", "value.formula", "value.full-width",
        "value.invisible-character", "value.length", "value.lost-zeros", "value.missing", "value.not-unique",
        "value.pattern", "value.placeholder", "value.range", "value.scientific-notation", "value.several-values",
        "value.spreadsheet-date", "value.spreadsheet-error",
    ]

    /// Those from which it may except a record.
    package static let exceptions = severities + ["privacy.personal-number", "promise.not-covered"]
}
