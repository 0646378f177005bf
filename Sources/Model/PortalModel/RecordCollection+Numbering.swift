extension RecordCollection {
    /// The largest number that a record of a numbered list has; `nil` where the list is not numbered or no record is.
    package var lastNumber: Int? {
        guard let numbering = declaration.promise.numbering, let field = schema.index(of: numbering.field) else {
            return nil
        }
        return records.lazy.compactMap { record in
            if case .integer(let number) = record.values[field] { number } else { nil }
        }.max()
    }
}
