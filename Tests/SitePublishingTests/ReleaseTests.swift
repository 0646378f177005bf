import Diagnostics
import FileAccess
import Foundation
import OutputPlan
import Synchronization
import Testing

@testable import SitePublishing

@Suite("A release is written, sealed and published")
struct ReleaseTests {
    private func outputs(_ files: [String: String]) -> [PlannedOutput] {
        OutputPlan(files.map { path, text in PlannedOutput(path: path) { Array(text.utf8) } }).outputs
    }

    @Test func outputsAndThoseDerivedFromThemArePublished() async throws {
        let place = try Workplace()
        let target = try FolderTarget(place.output)
        var draft = try target.begin()
        try await draft.write(outputs(["a.html": "A", "b/c.html": "C"]))
        let count = draft.files.count
        try await draft.write([PlannedOutput(path: "count.txt") { buffer in buffer += Array("\(count)".utf8) }])
        let published = try await target.publish(draft.seal())
        #expect(published.warnings.isEmpty)
        #expect(published.manifest.files.map(\.path) == ["a.html", "b/c.html", "count.txt"])
        #expect(try place.contents() == ["a.html": "A", "b/c.html": "C", "count.txt": "2"])
    }

    @Test func filesAreInTheOrderOfTheirOutputsAndProgressIsTold() async throws {
        let place = try Workplace()
        let files = Dictionary(uniqueKeysWithValues: (0..<500).map { ("f/\($0).html", "\($0)") })
        let planned = outputs(files)
        let progress = Mutex<[Int]>([])
        var draft = try FolderTarget(place.output).begin()
        try await draft.write(planned) { written, total in progress.withLock { $0.append(written * 1000 + total) } }
        #expect(draft.files.map(\.path) == planned.map(\.path))
        #expect(progress.withLock { $0.sorted() } == (1...500).map { $0 * 1000 + 500 })
        draft.abandon()
        #expect(try place.names() == [])
    }

    @Test func failureLeavesTheLastRelease() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        var draft = try FolderTarget(place.output).begin()
        try await draft.write(outputs(["a.html": "A"]))
        await #expect(throws: PublishingFailure.self) { try await draft.write(outputs(["a.html": ""])) }
        #expect(try place.contents() == ["index.html": "one"])
        #expect(try place.names() == ["public"])
    }

    @Test func firstFailureCancelsTheOtherOutputs() async throws {
        let place = try Workplace()
        let rendered = Atomic(0)
        let bad = [PlannedOutput(path: "../bad") { [] }]
        let others = (0..<4000).map { number in
            PlannedOutput(path: "\(number)") {
                rendered.add(1, ordering: .relaxed)
                usleep(1000)
                return []
            }
        }
        var draft = try FolderTarget(place.output).begin()
        let codes = try await refusal { try await draft.write(bad + others) }
        #expect(codes == ["publish.invalid-path"])
        #expect(rendered.load(ordering: .relaxed) < 2000)
        #expect(try place.names() == [])
    }

    @Test func cancelledBuildPublishesNothing() async throws {
        let place = try Workplace()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            var draft = try FolderTarget(place.output).begin()
            try await draft.write(outputs(["a.html": "A"]))
        }
        #expect(try await refusal { try await task.value } == ["publish.failed"])
        #expect(try place.names() == [])
    }

    @Test func releaseThatIsAbandonedLeavesTheLastOne() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        var draft = try FolderTarget(place.output).begin()
        try await draft.write(outputs(["a.html": "A", "index.html": "one"]))
        let release = try draft.seal()
        // It is complete and has its manifest.
        #expect(try Disk.entries(of: release.folder).map(\.name) == ["a.html", Manifest.path, "index.html"])
        release.abandon()
        #expect(try place.contents() == ["index.html": "one"])
        #expect(try place.names() == ["public"])
        #expect(try place.filesWithOtherNames() == [])
    }

    @Test func refusedFolderIsNotWrittenBeside() async throws {
        let place = try Workplace()
        try place.write("mine", to: "public/thesis.txt")
        #expect(try await refusal { _ = try FolderTarget(place.output) } == ["publish.foreign-folder"])
        #expect(try place.names() == ["public"])
    }
}
