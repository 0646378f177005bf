package import Diagnostics

/// Everything that a run will publish, before any of it is rendered.
package struct OutputPlan: Sendable {
    /// Ordered by the bytes of their paths; no two paths are the same, even ignoring case.
    package let outputs: [PlannedOutput]

    /// - Precondition: ``problems(of:)`` reports nothing about their paths.
    package init(_ outputs: [PlannedOutput]) {
        self.outputs = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// A diagnostic for each path that two outputs, or a file and a folder, would have in common.
    package static func problems(of paths: [String]) -> [Diagnostic] {
        let files = Set(paths.map(folded))
        var diagnostics: [Diagnostic] = []
        // Sorted only if it matters which of two equal paths is the second.
        if files.count < paths.count {
            var seen: Set<String> = []
            for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            where !seen.insert(folded(path)).inserted {
                diagnostics.append(Diagnostic(PlanProblem.twoOutputs(path: path)))
            }
        }
        for folder in folders(of: paths) where files.contains(folder) {
            diagnostics.append(Diagnostic(PlanProblem.fileAndFolder(path: folder)))
        }
        return diagnostics
    }

    /// Every folder that the outputs are in, folded. Paths of one folder are usually next to each other.
    private static func folders(of paths: [String]) -> [String] {
        var folders: Set<String> = []
        var last: Substring?
        for path in paths {
            var folder = path.utf8.lastIndex(of: 0x2F).map { path[..<$0] }
            guard folder != last else { continue }
            last = folder
            while let path = folder, folders.insert(folded(String(path))).inserted {
                folder = path.utf8.lastIndex(of: 0x2F).map { path[..<$0] }
            }
        }
        return folders.sorted()
    }

    /// A path in lower case, because the site may be unpacked on a file system that ignores case.
    private static func folded(_ path: String) -> String {
        guard path.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return path }
        return String(decoding: path.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
