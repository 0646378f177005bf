import FileAccess
import Testing

@Suite struct FileStampTests {
    @Test func aFileOnDiskThatIsWrittenAgainHasAnotherStamp() throws {
        let place = try Workplace()
        let tree = FileTree.disk(place.path)
        #expect(tree.stamp("a") == nil)
        try place.write("12", to: "a")
        let first = tree.stamp("a")
        #expect(first != nil)
        #expect(tree.stamp("a") == first)
        try place.write("34", to: "b")
        // As editors save: a new file takes the old one's name, with the same size and perhaps the same date.
        try Disk.rename(place["b"], to: place["a"])
        #expect(tree.stamp("a") != first)
    }
}
