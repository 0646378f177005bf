internal import PortalModel

extension ViewBuilder {
    /// Figures with their unit, period and source; missing ones are omitted.
    func figures(_ ids: [String]) -> [FigureView] {
        records(ofFigures: ids).map { figure($0.record, in: $0.collection) }
    }

    /// Figures as bars. In a checked portal they have numbers in one unit.
    func chart(_ query: ChartQuery) -> ChartView {
        let figures = records(ofFigures: query.figures)
        let numbers = figures.map { FigureFields.number(of: $0.record, in: $0.collection) ?? 0 }
        let scale: ChartScale = query.kind == .shares ? .hundred : .zero(to: numbers.max() ?? 0)
        let rows = zip(figures, numbers).enumerated().map { position, row in
            let view = figure(row.0.record, in: row.0.collection)
            let bar = ChartBar(
                length: scale.length(of: row.1), isHatched: query.kind == .change && position == 0,
                isOpenEnded: view.isApproximate, showsWhole: query.kind == .shares)
            return ChartRowView(figure: view, bar: bar, position: position, kind: query.kind)
        }
        return ChartView(kind: query.kind, rows: rows)
    }

    private func records(ofFigures ids: [String]) -> [(record: Record, collection: RecordCollection)] {
        guard let collection = portal.collection(FigureFields.collection) else { return [] }
        return ids.compactMap { id in collection.index(of: id).map { (collection.records[$0], collection) } }
    }

    private func figure(_ record: Record, in collection: RecordCollection) -> FigureView {
        let declaration = collection.declaration
        let display = FigureFields.text(FigureFields.display, of: record, in: collection)
        return FigureView(
            link: RecordLinkView(record: record, collection: collection, builder: self),
            field: display == nil ? FigureFields.value : FigureFields.display,
            display: display ?? FigureFields.text(FigureFields.value, of: record, in: collection) ?? "",
            unit: shown(FigureFields.unit, of: record, in: collection),
            isApproximate: FigureFields.number(of: record, in: collection) != nil
                && declaration.approximation.contains { collection.record(record, meets: $0) },
            period: declaration.periodField.flatMap { shown($0, of: record, in: collection) },
            source: declaration.sourceField.flatMap { shown($0, of: record, in: collection) },
            sourceDate: sourceDate(of: record, in: collection))
    }

    /// A field, if the record has a value in it.
    private func shown(_ name: String, of record: Record, in collection: RecordCollection) -> FieldView? {
        collection.schema.index(of: name).flatMap { index in
            record.values[index].isMissing ? nil : field(index, of: record, in: collection)
        }
    }

    /// The date of the source record of a record's facts.
    private func sourceDate(of record: Record, in collection: RecordCollection) -> String? {
        guard let address = source(of: record, in: collection) else { return nil }
        let sources = portal.collections[address.collection]
        return sources.declaration.dateField.flatMap(sources.schema.index(of:)).flatMap {
            sources.records[address.record].values[$0].texts.first
        }
    }
}
