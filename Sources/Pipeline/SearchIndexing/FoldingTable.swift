/// ``FoldedForms`` by character: a sorted array for binary search.
struct FoldingTable: Sendable {
    /// In ascending order.
    private(set) var characters: [UInt32] = []
    private var points: [UInt32] = []
    /// By character, the end of its form among the points.
    private var ends: [Int] = []

    init() {
        characters.reserveCapacity(4096)
        points.reserveCapacity(8192)
        ends.reserveCapacity(4096)
        var isInEntry = false
        for scalar in FoldedForms.text.unicodeScalars {
            if scalar == " " || scalar == "\n" {
                isInEntry = false
            } else if isInEntry {
                points.append(scalar.value)
                ends[ends.count - 1] = points.count
            } else {
                characters.append(scalar.value)
                ends.append(points.count)
                isInEntry = true
            }
        }
    }

    /// The folded form of a character; `nil` if it has no entry.
    func form(of character: UInt32) -> ArraySlice<UInt32>? {
        var low = 0
        var high = characters.count
        while low < high {
            let middle = (low + high) / 2
            if characters[middle] < character { low = middle + 1 } else { high = middle }
        }
        guard low < characters.count, characters[low] == character else { return nil }
        return points[(low == 0 ? 0 : ends[low - 1])..<ends[low]]
    }
}
