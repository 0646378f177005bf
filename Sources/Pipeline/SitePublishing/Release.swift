package import OutputPlan

/// A release that is being written. If one of its functions throws, nothing is left of it.
package struct ReleaseDraft: Sendable {
    let site: StagedSite
    /// The files written so far; outputs that describe the files of a release are made from these.
    package private(set) var files: [Manifest.File] = []

    init(_ site: StagedSite) {
        self.site = site
    }

    /// Renders outputs and writes them, on all cores. A file that is byte-identical in the last release is not written
    /// again: the new release gets a hard link to it, so that it keeps its identity and its date.
    /// - Parameter progress: called from several tasks with the number of outputs written so far, and in total.
    /// - Throws: the first failure, which cancels the other outputs.
    package mutating func write(
        _ outputs: [PlannedOutput],
        progress: @escaping @Sendable (_ writtenCount: Int, _ totalCount: Int) -> Void = { _, _ in }
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

    /// Removes what has been written.
    package func abandon() { site.abandon() }
}

/// A complete release with its manifest, in a separate folder next to the one where it will be published.
package struct Release: Sendable {
    let site: StagedSite
    package let manifest: Manifest

    /// The folder of its files until it is published.
    package var folder: String { site.path }

    /// Removes the release unpublished. What has been published, or no longer belongs to this build, is left alone.
    package func abandon() { site.abandon() }
}
