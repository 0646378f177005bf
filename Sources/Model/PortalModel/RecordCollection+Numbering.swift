extension RecordCollection {
    /// The largest number of a record of a numbered list; `nil` if the list is not numbered or no record is.
    package var lastNumber: Int? {
        guard let numbering = declaration.promise.numbering, let field = schema.index(of: numbering.field) else {
            return nil
        }
        return records.lazy.compactMap { record in
            if case .integer(let number) = record.values[field] { number } else { nil }
        }.max()
    }
}
