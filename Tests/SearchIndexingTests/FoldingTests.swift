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
        let table = FoldingTable()
        #expect(table.characters.count > 3_000)
        for character in table.characters {
            guard let scalar = Unicode.Scalar(character), let form = table.form(of: character) else { continue }
            let expected = String(scalar).decomposedStringWithCompatibilityMapping
                .unicodeScalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
                .filter { $0.properties.isAlphabetic && !$0.properties.isDiacritic || $0.properties.numericType != nil }
            // Foundation's Unicode version differs from the table's for some characters; letters and digits matter.
            if expected.allSatisfy({ $0.properties.generalCategory != .nonspacingMark }), !expected.isEmpty {
                #expect(plain.folded(String(scalar)).starts(with: form.prefix(1)), "U+\(String(character, radix: 16))")
            }
        }
    }

    /// It is looked up in halves.
    @Test func theTableIsInAscendingOrder() {
        let characters = FoldingTable().characters
        #expect(zip(characters, characters.dropFirst()).allSatisfy { $0 < $1 })
        #expect(FoldingTable().form(of: 0x61) == nil && FoldingTable().form(of: 0xFF21).map(Array.init) == [0x61])
    }

    /// For punctuation that texts are full of, Unicode's tables are not asked; they would say the same.
    @Test func allThatLeavesNothingAndIsNoMarkPartsATextAndNothingElse() {
        let plain = SearchText()
        for point in UInt32(0x20)..<0x1_0000 {
            guard let scalar = Unicode.Scalar(point) else { continue }
            var points: [UInt32] = []
            var ends: [Int] = []
            plain.foldPieces(of: "a\(scalar)b", into: &points, ends: &ends)
            let category = scalar.properties.generalCategory
            let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(category)
            let isLeftOut = plain.folded(String(scalar)).isEmpty
            #expect((ends.count == 2) == (isLeftOut && !isMark), "U+\(String(point, radix: 16))")
            let letters = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
                .contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
            if letters, !isMark, scalar.properties.age.map({ $0 <= (14, 0) }) ?? false {
                #expect(!isLeftOut || FoldingTable().form(of: point) != nil, "U+\(String(point, radix: 16))")
            }
        }
    }
}
