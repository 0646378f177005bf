import FileAccess
import Foundation
import Testing

@testable import SitePublishing

@Suite("A file that did not change keeps its identity and its date")
struct UnchangedFileTests {
    private let old = Date(timeIntervalSince1970: 1_000_000_000)

    private func age(_ path: String, in place: Workplace) throws -> FileIdentity? {
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: place.output + "/" + path)
        return try Disk.identity(of: place.output + "/" + path)
    }

    private func date(of path: String, in place: Workplace) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: place.output + "/" + path)[.modificationDate] as? Date
    }

    @Test func onlyChangedFilesAreNew() async throws {
        let place = try Workplace()
        let first = ["index.html": "one", "items/deep/a.html": "same", "items/b.html": "1234", "empty.txt": ""]
        try await place.publish(first)
        let identities = try first.keys.map { path in (path, try age(path, in: place)) }
        let second = ["index.html": "two", "items/deep/a.html": "same", "items/b.html": "1234", "empty.txt": ""]
        #expect(try await place.publish(second).isEmpty)
        #expect(try place.contents() == second)
        for (path, identity) in identities {
            let isSame = try Disk.identity(of: place.output + "/" + path) == identity
            let hasOldDate = try date(of: path, in: place) == old
            #expect(isSame == (path != "index.html"))
            #expect(hasOldDate == (path != "index.html"))
        }
        #expect(try place.filesWithOtherNames() == [])
        #expect(try place.names() == ["public"])
    }

    @Test func siteThatDidNotChangeKeepsItsManifest() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        let manifest = try age(Manifest.path, in: place)
        try await place.publish(["index.html": "one"])
        #expect(try Disk.identity(of: place.output + "/" + Manifest.path) == manifest)
        try await place.publish(["index.html": "two"])
        #expect(try Disk.identity(of: place.output + "/" + Manifest.path) != manifest)
    }

    /// By the manifest and its size, the file is what must be written; only its bytes reveal the difference.
    @Test func editedFileIsWrittenAnew() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one", "long.txt": String(repeating: "x", count: 200_000)])
        try place.write("0ne", to: "public/index.html")
        try place.write(String(repeating: "x", count: 199_999) + "y", to: "public/long.txt")
        let new = ["index.html": "one", "long.txt": String(repeating: "x", count: 200_000)]
        try await place.publish(new)
        #expect(try place.contents() == new)
    }

    @Test func largeFileIsComparedWhole() async throws {
        let place = try Workplace()
        for count in [65_535, 65_536, 65_537, 300_000] {
            let files = ["a.bin": String(repeating: "x", count: count)]
            try await place.publish(files)
            let identity = try Disk.identity(of: place.output + "/a.bin")
            try await place.publish(files)
            #expect(try Disk.identity(of: place.output + "/a.bin") == identity)
            #expect(try place.contents() == files)
        }
    }

    /// It could be changed by its other name, and would not have one name afterwards.
    @Test func fileWithAnotherNameIsWrittenAnew() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try Disk.link(place.output + "/index.html", as: place.absolute("backup.html"))
        try await place.publish(["index.html": "one"])
        #expect(try place.filesWithOtherNames() == [])
        try place.write("changed", to: "backup.html")
        #expect(try place.contents() == ["index.html": "one"])
    }

    @Test func linkInPlaceOfAFileIsNotTaken() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try place.write("one", to: "elsewhere.html")
        try Disk.removeFile(place.output + "/index.html")
        try place.makeLink("public/index.html", to: "../elsewhere.html")
        #expect(
            try await refusal { try await place.publish(["index.html": "one"]) } == ["publish.collision"])
        #expect(try place.contents() == ["index.html": "-> ../elsewhere.html"])
    }

    @Test func foreignFileWithTheSameBytesIsNotTaken() async throws {
        let place = try Workplace()
        try await place.publish(["index.html": "one"])
        try place.write("mine", to: "public/mine.txt")
        #expect(try await refusal { try await place.publish(["mine.txt": "mine"]) } == ["publish.collision"])
        #expect(try place.contents() == ["index.html": "one", "mine.txt": "mine"])
    }
}
