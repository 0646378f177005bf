internal import Diagnostics
internal import Markdown
internal import PortalModel

/// The figures of a chart can be compared: they have one unit and are within the range of its kind.
struct ChartFigures: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        guard let figures = portal.collection(FigureFields.collection) else { return [] }
        return portal.texts.flatMap { text in
            text.body.document.dataBlocks.filter { $0.name == DataBlockName.chart.rawValue }.flatMap { block in
                problems(of: ChartQuery(arguments: block.arguments), figures)
                    .map { portal.diagnostic($0, in: text, at: block.place) }
            }
        }
    }

    private func problems(of query: ChartQuery, _ figures: RecordCollection) -> [DataBlockProblem] {
        let records = query.figures.compactMap { id in figures.index(of: id).map { figures.records[$0] } }
        var problems = records.compactMap { problem(of: $0, query.kind, figures) }
        if query.kind == .change, query.figures.count != 2 {
            problems.append(.figureCount(query.figures.count, kind: query.kind.rawValue, expected: 2))
        }
        func unit(_ record: Record) -> String {
            FigureFields.text(FigureFields.unit, of: record, in: figures) ?? ""
        }
        if let first = records.first, let other = records.first(where: { unit($0) != unit(first) }) {
            problems.append(
                .differentUnits(figure: first.id, unit: unit(first), other: other.id, otherUnit: unit(other)))
        }
        return problems
    }

    private func problem(of record: Record, _ kind: ChartQuery.Kind, _ figures: RecordCollection) -> DataBlockProblem? {
        guard let number = FigureFields.number(of: record, in: figures) else { return .noValue(figure: record.id) }
        let value = FigureFields.text(FigureFields.value, of: record, in: figures) ?? ""
        if number < 0 { return .outOfRange(figure: record.id, value: value, expected: .zeroOrMore) }
        if kind == .shares, number > 100 {
            return .outOfRange(figure: record.id, value: value, expected: .zeroToHundred)
        }
        return nil
    }
}
