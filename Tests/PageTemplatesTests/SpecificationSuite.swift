import Diagnostics
import Foundation
import PageTemplates

/// The Mustache specification's own tests, where a copy is at hand: in the folder that `MUSTACHE_SPEC` names, or in
/// `shared/data/mustache-spec` beside the package.
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

/// A value of JSON and its shape; no shape where the data do not show one, such as for `null`.
struct JSONValue {
    let value: TemplateValue
    let shape: TemplateShape?

    init(_ json: Any) {
        switch json {
        case let text as String: (value, shape) = (.text(text), .text)
        case let number as NSNumber:
            if CFGetTypeIDIsBoolean(number) {
                (value, shape) = (.boolean(number.boolValue), .boolean)
            } else if let integer = Int(number.stringValue) {
                (value, shape) = (.integer(integer), .integer)
            } else {
                (value, shape) = (.text(number.stringValue), .text)
            }
        case let array as [Any]:
            let elements = array.map(JSONValue.init)
            let shapes = elements.compactMap(\.shape)
            // An empty list tells nothing of its elements.
            let element = shapes.first ?? .object(TemplateLayout([]))
            value = .list(elements.map(\.value))
            shape = shapes.allSatisfy { $0 == element } ? .list(element) : nil
        case let dictionary as [String: Any]:
            let members = dictionary.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) }
            let layout = TemplateLayout(members.map { TemplateLayout.Member($0.0, $0.1.shape ?? .text) })
            (value, shape) = (.object(TemplateObject(unchecked: layout, members.map(\.1.value))), .object(layout))
        default: (value, shape) = (.absent, nil)
        }
    }
}

/// Whether a number of `JSONSerialization` was `true` or `false`.
private func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
}

extension Template {
    func text(_ value: TemplateValue) -> String {
        var bytes: [UInt8] = []
        render(value, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
