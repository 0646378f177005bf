internal import Diagnostics
internal import Markdown
internal import PortalModel

/// A data block names data that exists.
struct DataBlocks: Rule {
    func diagnostics(for portal: Portal) -> [Diagnostic] {
        portal.texts.flatMap { text in
            text.body.document.dataBlocks.flatMap { block in
                problems(of: block, portal).map { portal.diagnostic($0, in: text, at: block.place) }
            }
        }
    }

    private func problems(of block: MarkdownDataBlock, _ portal: Portal) -> [any Problem] {
        guard let name = DataBlockName(rawValue: block.name) else { return [] }
        var problems: [any Problem] = []
        if block.images.count != name.pictureCount {
            problems.append(
                DataBlockProblem.pictureCount(block: block.name, found: block.images.count, expected: name.pictureCount)
            )
        }
        if block.arguments.isEmpty, name != .comparison {
            return problems + [LinkProblem.blockWithoutArguments(block.name)]
        }
        switch name {
        case .list: problems += listProblems(block.arguments, portal)
        case .figures: problems += block.arguments.compactMap { unknownFigure($0, portal) }
        case .chart:
            let query = ChartQuery(arguments: block.arguments)
            problems += query.unreadable.map { LinkProblem.blockArgument($0, expected: .chartArguments) }
            problems += query.figures.compactMap { unknownFigure($0, portal) }
        case .comparison:
            problems += block.arguments.map { LinkProblem.blockArgument($0, expected: .noArguments) }
        }
        return problems
    }

    private func unknownFigure(_ id: String, _ portal: Portal) -> LinkProblem? {
        guard portal.record(FigureFields.collection, id) == nil else { return nil }
        let ids = portal.collection(FigureFields.collection)?.records.map(\.id) ?? []
        return .unknownRecord(
            id, collection: FigureFields.collection, nearest: Suggestion.nearest(to: id, among: ids))
    }

    private func listProblems(_ arguments: [String], _ portal: Portal) -> [LinkProblem] {
        guard let collection = portal.collection(arguments[0]) else {
            let nearest = Suggestion.nearest(to: arguments[0], among: portal.collections.map(\.id))
            return [.unknownCollection(arguments[0], nearest: nearest)]
        }
        let query = ListQuery(arguments: arguments)
        var problems = query.unreadable.map {
            LinkProblem.blockArgument($0, expected: .listArguments)
        }
        for condition in query.conditions {
            guard let field = collection.schema.field(condition.field) else {
                let names = collection.schema.fields.map(\.name)
                problems.append(
                    .unknownField(
                        condition.field, collection: collection.id,
                        nearest: Suggestion.nearest(to: condition.field, among: names)))
                continue
            }
            if !collection.records.contains(where: { collection.record($0, meets: condition) }) {
                let values = condition.values.joined(separator: ",")
                problems.append(
                    .blockArgument(
                        "\(condition.field)=\(values)",
                        expected: .values(of: field.title, in: collection.id)))
            }
        }
        return problems
    }
}
