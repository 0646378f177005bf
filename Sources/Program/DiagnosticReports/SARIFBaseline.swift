/// The results of an earlier run, for comparison with those of this one.
package struct SARIFBaseline: Sendable, Hashable {
    /// The part of an earlier result that is reported when the result is absent.
    package struct Result: Sendable, Hashable {
        package let code: String
        package let level: String
        package let message: String
        package let fingerprint: String
        package let uri: String?
        package let line: Int?
    }

    private let results: [Result]
    private let fingerprints: Set<String>

    init(results: [Result]) {
        self.results = results
        self.fingerprints = Set(results.map(\.fingerprint))
    }

    func contains(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }

    func results(without present: Set<String>) -> [Result] {
        results.filter { !present.contains($0.fingerprint) }
    }
}
