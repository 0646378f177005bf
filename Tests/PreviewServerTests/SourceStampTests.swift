import Foundation
import Testing

@testable import PreviewServer

@Suite struct SourceStampTests {
    @Test func everyKindOfChangeIsSeen() throws {
        let portal = try PortalCopy()
        func stamp() -> SourceStamp { SourceStamp(of: [portal.root + "/content", portal.root + "/site-templates"]) }
        let files = FileManager.default
        let page = portal.root + "/content/guides/about.md"
        var last = stamp()
        #expect(stamp() == last)
        for change in [
            { try portal.edit("content/guides/about.md", "Fees", "Cost") },
            { try files.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: page) },
            { _ = files.createFile(atPath: portal.root + "/content/guides/new.md", contents: Data()) },
            { try files.moveItem(atPath: page, toPath: portal.root + "/content/guides/moved.md") },
            { try files.removeItem(atPath: portal.root + "/content/guides/moved.md") },
            { try files.createDirectory(atPath: portal.root + "/content/empty", withIntermediateDirectories: true) },
            { try portal.edit("site-templates/languages/en.yaml", "a", "b") },
            { try files.removeItem(atPath: portal.root + "/content") },
        ] as [() throws -> Void] {
            try change()
            let now = stamp()
            #expect(now != last)
            last = now
        }
    }

    @Test func whatNothingReadsIsPassedOver() throws {
        let portal = try PortalCopy()
        let before = SourceStamp(of: [portal.root + "/content"])
        _ = FileManager.default.createFile(atPath: portal.root + "/content/guides/.about.md.swp", contents: Data())
        #expect(SourceStamp(of: [portal.root + "/content"]) == before)
        #expect(SourceStamp(of: [portal.root + "/nowhere"]) == SourceStamp(of: []))
    }
}
