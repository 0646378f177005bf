import DaylightKit
import Diagnostics
import Foundation
import Testing

@Suite struct RegisterTests {
    private func files(_ workshop: Workshop) throws -> [String: String] {
        var files: [String: String] = [:]
        let folder = workshop.content + "/register"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        }
        return files
    }

    @Test func theFirstRunWritesTheRegisterAndTheSecondNothing() async throws {
        let workshop = try Workshop()
        let first = await Daylight.register(workshop.request)
        #expect(first.diagnostics.isEmpty)
        #expect(first.registration?.writtenFiles == ["permits.csv", "totals.csv", "changes.csv"])
        let written = try files(workshop)
        #expect(written["changes.csv"] == "date,collection,id,field,old,new,reason,basis\n")
        #expect(written["permits.csv"]?.hasPrefix("id,title,standing,") == true)
        #expect(await Daylight.register(workshop.request).registration?.writtenFiles == [])
        #expect(try files(workshop) == written)
        #expect(await workshop.build().publication != nil)
    }

    @Test func nothingIsAlteredWithoutANotice() async throws {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        let before = try files(workshop)
        try workshop.edit("content/permits/events.csv", "demonstration", "official")
        let refused = await Daylight.register(workshop.request)
        #expect(refused.diagnostics.map(\.code).contains("register.field-changed"))
        #expect(refused.registration == nil && !refused.isMachineFailure)
        #expect(try files(workshop) == before)
        try workshop.edit(
            "content/register/changes.csv", "basis\n",
            "basis\n2024-05-01,permits,*,standing,demonstration,official,Adopted,Council order 3\n")
        #expect(await workshop.build().diagnostics.allSatisfy { $0.code == "register.behind" })
        #expect(await Daylight.register(workshop.request).registration?.writtenFiles == ["permits.csv"])
        #expect(await workshop.build().publication != nil)
    }
}
