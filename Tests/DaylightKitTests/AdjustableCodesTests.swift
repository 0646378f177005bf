import DaylightKit
import Diagnostics
import PortalModel
import Testing

@Suite struct AdjustableCodesTests {
    @Test func theyAreInOrderAndEachIsThere() {
        #expect(AdjustableCodes.severities == AdjustableCodes.severities.sorted())
        let codes = Set(ProblemCatalogue.all.map(\.code))
        #expect(AdjustableCodes.exceptions.filter { !codes.contains($0) } == [])
    }

    @Test func whatLaterStepsRelyOnIsNotAmongThem() {
        for code in ["value.wrong-type", "value.unknown-reference", "link.unknown-record", "promise.total"] {
            #expect(!AdjustableCodes.exceptions.contains(code))
        }
    }
}
