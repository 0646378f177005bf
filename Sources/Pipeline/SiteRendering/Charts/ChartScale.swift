/// The value of a chart's full width. Bars begin at zero, so that their lengths can be compared.
enum ChartScale: Sendable, Hashable {
    /// The largest number.
    case zero(to: Double)
    /// One hundred per cent.
    case hundred

    /// A number's length in thousandths of the width.
    func length(of number: Double) -> Int {
        let whole =
            switch self {
            case .zero(let largest): largest
            case .hundred: 100.0
            }
        guard whole > 0, number > 0 else { return 0 }
        // The number is less than the whole and so finite: the quotient always has a value.
        return number >= whole ? 1000 : Int((number / whole * 1000).rounded())
    }
}
