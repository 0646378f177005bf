import Testing

@testable import SearchIndexing

/// What the index is made of in memory.
@Suite struct RecordSetTests {
    /// The records of a set, from its numbers.
    private func records(_ numbers: [Int]) -> [UInt32] {
        var records: [UInt32] = []
        for number in numbers {
            let end = records.last.map { $0 + 1 } ?? 0
            if number < 0 { records += end..<end + UInt32(-number) } else { records.append(end + UInt32(number)) }
        }
        return records
    }

    private func numbers(of set: Int, _ sets: RecordSets) -> [Int] {
        var numbers: [Int] = []
        sets.forEachNumber(of: set) { numbers.append($0) }
        return numbers
    }

    @Test func aSetIsDistancesAndRuns() {
        var sets = RecordSets()
        sets.addEmptySets(2)
        for record: UInt32 in [0, 3, 3, 4, 5, 9, 9] { sets.add(record, to: 1) }
        #expect(numbers(of: 1, sets) == [0, 2, -2, 3])
        #expect(sets.isEmpty(0) && numbers(of: 0, sets) == [])
        sets.add(0, to: 0)
        sets.add(1, to: 0)
        #expect(numbers(of: 0, sets) == [0, -1])
    }

    @Test func setsThatGrowInTurnDoNotMix() {
        // Distances of one to four bytes, so that numbers lie across the ends of chunks.
        var sets = RecordSets()
        sets.addEmptySets(40)
        var expected = [[UInt32]](repeating: [], count: 40)
        var next = [UInt32](repeating: 0, count: 40)
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let set = Int(state >> 33) % 40
            let step = UInt32(truncatingIfNeeded: state >> 40)
            next[set] += set == 0 ? 1 : step % (1 << (step % 16)) + (expected[set].isEmpty ? 0 : 1)
            sets.add(next[set], to: set)
            if expected[set].last != next[set] { expected[set].append(next[set]) }
        }
        for set in 0..<40 { #expect(records(numbers(of: set, sets)) == expected[set]) }
    }

    @Test func readingGoesOnFromACursor() {
        var sets = RecordSets()
        sets.addEmptySets(1)
        for record: UInt32 in 0..<1_000 where record % 7 < 5 { sets.add(record, to: 0) }
        let all = numbers(of: 0, sets)
        var cursor = sets.start(of: 0)
        for index in all.indices {
            var copy = cursor
            var rest: [Int] = []
            while let number = sets.next(&copy, of: 0) { rest.append(number) }
            #expect(rest == Array(all[index...]))
            #expect(sets.next(&cursor, of: 0) == all[index])
        }
        #expect(sets.next(&cursor, of: 0) == nil)
    }

    @Test func keysAreNumberedAsTheyComeAndOrderedAsBrowsersCompareThem() {
        var keys = SearchKeyTable()
        let texts = ["b", "ba", "\u{10400}", "\u{FF5E}", "a", "baca", "bacb", "\u{4E00}"]
        for text in texts + texts {
            let points = text.unicodeScalars.map(\.value)
            #expect(keys.number(of: points.indices, in: points) == texts.firstIndex(of: text))
        }
        #expect(keys.inOrder().map { keys.text(Int($0)) } == ["a", "b", "ba", "baca", "bacb", "一", "～", "\u{10400}"])
        #expect(
            keys.inOrderOfUTF16().map { keys.text(Int($0)) } == ["a", "b", "ba", "baca", "bacb", "一", "\u{10400}", "～"])
    }

    @Test func manyKeysAreToldApart() {
        var keys = SearchKeyTable()
        let points = (UInt32(1)...3_000).map { $0 }
        for index in points.indices { #expect(keys.number(of: index..<index + 1, in: points) == index) }
        for index in points.indices { #expect(keys.number(of: index..<index + 1, in: points) == index) }
        #expect(keys.count == 3_000)
    }

    @Test func textsAreOneIfTheirBytesAre() {
        var texts = DistinctTexts()
        let values = (0..<500).map { "低保 \($0)" } + ["", "e\u{301}", "\u{E9}"]
        for (index, value) in values.enumerated() { #expect(texts.insert(value) == index) }
        for (index, value) in values.enumerated() { #expect(texts.insert(value) == index) }
        #expect(texts.number(of: "低保 500") == nil && texts.number(of: "低保 7") == 7)
        #expect(texts.texts == values)
    }
}
