import FileAccess
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct FileStampTests {
    @Test func aFileOnDiskThatIsWrittenAgainHasAnotherStamp() throws {
        let folder = try #require(mkdtemp(strdup("/tmp/daylight-stamp-XXXXXX")).map { String(cString: $0) })
        defer { rmdir(folder) }
        let tree = FileTree.disk(folder)
        #expect(tree.stamp("a") == nil)
        try Disk.write([1, 2], to: folder + "/a")
        defer { unlink(folder + "/a") }
        let first = tree.stamp("a")
        #expect(first != nil)
        #expect(tree.stamp("a") == first)
        try Disk.write([3, 4], to: folder + "/b")
        // As editors save: a new file takes the old one's name, with the same size and perhaps the same date.
        try Disk.rename(folder + "/b", to: folder + "/a")
        #expect(tree.stamp("a") != first)
    }
}
