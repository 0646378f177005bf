/// What a `list` data block shows: a collection, filters of the form `field=value[,value …]`, and a limit.
package struct ListQuery: Sendable, Hashable {
    package let collection: String
    package let conditions: [FieldCondition]
    package let limit: Int?
    /// Words that are neither a filter nor a limit.
    package let unreadable: [String]

    /// - Parameter arguments: the collection, then the rest; at least one.
    package init(arguments: [String]) {
        var conditions: [FieldCondition] = []
        var limit: Int?
        var unreadable: [String] = []
        for argument in arguments.dropFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == "limit" {
                if let number = Int(parts[1]), number > 0 { limit = number } else { unreadable.append(argument) }
            } else if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
                let values = parts[1].split(separator: ",").map(String.init)
                conditions.append(FieldCondition(field: String(parts[0]), values: values))
            } else {
                unreadable.append(argument)
            }
        }
        self.collection = arguments.first ?? ""
        self.conditions = conditions
        self.limit = limit
        self.unreadable = unreadable
    }
}
