import PortalModel
import Testing

@Suite struct ListQueryTests {
    @Test func filtersAndALimitAreRead() {
        let query = ListQuery(arguments: ["services", "department=justice,health", "limit=5", "name=a=b"])
        #expect(query.collection == "services")
        #expect(query.limit == 5)
        #expect(
            query.conditions == [
                FieldCondition(field: "department", values: ["justice", "health"]),
                FieldCondition(field: "name", values: ["a=b"]),
            ])
        #expect(query.unreadable.isEmpty)
    }

    @Test(arguments: ["limit=0", "limit=-1", "limit=", "limit=many", "limit=99999999999999999999", "word", "=a", "a="])
    func everythingElseIsUnreadable(argument: String) {
        let query = ListQuery(arguments: ["services", argument])
        #expect(query.unreadable == [argument])
        #expect(query.conditions.isEmpty && query.limit == nil)
    }

    @Test func aQueryOfNothingNamesNothing() {
        #expect(ListQuery(arguments: []).collection == "")
        #expect(ListQuery(arguments: ["services"]).conditions.isEmpty)
    }
}
