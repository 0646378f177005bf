import Testing

@testable import SiteRendering

@Suite struct FileSizeTests {
    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (1049, "1.0 KB"), (1050, "1.1 KB"), (999_949, "999.9 KB"),
        (999_950, "1.0 MB"), (1_049_999, "1.0 MB"), (12_345_678, "12.3 MB"),
    ])
    func sizesAreThousandsOrMillionsOfBytes(byteCount: Int, size: String) {
        #expect(FileSumView.size(byteCount) == size)
    }
}
