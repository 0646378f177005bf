import Foundation
import Testing

@testable import FileAccess

private func cause(_ body: () throws(FileError) -> Void) -> FileError.Cause? {
    do throws(FileError) {
        try body()
        return nil
    } catch {
        return error.cause
    }
}

@Suite("What is asked of the disk")
struct DiskTests {
    @Test func entriesAreOrderedByBytesWithTheirKinds() throws {
        let place = try Workplace()
        for name in ["b", "B", "a-", "a", "é", "区", ".hidden"] { try place.write("", to: name) }
        try Disk.makeFolder(place["folder"])
        try place.makeLink("link", to: "a")
        try place.makeLink("link-to-folder", to: "folder")
        try place.makeLink("dangling", to: "nowhere")
        #expect(mkfifo(place["pipe"], 0o600) == 0)
        let entries = try Disk.entries(of: place.path)
        #expect(
            entries.map(\.name) == [
                ".hidden", "B", "a", "a-", "b", "dangling", "folder", "link", "link-to-folder", "pipe", "é", "区",
            ])
        let kinds = Dictionary(entries.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        #expect(kinds["a"] == .file)
        #expect(kinds["folder"] == .folder)
        #expect(kinds["link"] == .symbolicLink)
        #expect(kinds["link-to-folder"] == .symbolicLink)
        #expect(kinds["dangling"] == .symbolicLink)
        #expect(kinds["pipe"] == .other)
        for (name, kind) in kinds { #expect(try Disk.kind(of: place[name]) == kind) }
        #expect(try Disk.kind(of: place["nothing"]) == nil)
    }

    #if os(Linux)
        @Test func nameThatIsNotUTF8IsAnError() throws {
            let place = try Workplace()
            // A name of two characters in GB18030.
            let path = Array(place.path.utf8CString.dropLast()) + [0x2F, -49, -30, -60, -65, 0]
            let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
            try #require(descriptor >= 0)
            close(descriptor)
            #expect(cause { () throws(FileError) in _ = try Disk.entries(of: place.path) } == .undecodableName)
            unlink(path)
        }
    #endif

    @Test func fileOfMoreThanTheLimitIsNotRead() throws {
        let place = try Workplace()
        try place.write("12345", to: "five")
        #expect(try Disk.read(place["five"], limit: 5).count == 5)
        #expect(throws: FileError(path: place["five"], reason: .tooLarge(limit: 4))) {
            try Disk.read(place["five"], limit: 4)
        }
        try place.write("", to: "empty")
        #expect(try Disk.read(place["empty"]).isEmpty)
    }

    @Test func onlyRegularFilesAreRead() throws {
        let place = try Workplace()
        #expect(mkfifo(place["pipe"], 0o600) == 0)
        #expect(throws: FileError(path: place.path, reason: .notAFile)) { try Disk.read(place.path) }
        #expect(throws: FileError(path: place["pipe"], reason: .notAFile)) { try Disk.read(place["pipe"]) }
        #expect(cause { () throws(FileError) in _ = try Disk.read(place["nothing"]) } == .missing)
    }

    @Test func linkIsFollowedOnlyWhereThatIsAskedFor() throws {
        let place = try Workplace()
        try place.write("text", to: "file")
        try place.makeLink("link", to: "file")
        #expect(try Disk.read(place["link"]).count == 4)
        #expect(throws: FileError.self) { try Disk.read(place["link"], followingLink: false) }
    }

    @Test func fileIsWrittenOnce() throws {
        let place = try Workplace()
        try place.write("one", to: "file")
        #expect(cause { () throws(FileError) in try Disk.write([], to: place["file"]) } == .alreadyThere)
        try place.makeLink("link", to: "elsewhere")
        #expect(cause { () throws(FileError) in try Disk.write([], to: place["link"]) } == .alreadyThere)
        #expect(cause { () throws(FileError) in try Disk.write([], to: place["no/file"]) } == .missing)
        #expect(cause { () throws(FileError) in try Disk.write([], to: place["file/x"]) } == .notAFolder)
        #expect(try place.read("file") == "one")
    }

    @Test func foldersAreMadeAndRemovedWhenEmpty() throws {
        let place = try Workplace()
        #expect(try Disk.makeFolder(place["a"]))
        #expect(try !Disk.makeFolder(place["a"]))
        try place.write("", to: "a/file")
        #expect(try !Disk.removeEmptyFolder(place["a"]))
        try Disk.removeFile(place["a/file"])
        #expect(try Disk.removeEmptyFolder(place["a"]))
    }

    @Test func exchangeSwapsTwoFolders() throws {
        let place = try Workplace()
        for name in ["a", "b"] {
            try Disk.makeFolder(place[name])
            try place.write(name, to: name + "/file")
        }
        try Disk.exchange(place["a"], with: place["b"])
        #expect(try place.read("a/file") == "b")
        #expect(try place.read("b/file") == "a")
        #expect(cause { () throws(FileError) in try Disk.exchange(place["a"], with: place["c"]) } == .missing)
        #expect(try place.read("a/file") == "b")
    }

