internal import Diagnostics
internal import PortalModel
internal import Yams

/// Reads `checks` of `site.yaml`.
enum CheckPolicyReader {
    static func read(in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader) -> CheckPolicy {
        guard let mapping = reader.mapping("checks", in: root, subject: .named("checks")) else { return CheckPolicy() }
        reader.allow(["severities", "exceptions"], in: mapping)
        return CheckPolicy(severities: severities(in: mapping, &reader), exceptions: exceptions(in: mapping, &reader))
    }

    private static func severities(
        in parent: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [String: Severity] {
        guard let mapping = reader.mapping("severities", in: parent, subject: .named("severities")) else { return [:] }
        var severities: [String: Severity] = [:]
        for entry in mapping.entries {
            guard AdjustableCodes.severities.contains(entry.key) else {
                let nearest = Suggestion.nearest(to: entry.key, among: AdjustableCodes.severities)
                reader.add(
                    Diagnostic(
                        PolicyProblem.fixedSeverity(code: entry.key, nearest: nearest),
                        at: reader.place(entry.keyMark, length: entry.key.unicodeScalars.count)))
                continue
            }
            severities[entry.key] = reader.choice(entry.key, in: mapping, as: Severity.self)
        }
        return severities
    }

    private static func exceptions(
        in parent: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [CheckException] {
        reader.elements("exceptions", in: parent).compactMap { node in
            guard let mapping = reader.mapping(node, subject: .exception) else { return nil }
            reader.allow(["code", "record", "field", "reason"], in: mapping)
            let code = reader.requiredText("code", in: mapping)
            let reason = reader.requiredText("reason", in: mapping)
            let record = reader.requiredText("record", in: mapping)
            let parts = record.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            if !record.isEmpty, parts.count != 2 {
                reader.report(
                    .wrongType(key: "record", expected: .recordPath),
                    at: mapping.node("record")?.mark, length: record.unicodeScalars.count)
            }
            if !code.isEmpty, !AdjustableCodes.exceptions.contains(code) {
                let nearest = Suggestion.nearest(to: code, among: AdjustableCodes.exceptions)
                reader.add(
                    Diagnostic(
                        PolicyProblem.fixedCheck(code: code, nearest: nearest),
                        at: reader.place(of: "code", in: mapping)))
                return nil
            }
            guard !code.isEmpty, !reason.isEmpty, parts.count == 2 else { return nil }
            return CheckException(
                code: code, collection: parts[0], record: parts[1], field: reader.text("field", in: mapping),
                reason: reason, place: reader.place(of: "code", in: mapping))
        }
    }
}
