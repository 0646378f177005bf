package import OutputPlan

/// A release while it is being written. Where one of its functions throws, nothing is left of it.
package struct ReleaseDraft: Sendable {
    let site: StagedSite
    /// What has been written so far; outputs that tell of the files of a release are made from this.
    package private(set) var files: [Manifest.File] = []

    init(_ site: StagedSite) {
        self.site = site
    }

    /// Renders outputs and writes them, on all cores. A file that the last release has with the same bytes is not
    /// written again: the new release gets a second name for it, so that it keeps its identity and its date.
    /// - Parameter progress: told how many of how many are written, from several tasks.
    /// - Throws: the first failure; it cancels the other outputs.
    package mutating func write(
        _ outputs: [PlannedOutput],
        progress: @escaping @Sendable (_ written: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(PublishingFailure) {
        do {
            files += try await site.write(outputs, progress: progress)
        } catch {
            abandon()
            throw error
        }
    }

    /// Writes the manifest, after which nothing can be added.
    package func seal() throws(PublishingFailure) -> Release {
        let manifest = Manifest(files: files)
        do {
            try site.writeManifest(manifest)
        } catch {
            abandon()
            throw error
        }
        return Release(site: site, manifest: manifest)
    }

    /// Takes away what has been written.
    package func abandon() { site.abandon() }
}

/// A complete release with its manifest, in a folder of its own beside the place where it will be published.
package struct Release: Sendable {
    let site: StagedSite
    package let manifest: Manifest

    /// Where its files are until it is published.
    package var folder: String { site.path }

    /// Takes the release away unpublished. What has been published, or is no longer this build's, is left alone.
    package func abandon() { site.abandon() }
}
