internal import Bytes
package import Diagnostics
internal import TextOutput

/// Diagnostics in the Static Analysis Results Interchange Format (SARIF) 2.1.0
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code review tools read it.
///
/// With a baseline, the report of an earlier run, each result states whether it is new or unchanged, and earlier results
/// that have disappeared are reported as absent.
package struct SARIFReport: Sendable {
    /// The name of a result's fingerprint.
    static let fingerprintName = "daylight/v1"

    let language: MessageLanguage
    let baseline: SARIFBaseline?

    package init(language: MessageLanguage = .english, baseline: SARIFBaseline? = nil) {
        self.language = language
        self.baseline = baseline
    }

    /// The report as UTF-8, with a line for each result, in reading order.
    package func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
        let diagnostics = diagnostics.sorted(by: Diagnostic.areInReadingOrder)
        let fingerprints = Fingerprint.fingerprints(of: diagnostics)
        let absent = baseline?.results(without: Set(fingerprints)) ?? []
        let rules = Set(diagnostics.map(\.code) + absent.map(\.code)).sorted()
        let ruleIndices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })

        var json = JSONWriter()
        json.object {
            $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            $0.member("version", "2.1.0")
            $0.array("runs") {
                $0.object {
                    writeTool(rules, diagnostics, to: &$0)
                    $0.member("language", language.rawValue)
                    // The columns of diagnostics count Unicode scalars.
                    $0.member("columnKind", "unicodeCodePoints")
                    $0.array("results") {
                        for (diagnostic, fingerprint) in zip(diagnostics, fingerprints) {
                            $0.lineBreak()
                            write(diagnostic, fingerprint, ruleIndices[diagnostic.code] ?? -1, to: &$0)
                        }
                        for result in absent {
                            $0.lineBreak()
                            write(absent: result, ruleIndices[result.code] ?? -1, to: &$0)
                        }
                        $0.lineBreak()
                    }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    // MARK: The tool and its rules

    private func writeTool(_ rules: [String], _ diagnostics: [Diagnostic], to json: inout JSONWriter) {
        let problems = Dictionary(
            diagnostics.map { ($0.code, $0.problem) }, uniquingKeysWith: { first, _ in first })
        json.object("tool") {
            $0.object("driver") {
                $0.member("name", "Daylight")
                $0.array("rules") {
                    for rule in rules {
                        $0.lineBreak()
                        $0.object {
                            $0.member("id", rule)
                            guard let problem = problems[rule] else { return }
                            message("fullDescription", problem.text(in: language).explanation, to: &$0)
                            $0.object("defaultConfiguration") { $0.member("level", problem.severity.rawValue) }
                        }
                    }
                    $0.lineBreak()
                }
            }
        }
    }

    // MARK: Results

    private func write(
        _ diagnostic: Diagnostic, _ fingerprint: String, _ rule: Int, to json: inout JSONWriter
    ) {
        let text = diagnostic.text(in: language)
        json.object {
            $0.member("ruleId", diagnostic.code)
            $0.member("ruleIndex", rule)
            $0.member("level", diagnostic.severity.rawValue)
            message(
                "message", [text.message, text.explanation, text.help].compactMap { $0 }.joined(separator: "\n"),
                to: &$0)
            if let place = diagnostic.place {
                $0.array("locations") { $0.object { write(place, to: &$0) } }
            }
            write(fingerprint: fingerprint, to: &$0)
            if let baseline {
                $0.member("baselineState", baseline.contains(fingerprint) ? "unchanged" : "new")
            }
        }
    }

    private func write(absent result: SARIFBaseline.Result, _ rule: Int, to json: inout JSONWriter) {
        json.object {
            $0.member("ruleId", result.code)
            $0.member("ruleIndex", rule)
            $0.member("level", result.level)
            message("message", result.message, to: &$0)
            if let uri = result.uri {
                $0.array("locations") {
                    $0.object {
                        $0.object("physicalLocation") {
                            $0.object("artifactLocation") { $0.member("uri", uri) }
                            if let line = result.line { $0.object("region") { $0.member("startLine", line) } }
                        }
                    }
                }
            }
            write(fingerprint: result.fingerprint, to: &$0)
            $0.member("baselineState", "absent")
        }
    }

    private func write(_ place: SourcePlace, to json: inout JSONWriter) {
        json.object("physicalLocation") {
            $0.object("artifactLocation") { $0.member("uri", Self.uri(of: place.location.file)) }
            $0.object("region") {
                $0.member("startLine", place.location.line)
                $0.member("startColumn", place.location.column)
                $0.member("endColumn", place.location.column + place.length)
                if let line = place.line { message("snippet", line, to: &$0) }
            }
        }
        guard let cell = place.cell else { return }
        json.array("logicalLocations") {
            $0.object {
                $0.member("name", cell.name)
                $0.member("fullyQualifiedName", cell.header.isEmpty ? cell.name : "\(cell.name) \(cell.header)")
                $0.member("kind", "member")
            }
        }
    }

    private func write(fingerprint: String, to json: inout JSONWriter) {
        json.object("partialFingerprints") { $0.member(Self.fingerprintName, fingerprint) }
    }

    private func message(_ name: String, _ text: String, to json: inout JSONWriter) {
        json.object(name) { $0.member("text", text) }
    }

    /// A path as a URI reference (RFC 3986). Relative paths stay relative to the working directory of the run.
    static func uri(of path: String) -> String {
        var uri: [UInt8] = path.utf8.first == UInt8(ascii: "/") ? Array("file://".utf8) : []
        for byte in path.utf8 {
            if byte.isASCIILetterOrDigit || "-._~/".utf8.contains(byte) {
                uri.append(byte)
            } else {
                uri += "%\(upperCaseHexadecimal(byte, width: 2))".utf8
            }
        }
        return String(decoding: uri, as: UTF8.self)
    }
}
