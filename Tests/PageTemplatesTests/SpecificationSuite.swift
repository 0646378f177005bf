import Diagnostics
import Foundation
import PageTemplates

/// The Mustache specification's own tests, if a copy is available: in the folder that `MUSTACHE_SPEC` names, or in
/// `shared/data/mustache-spec` next to the package.
struct SpecificationSuite {
    struct Case {
        /// Such as `sections/Truthy`.
        let name: String
        let data: Any
        let template: String
        let partials: [String: String]
        let expected: String
    }

    /// The parts that Daylight implements.
    static let parts = [
        "comments", "delimiters", "interpolation", "inverted", "sections", "partials", "~inheritance",
    ]

    static let folder: URL? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder =
            ProcessInfo.processInfo.environment["MUSTACHE_SPEC"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared/data/mustache-spec")
        let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "sections.json").path)
        return isThere ? folder : nil
    }()

    static func cases() throws -> [Case] {
        guard let folder else { return [] }
        return try parts.flatMap { part in
            let data = try Data(contentsOf: folder.appending(path: part + ".json"))
            let file = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            let tests = file?["tests"] as? [[String: Any]] ?? []
            return tests.map { test in
                Case(
                    name: "\(part)/\(test["name"] as? String ?? "")", data: test["data"] ?? NSNull(),
                    template: test["template"] as? String ?? "", partials: test["partials"] as? [String: String] ?? [:],
                    expected: test["expected"] as? String ?? "")
            }
        }
    }
}

extension SpecificationSuite.Case {
    var library: TemplateLibrary {
        func source(_ name: String, _ text: String) -> TemplateSource {
            TemplateSource(name, SourceText(file: name + ".mustache", bytes: Array(text.utf8)))
        }
        return TemplateLibrary(
            [source("main", template)] + partials.sorted { $0.key < $1.key }.map { source($0.key, $0.value) })
    }
}

/// A JSON value and its shape; no shape if the elements of a list differ in theirs.
struct JSONValue {
    let value: TemplateValue
    let shape: TemplateShape?

    init(_ json: Any) {
        switch json {
        case let text as String: (value, shape) = (.text(text), .text)
        case let number as NSNumber:
            if isBoolean(number) {
                (value, shape) = (.boolean(number.boolValue), .boolean)
            } else if let integer = Int(number.stringValue) {
                (value, shape) = (.integer(integer), .integer)
            } else {
                (value, shape) = (.text(number.stringValue), .text)
            }
        case let array as [Any]:
            let elements = array.map(JSONValue.init)
            value = .list(elements.map(\.value))
            // An empty list says nothing about its elements.
            let element = elements.first.map(\.shape) ?? .object(TemplateLayout([]))
            shape = elements.allSatisfy { $0.shape == element } ? element.map { .list($0) } : nil
        case let dictionary as [String: Any]:
            let members = dictionary.sorted { $0.key < $1.key }.map { (name: $0.key, value: JSONValue($0.value)) }
            let layout = TemplateLayout(members.map { TemplateLayout.Member($0.name, $0.value.shape ?? .text) })
            value = .object(TemplateObject(unchecked: layout, members.map(\.value.value)))
            shape = members.allSatisfy { $0.value.shape != nil } ? .object(layout) : nil
        // `null` has any shape.
        default: (value, shape) = (.absent, .text)
        }
    }
}

/// Whether a number from `JSONSerialization` was `true` or `false`.
private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
}
