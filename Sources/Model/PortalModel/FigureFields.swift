/// The collection that `figure:` links name, and its fields.
public enum FigureFields {
    public static let collection = "figures"
    public static let value = "value"
    /// How the number is written in prose, such as "over 900".
    public static let display = "display"
    public static let unit = "unit"

    /// What a figure says in one of the fields.
    public static func text(_ field: String, of figure: Record, in figures: RecordCollection) -> String? {
        figures.schema.index(of: field).flatMap { figure.values[$0].texts.first }
    }

    /// A figure's value; `nil` where it has none.
    public static func number(of figure: Record, in figures: RecordCollection) -> Double? {
        guard let field = figures.schema.index(of: value) else { return nil }
        return switch figure.values[field] {
        case .integer(let number): Double(number)
        case .number(let number): number.doubleValue
        case .missing, .text, .boolean, .date, .list, .reference, .references, .malformed: nil
        }
    }
}
