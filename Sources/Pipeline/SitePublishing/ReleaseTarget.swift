package import Diagnostics

/// A place to publish at. ``FolderTarget`` is the only one so far.
package protocol ReleaseTarget: Sendable {
    /// Begins a release for this place; what a build that was killed has left is cleared first.
    /// - Throws: why nothing can be written. What is published is as it was.
    func begin() throws(PublishingFailure) -> ReleaseDraft

    /// Puts a release, which was begun by this target, in place of the last one.
    /// - Throws: why the last one is still in place; nothing is left of the new one then.
    func publish(_ release: Release) async throws(PublishingFailure) -> PublishedRelease
}

/// A release that is in place.
package struct PublishedRelease: Sendable {
    package let manifest: Manifest
    /// What somebody should look at, such as a file that was kept because it was edited.
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
