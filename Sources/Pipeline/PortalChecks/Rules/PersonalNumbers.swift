internal import Diagnostics
internal import PortalModel
internal import PrivacyDetection

/// No source contains a personal number of a kind that the site declares: no table, text or declaration, and no textual
/// file of `media/`.
struct PersonalNumbers: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let detectors = portal.site.privacy
        let scanner = PersonalNumberScanner(detectors)
        guard !scanner.isIdle else { return [] }
        let others = [portal.site.source] + portal.collections.map(\.declaration.source) + media(of: portal)
        let ofOthers = others.flatMap { source in
            places(of: scanner.findings(in: source.bytes), in: source).map { finding, place in
                Diagnostic(problem(of: finding, detectors), at: place)
            }
        }
        var records: RecordFinder?
        let ofSources = portal.sources.enumerated().flatMap { index, source -> [Diagnostic] in
            let findings = scanner.findings(in: source.bytes)
            if findings.isEmpty { return [] }
            let finder = records ?? RecordFinder(portal)
            records = finder
            return places(of: findings, in: source).map { finding, place in
                Diagnostic(
                    problem(of: finding, detectors), at: place,
                    about: finder.subject(at: finding.range.lowerBound, in: index))
            }
        }
        return ofOthers + ofSources
    }

    private func problem(of finding: PersonalNumberFinding, _ detectors: [PersonalNumberDetector]) -> PrivacyProblem {
        let title = detectors[finding.detector].title
        return finding.isMasked ? .maskedNumber(kind: title) : .personalNumber(kind: title)
    }

    /// Without the lines: a report must not repeat what must not become known.
    private func places(
        of findings: [PersonalNumberFinding], in source: SourceText
    ) -> [(PersonalNumberFinding, SourcePlace)] {
        var start = SourceText.LineStart.first
        return findings.map { finding in
            let offset = finding.range.lowerBound
            let place = source.place(at: offset, length: finding.range.count, from: start)
            let lineOffset = source.bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
            start = SourceText.LineStart(line: place.location.line, offset: lineOffset)
            return (finding, SourcePlace(location: place.location, line: nil, length: place.length))
        }
    }

    /// Bytes that are not text contain digits by chance.
    private func media(of portal: Portal) -> [SourceText] {
        portal.media.filter { isText($0.bytes) }.map(portal.source)
    }

    private func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
