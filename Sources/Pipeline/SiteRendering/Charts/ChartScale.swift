/// What the whole width of a chart stands for. Bars begin at zero, so that their lengths can be compared.
enum ChartScale: Sendable, Hashable {
    /// The largest of the numbers.
    case zero(to: Double)
    /// A hundred per cent.
    case hundred

    /// A number's length in thousandths of the width.
    func length(of number: Double) -> Int {
        let whole =
            switch self {
            case .zero(let largest): largest
            case .hundred: 100.0
            }
        guard whole > 0, number > 0 else { return 0 }
        // What is not compared here is less than the whole, and so finite: no quotient of the two is without a value.
        return number >= whole ? 1000 : Int((number / whole * 1000).rounded())
    }
}
