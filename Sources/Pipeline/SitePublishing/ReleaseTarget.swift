package import Diagnostics

/// A target to publish to. ``FolderTarget`` is the only one so far.
package protocol ReleaseTarget: Sendable {
    /// Begins a release for this target. First, what a killed build has left is removed.
    /// - Throws: why nothing can be written. What is published is unchanged.
    func begin() throws(PublishingFailure) -> ReleaseDraft

    /// Swaps a release, which must have been begun by this target, with the last one.
    /// - Throws: why the last one is still in place; then nothing is left of the new one.
    func publish(_ release: Release) async throws(PublishingFailure) -> PublishedRelease
}

/// A release that is in place.
package struct PublishedRelease: Sendable {
    package let manifest: Manifest
    /// Anything that somebody should check, such as a file that was kept because it was edited.
    package let warnings: [Diagnostic]
}

extension FolderTarget: ReleaseTarget {
    package func begin() throws(PublishingFailure) -> ReleaseDraft {
        ReleaseDraft(try StagedSite.begin(in: self))
    }

    package func publish(_ release: Release) async throws(PublishingFailure) -> PublishedRelease {
        precondition(release.site.target.path == path, "the release was begun by another target")
        var placement = Placement(of: release.manifest, from: release.site)
        do {
            for step in Placement.Step.allCases { try await placement.perform(step) }
        } catch {
            release.abandon()
            throw error
        }
        return PublishedRelease(manifest: release.manifest, warnings: placement.warnings)
    }
}
