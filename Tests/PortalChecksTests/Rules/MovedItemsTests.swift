import Diagnostics
import PortalFixtures
import Testing

@Suite struct MovedItemsTests {
    @Test func droppingAndRenumberingNamesBothCodes() async {
        var later = Published()
        later.rows = ["a,B,official,1,10,x", "b,C,official,2,,z"]
        later.promise = provenance + "  total: 2\n"
        let diagnostics = await later.diagnostics(notices: [",total,3,2,R,B"], isRegistering: true)
        #expect(
            diagnostics.map(\.message) == [
                "c (C) was published in things and has disappeared",
                "a is now \"B\", which was published as b; a was \"A\"",
                "b is now \"C\", which was published as c; b was \"B\"",
            ])
        #expect(
            diagnostics.report == [
                "content/register/things.csv:4:1 register.item-gone", "content/things/1.csv:2:1 register.moved",
                "content/things/1.csv:3:1 register.moved",
            ])
    }

    @Test func soDoesGivingAnItemANewCode() async {
        var later = Published()
        later.rows[2] = "d,C,official,3,,z"
        #expect(
            await later.report(isRegistering: true)
                == ["register/things.csv:4:1 register.item-gone", "things/1.csv:4:1 register.moved"])
    }

    @Test func aTitleThatOnlyOneHasIsEnough() async {
        var later = Published()
        later.rows[0] = "a,B,official,1,11,x"
        later.rows[1] = "b,A,official,2,free,x;z"
        #expect(
            await later.report() == ["things/1.csv:2:1 register.moved", "things/1.csv:3:1 register.moved"])
    }

    /// Several bodies publish items with the same name: a correction of one is not a move of another.
    @Test func aTitleThatSeveralHaveIsNot() async {
        var before = Published()
        before.rows = ["a,A,official,1,1,x", "b,A,official,2,2,y", "c,A,official,3,3,z"]
        var later = before
        later.rows[0] = "a,A,official,1,4,x"
        #expect(await later.report(since: before) == ["things/1.csv:2:16 register.field-changed"])
    }
}