    @Test func movingExclusivelyReplacesNothing() throws {
        let place = try Workplace()
        try place.write("one", to: "one")
        try place.write("two", to: "two")
        #expect(
            cause { () throws(FileError) in try Disk.moveExclusively(place["one"], to: place["two"]) }
                == .alreadyThere)
        #expect(try place.read("two") == "two")
        try Disk.moveExclusively(place["one"], to: place["three"])
        #expect(try place.read("three") == "one")
        #expect(try Disk.kind(of: place["one"]) == nil)
    }

    @Test func linksAreToTheSameFileAndNotThroughASymbolicLink() throws {
        let place = try Workplace()
        try place.write("text", to: "file")
        try place.makeLink("link", to: "file")
        try Disk.link(place["file"], as: place["second"])
        try Disk.link(place["link"], as: place["second-link"])
        #expect(try Disk.identity(of: place["file"]) == Disk.identity(of: place["second"]))
        #expect(try Disk.identity(of: place["file"]) != Disk.identity(of: place["link"]))
        #expect(try Disk.kind(of: place["second-link"]) == .symbolicLink)
        #expect(try Disk.identity(of: place["nothing"]) == nil)
    }

    @Test func copiesHaveTheBytesAndThePermissions() throws {
        let place = try Workplace()
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try Disk.write(bytes, to: place["file"])
        chmod(place["file"], 0o640)
        try Disk.copyFile(place["file"], to: place["copy"])
        #expect(try Disk.read(place["copy"]) == bytes)
        #expect(try Disk.haveSameContents(place["file"], place["copy"]))
        let mode = try FileManager.default.attributesOfItem(atPath: place["copy"])[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(
            cause { () throws(FileError) in try Disk.copyFile(place["file"], to: place["copy"]) } == .alreadyThere)
        try Disk.write(bytes.dropLast() + [0], to: place["other"])
        #expect(try !Disk.haveSameContents(place["file"], place["other"]))
        try place.makeLink("link", to: "no where")
        try Disk.copySymbolicLink(place["link"], to: place["link-2"])
        #expect(try Disk.destination(ofSymbolicLink: place["link-2"]) == Array("no where".utf8))
    }

    #if os(Linux)
        @Test func mountPointIsKnown() throws {
            let place = try Workplace()
            #expect(try Disk.isMountPoint("/proc"))
            #expect(try !Disk.isMountPoint(place.path))
        }
    #endif

    @Test func ownFolderCanBeChangedWhateverItsPermissions() throws {
        let place = try Workplace()
        try Disk.makeFolder(place["folder"])
        chmod(place["folder"], 0o500)
        #expect(try Disk.canChange(place["folder"]))
        try Disk.allowChanges(in: place["folder"])
        let mode = try FileManager.default.attributesOfItem(atPath: place["folder"])[.posixPermissions] as? Int
        #expect(mode == 0o700)
        try place.makeLink("link", to: "folder")
        #expect(throws: FileError.self) { try Disk.allowChanges(in: place["link"]) }
    }

    @Test func causesAreThoseOfTheSystem() {
        func cause(_ error: SystemError) -> FileError.Cause { FileError(path: "", reason: .system(error)).cause }
        #expect(cause(.noSpace) == .noSpace)
        #expect(cause(.diskQuotaExceeded) == .noSpace)
        #expect(cause(.permissionDenied) == .denied)
        #expect(cause(.notPermitted) == .denied)
        #expect(cause(.readOnlyFileSystem) == .readOnly)
        #expect(cause(.improperLink) == .unsupported)
        #expect(cause(.ioError) == .other)
        #expect(FileError(path: "", reason: .notAFile).cause == .other)
    }
}

@Suite("A lock that one holder has at a time")
struct FileLockTests {
    @Test func secondHolderGetsNoneUntilTheFirstLetsGo() throws {
        let place = try Workplace()
        do {
            let lock = try #require(try FileLock.acquire(place["lock"]))
            #expect(try FileLock.acquire(place["lock"]) == nil)
            #expect(try lock.isInPlace())
        }
        #expect(try FileLock.acquire(place["lock"]) != nil)
    }

    @Test func lockOnARemovedFileIsNotInPlace() throws {
        let place = try Workplace()
        let lock = try #require(try FileLock.acquire(place["lock"]))
        try Disk.removeFile(place["lock"])
        #expect(try !lock.isInPlace())
        #expect(try FileLock.acquire(place["lock"]) != nil)
        #expect(try !lock.isInPlace())
    }

    @Test func contentsAreReplaced() throws {
        let place = try Workplace()
        let lock = try #require(try FileLock.acquire(place["lock"]))
        #expect(try lock.contents().isEmpty)
        try lock.replaceContents(with: Array("longer".utf8))
        try lock.replaceContents(with: Array("short".utf8))
        #expect(try lock.contents() == Array("short".utf8))
    }

    @Test func symbolicLinkIsNotLocked() throws {
        let place = try Workplace()
        try place.makeLink("lock", to: "elsewhere")
        #expect(throws: FileError.self) { try FileLock.acquire(place["lock"]) }
        #expect(try Disk.kind(of: place["elsewhere"]) == nil)
    }
}
