/// The collection to which `figure:` links refer, and its fields.
package enum FigureFields {
    package static let collection = "figures"
    package static let value = "value"
    /// How the number is written in prose, such as "over 900".
    package static let display = "display"
    package static let unit = "unit"

    /// The text of a figure in one of the fields.
    package static func text(_ field: String, of figure: Record, in figures: RecordCollection) -> String? {
        figures.schema.index(of: field).flatMap { figure.values[$0].texts.first }
    }

    /// A figure's value; `nil` if it has none.
    package static func number(of figure: Record, in figures: RecordCollection) -> Double? {
        guard let field = figures.schema.index(of: value) else { return nil }
        return switch figure.values[field] {
        case .integer(let number): Double(number)
        case .number(let number): number.doubleValue
        case .missing, .text, .boolean, .date, .list, .reference, .references, .malformed: nil
        }
    }
}
