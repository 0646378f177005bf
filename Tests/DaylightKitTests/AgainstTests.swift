import DaylightKit
import Diagnostics
import Foundation
import Testing

/// A change made together with the register is found by comparing with the last published site.
@Suite struct AgainstTests {
    /// A workshop with a registered and published portal.
    private func published() async throws -> Workshop {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        #expect(await workshop.build().publication != nil)
        return workshop
    }

    private func codes(_ workshop: Workshop) async -> [String] {
        var request = workshop.request
        request.against = workshop.output
        return await Daylight.check(request).diagnostics.map(\.code)
    }

    /// Writes the register as if nothing had been published before.
    private func forgeRegister(_ workshop: Workshop) async throws {
        try FileManager.default.removeItem(atPath: workshop.content + "/register")
        _ = await Daylight.register(workshop.request)
        #expect(await Daylight.check(workshop.request).diagnostics.isEmpty)
    }

    @Test func whatIsStillAsPublishedIsFine() async throws {
        #expect(await codes(try await published()) == [])
    }

    @Test func theRegisterIsPublishedWithItsNotices() async throws {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        #expect(await workshop.build().publication != nil)
        let registered = try String(contentsOfFile: workshop.content + "/register/permits.csv", encoding: .utf8)
        #expect(try workshop.page("data/register/permits.csv") == registered)
        #expect(try workshop.page("data/register/changes.csv") == "date,collection,id,field,old,new,reason,basis\n")
    }

    @Test func aValueChangedTogetherWithTheRegisterIsFound() async throws {
        let workshop = try await published()
        try workshop.edit("content/permits/events.csv", "demonstration", "official")
        try await forgeRegister(workshop)
        #expect(await codes(workshop) == ["register.field-changed"])
    }

    @Test func aRowTheTotalAndTheRegisterChangedTogetherAreFound() async throws {
        let workshop = try await published()
        try workshop.edit(
            "content/permits/events.csv",
            "P-04,4,Fireworks & bonfires <large>,events,event,75,,false,Insurance|Site plan,,demonstration\r\n", "")
        try workshop.edit("content/permits/collection.yaml", "total: 4", "total: 3")
        try workshop.edit("content/guides/about.md", "[4](count:permits)", "[3](count:permits)")
        try workshop.edit(
            "content/permits/collection.yaml", "{where: {kind: event}, total: 2}", "{where: {kind: event}, total: 1}")
        try await forgeRegister(workshop)
        #expect(
            Set(await codes(workshop)) == ["register.item-gone", "register.total-changed"])
    }

    @Test func aPublishedNoticeThatIsAlteredIsFound() async throws {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        try workshop.edit("content/permits/events.csv", "demonstration", "official")
        try workshop.edit(
            "content/register/changes.csv", "basis\n",
            "basis\n2024-05-01,permits,*,standing,demonstration,official,Adopted,Council order 3\n")
        _ = await Daylight.register(workshop.request)
        #expect(await workshop.build().publication != nil)
        #expect(await codes(workshop) == [])
        try workshop.edit("content/register/changes.csv", "Adopted", "Corrected")
        #expect(await codes(workshop) == ["register.notice-gone"])
    }

    @Test func aFolderThatIsNoPublishedSiteIsAnError() async throws {
        let workshop = try Workshop()
        #expect(await codes(workshop) == ["content.unreadable"])
    }
}
