internal import JSONReading

extension SARIFBaseline {
    /// Reads the report of an earlier run; `nil` if it is not a SARIF log with runs.
    package init?(reading bytes: [UInt8]) {
        guard let document = try? JSONDocument.read(bytes),
            let runs = document.member("runs", of: document.root), document.kind(of: runs) == .array
        else { return nil }
        let results = document.elements(of: runs).flatMap { run in
            document.member("results", of: run).map(document.elements) ?? []
        }
        self.init(results: results.compactMap { Self.result($0, in: document) })
    }

    /// A result with Daylight's fingerprint; those that the earlier run itself reported as absent are dropped.
    private static func result(_ node: JSONNode, in document: JSONDocument) -> Result? {
        func text(_ path: String..., from start: JSONNode) -> String? {
            var node: JSONNode? = start
            for name in path { node = node.flatMap { document.member(name, of: $0) } }
            return node.flatMap(document.text)
        }
        guard let code = text("ruleId", from: node), text("baselineState", from: node) != "absent",
            let fingerprint = text("partialFingerprints", SARIFReport.fingerprintName, from: node)
        else { return nil }
        let location = document.member("locations", of: node).flatMap { document.elements(of: $0).first }
            .flatMap { document.member("physicalLocation", of: $0) }
        return Result(
            code: code, level: text("level", from: node) ?? "error",
            message: text("message", "text", from: node) ?? code, fingerprint: fingerprint,
            uri: location.flatMap { text("artifactLocation", "uri", from: $0) },
            line: location.flatMap { document.member("region", of: $0) }
                .flatMap { document.member("startLine", of: $0) }.flatMap(document.integer))
    }
}
