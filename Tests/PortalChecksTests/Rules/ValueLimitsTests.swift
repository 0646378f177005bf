import Diagnostics
import PortalFixtures
import Testing

@Suite struct ValueLimitsTests {
    private func found(_ cell: String, _ field: String) async -> [String] {
        await diagnostics(
            fields: ["{name: field, title: Field, \(field)}"], header: "id,title,standing,field",
            rows: ["a,A,official,\(cell)"]
        ).map { "\([$0].report[0]): \($0.message)" }
    }

    @Test(arguments: [
        ("ab", "constraints: {minLength: 2, maxLength: 2}"), ("区民", "constraints: {minLength: 2, maxLength: 2}"),
        ("", "constraints: {minLength: 2}"), ("5", "type: integer, constraints: {minimum: 5, maximum: 5}"),
        ("9.50", "type: number, constraints: {maximum: 9.5}"), ("a;b", "type: list, constraints: {maxLength: 2}"),
        ("2026-01-01", "type: date, constraints: {minimum: 2026-01-01, maximum: 2026-01-01}"),
        ("2026", "type: year, constraints: {minimum: 2000}"),
    ])
    func holds(cell: String, field: String) async { #expect(await found(cell, field) == []) }

    @Test(arguments: [
        ("a", "constraints: {minLength: 2}", "value.length: Field is 1 characters long"),
        ("区民政", "constraints: {maxLength: 2}", "value.length: Field is 3 characters long"),
        ("a;b;c", "type: list, constraints: {maxLength: 2}", "value.length: Field has 3 elements"),
        ("a", "type: list, constraints: {minLength: 2}", "value.length: Field has 1 elements"),
        ("4", "type: integer, constraints: {minimum: 5}", "value.range: \"4\" is too small for Field"),
        ("-1", "type: integer, constraints: {minimum: 0}", "value.range: \"-1\" is too small for Field"),
        (
            "11", "constraints: {minLength: 3, maxLength: 3}",
            "value.lost-zeros: \"11\" has lost its leading zeros in Field"
        ),
        ("11", "constraints: {minLength: 3}", "value.length: Field is 2 characters long"),
        (
            "2025-12-31", "type: date, constraints: {minimum: 2026-01-01}",
            "value.day: 2025-12-31 is too early for Field"
        ),
        ("2026-01-02", "type: date, constraints: {maximum: 2026-01-01}", "value.day: 2026-01-02 is too late for Field"),
        ("9.51", "type: number, constraints: {maximum: 9.5}", "value.range: \"9.51\" is too large for Field"),
    ])
    func whatIsBeyondIsReported(cell: String, field: String, expected: String) async {
        #expect(await found(cell, field) == ["content/things/1.csv:2:14 \(expected)"])
    }
}
