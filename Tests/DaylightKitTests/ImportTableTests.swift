import Foundation
import Testing

/// The table of modules in CONTRIBUTING.md, the dependencies in Package.swift and the imports of the sources say the
/// same.
@Suite struct ImportTableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(of path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The modules below Sources in the order of Package.swift, each with those of ours that it depends on.
    private static func modules() throws -> [(name: String, dependencies: [String])] {
        let manifest = try text(of: "Package.swift")
        let list = try #require(manifest.range(of: "    targets: ["))
        let declarations = manifest[list.upperBound...]
            .split(
                separator: /\n {8}(?=part\(|\.target\(|\.systemLibrary\(|\.executableTarget\(|tests\(|\.testTarget\()/
            )
            .filter { !$0.starts(with: /\s*(tests|\.testTarget)\(/) && !$0.contains("path: \"Tests/") }
        let named = declarations.compactMap { declaration -> (name: String, words: [String])? in
            // What is of another package, what is a path, and comments are not ours.
            let own = declaration.replacing(/\.product\([^)]*\)|path: [^\n]*|\/\/[^\n]*/, with: "")
            let words = own.matches(of: /"([A-Za-z-]+)"/).map { String($0.1) }
            return words.first.map { ($0, Array(words.dropFirst())) }
        }
        let names = Set(named.map(\.name))
        return named.map { ($0.name, $0.words.filter(names.contains)) }
    }

    /// The rows of the table: the modules of the first column, each with those of the third.
    private static func table() throws -> [String: Set<String>] {
        var rows: [String: Set<String>] = [:]
        for row in try text(of: "CONTRIBUTING.md").matches(of: /\n\| (`[^|]+`) \| [^|\n]+ \| ([^|\n]+) \|/) {
            let imports = row.2.split(separator: ", ").map(String.init).filter { $0 != "–" }
            for name in row.1.matches(of: /`([A-Za-z-]+)`/) { rows[String(name.1)] = Set(imports) }
        }
        return rows
    }

    @Test func theModulesAreFound() throws {
        let modules = try Self.modules()
        #expect(modules.count > 20)
        #expect(modules.first { $0.name == "OutputPlan" }?.dependencies == ["Diagnostics"])
    }

    @Test func theTableOfContributingHasTheDependenciesOfThePackage() throws {
        let (modules, table) = (try Self.modules(), try Self.table())
        #expect(Set(table.keys) == Set(modules.map(\.name)))
        for module in modules { #expect(table[module.name] == Set(module.dependencies), "\(module.name)") }
    }

    @Test func aModuleDependsOnlyOnThoseAboveIt() throws {
        var above: Set<String> = []
        for module in try Self.modules() {
            #expect(above.isSuperset(of: module.dependencies), "\(module.name)")
            above.insert(module.name)
        }
    }

    @Test func everyImportIsDeclaredAndEveryDependencyIsImported() throws {
        let modules = try Self.modules()
        let names = Set(modules.map(\.name))
        var imports: [String: Set<String>] = [:]
        let sources = Self.root.appending(path: "Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let module = try #require(path.split(separator: "/").dropFirst().first.map(String.init))
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for line in text.matches(of: /(?m)^\s*(?:[@\w]+ )*import (?:\w+ )?([A-Za-z]+)/)
            where names.contains(String(line.1)) {
                imports[module, default: []].insert(String(line.1))
            }
        }
        for module in modules { #expect(imports[module.name] ?? [] == Set(module.dependencies), "\(module.name)") }
    }
}
