internal import Diagnostics
internal import PortalModel
internal import PrivacyDetection
internal import Yams

/// Reads `privacy` of `site.yaml`: the personal numbers to look for.
enum PrivacyReader {
    private enum Kind: String, CaseIterable {
        case identityNumber = "identity-number"
        case pattern
        case bankCard = "bank-card"
    }

    static func read(
        in root: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [PersonalNumberDetector] {
        reader.elements("privacy", in: root).compactMap { node in
            guard let mapping = reader.mapping(node, subject: .detector) else { return nil }
            let title = reader.requiredText("title", in: mapping)
            guard let kind = reader.choice("kind", in: mapping, as: Kind.self) else {
                if reader.lacks("kind", in: mapping) { reader.reportMissing("kind", in: mapping) }
                return nil
            }
            return form(kind, in: mapping, &reader).map { PersonalNumberDetector(title: title, form: $0) }
        }
    }

    private static func form(
        _ kind: Kind, in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> PersonalNumberForm? {
        switch kind {
        case .identityNumber:
            reader.allow(["kind", "title"], in: mapping)
            return .identityNumber
        case .pattern:
            reader.allow(["kind", "title", "prefixes", "length"], in: mapping)
            guard let prefixes = prefixes(in: mapping, &reader), let lengths = lengths("length", in: mapping, &reader),
                let length = lengths.first
            else { return nil }
            return .pattern(prefixes: prefixes, length: length)
        case .bankCard:
            reader.allow(["kind", "title", "prefixes", "lengths"], in: mapping)
            guard let prefixes = prefixes(in: mapping, &reader), let lengths = lengths("lengths", in: mapping, &reader),
                let shortest = lengths.min(), let longest = lengths.max()
            else { return nil }
            return .bankCard(prefixes: prefixes, lengths: shortest...longest)
        }
    }

    private static func prefixes(
        in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [String]? {
        let prefixes = reader.texts("prefixes", in: mapping).map(\.text)
        guard !prefixes.isEmpty, prefixes.allSatisfy(isNumber)
        else {
            report("prefixes", .listOfDigits, in: mapping, &reader)
            return nil
        }
        return prefixes
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// One length, or the minimum and the maximum. A number of fewer than seven digits does not identify one person.
    private static func lengths(
        _ key: String, in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) -> [Int]? {
        let range = 7...PersonalNumberForm.longest
        let lengths = reader.texts(key, in: mapping).map { Int($0.text) ?? 0 }
        guard (1...(key == "length" ? 1 : 2)).contains(lengths.count), lengths.allSatisfy(range.contains) else {
            report(
                key, key == "length" ? .number(in: range) : .oneOrTwoNumbers(in: range), in: mapping, &reader)
            return nil
        }
        return lengths
    }

    private static func report(
        _ key: String, _ expected: Phrase, in mapping: DeclarationReader.Mapping, _ reader: inout DeclarationReader
    ) {
        if reader.lacks(key, in: mapping) { return reader.reportMissing(key, in: mapping) }
        reader.report(.wrongType(key: key, expected: expected), at: mapping.node(key)?.mark)
    }
}
