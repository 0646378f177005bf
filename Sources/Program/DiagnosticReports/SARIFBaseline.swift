/// The results of an earlier run, with which those of this one are compared.
package struct SARIFBaseline: Sendable, Hashable {
    /// What is kept of an earlier result, to be told where it is gone.
    package struct Result: Sendable, Hashable {
        package let code: String
        package let level: String
        package let message: String
        package let fingerprint: String
        package let uri: String?
        package let line: Int?

        package init(code: String, level: String, message: String, fingerprint: String, uri: String?, line: Int?) {
            self.code = code
            self.level = level
            self.message = message
            self.fingerprint = fingerprint
            self.uri = uri
            self.line = line
        }
    }

    private let results: [Result]
    private let fingerprints: Set<String>

    package init(results: [Result]) {
        self.results = results
        self.fingerprints = Set(results.map(\.fingerprint))
    }

    func holds(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }

    func results(without present: Set<String>) -> [Result] {
        results.filter { !present.contains($0.fingerprint) }
    }
}
