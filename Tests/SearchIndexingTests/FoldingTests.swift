import Foundation
import Testing

@testable import SearchIndexing

/// The texts with which the script is tested too.
struct FoldingVector: Decodable, Sendable {
    let text: String
    let folded: String

    static func all() throws -> [FoldingVector] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("folding.json")
        return try JSONDecoder().decode([FoldingVector].self, from: Data(contentsOf: file))
    }
}

@Suite struct FoldingTests {
    private let text = SearchText(variants: Tables.variants)

    @Test func everyTextIsFoldedAsTheScriptFoldsIt() throws {
        for vector in try FoldingVector.all() {
            #expect(text.folded(vector.text) == vector.folded.unicodeScalars.map(\.value), "\(vector.text)")
        }
    }

    @Test func whatIsFoldedFoldsToItself() throws {
        for vector in try FoldingVector.all() {
            let folded = String(String.UnicodeScalarView(text.folded(vector.text).compactMap(Unicode.Scalar.init)))
            #expect(text.folded(folded) == text.folded(vector.text), "\(vector.text)")
        }
    }

    /// Foundation knows the same forms and was not used to make the table.
    @Test func compatibilityFormsAreThoseOfUnicode() {
        let plain = SearchText()
        for (character, form) in FoldedForms.byCharacter() {
            guard let scalar = Unicode.Scalar(character) else { continue }
            let expected = String(scalar).decomposedStringWithCompatibilityMapping
                .unicodeScalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
                .filter { $0.properties.isAlphabetic && !$0.properties.isDiacritic || $0.properties.numericType != nil }
            // Foundation's Unicode version differs from the table's for some characters; letters and digits matter.
            if expected.allSatisfy({ $0.properties.generalCategory != .nonspacingMark }), !expected.isEmpty {
                #expect(plain.folded(String(scalar)).starts(with: form.prefix(1)), "U+\(String(character, radix: 16))")
            }
        }
    }
}
