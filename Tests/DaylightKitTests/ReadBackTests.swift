import DaylightKit
import Foundation
import Testing

/// Pages show what is in the data: each field of each record is read back from its page.
@Suite struct ReadBackTests {
    @Test func everyFieldOfEveryRecordCanBeReadBackFromItsPage() async throws {
        let workshop = try Workshop()
        let report = await workshop.build()
        var compared = 0
        for collection in report.collections.map(\.id) {
            for record in try records(of: collection, in: workshop) {
                let id = try #require(record["id"] as? String)
                let page = PageFields(try workshop.page("\(collection)/\(id).html"))
                for (name, value) in record where !["url", "body"].contains(name) {
                    let shown = page.fields["\(collection)/\(id)"]?[name]
                    #expect(shown == expected(value), "\(collection)/\(id) \(name)")
                    compared += 1
                }
            }
        }
        #expect(compared > 60)
    }

    @Test func everyRowOfAnIndexSaysWhatTheRecordsPageSays() async throws {
        let workshop = try Workshop()
        let report = await workshop.build()
        for collection in report.collections.map(\.id) {
            let index = PageFields(try workshop.page("\(collection)/index.html"))
            let records = try records(of: collection, in: workshop)
            // The collection's own text may show other collections' records.
            let own = index.order.filter { $0.hasPrefix(collection + "/") }
            #expect(own == records.map { "\(collection)/\($0["id"] ?? "")" })
            for record in records {
                let address = "\(collection)/\(record["id"] ?? "")"
                let row = try #require(index.fields[address])
                #expect(row["title"] != nil && row["standing"] != nil)
                for (name, shown) in row {
                    #expect(record[name].map(expected) == shown, "\(address) \(name)")
                }
            }
        }
    }

    private func records(of collection: String, in workshop: Workshop) throws -> [[String: Any]] {
        let data = Data(try workshop.page("data/\(collection).json").utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(json["records"] as? [[String: Any]])
    }

    private func expected(_ value: Any) -> PageFields.Shown {
        switch value {
        case let list as [String]: .list(list)
        case let number as NSNumber where isBoolean(number): .text(number.boolValue ? "true" : "false")
        case let number as NSNumber: .number(number.doubleValue)
        default: .text("\(value)")
        }
    }

    private func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
    }
}

/// A page as a program reads it back: which record has what in which field. It knows tags, attributes and the five
/// references that the pages use, and nothing about templates.
private struct PageFields {
    enum Shown: Equatable, CustomStringConvertible {
        case text(String)
        case list([String])
        case number(Double)

        /// Pages print digits: a text of digits counts as a number.
        static func == (left: Shown, right: Shown) -> Bool {
            switch (left, right) {
            case (.list(let left), .list(let right)): left == right
            case (.text(let left), .text(let right)): left == right
            case (.number(let left), .number(let right)): left == right
            case (.text(let text), .number(let number)), (.number(let number), .text(let text)):
                Double(text) == number
            // A list of ids or categories is given as joined data.
            case (.text(let text), .list(let list)), (.list(let list), .text(let text)):
                text.split(whereSeparator: { ";|".contains($0) }).map(String.init) == list
            default: false
            }
        }

        var description: String {
            switch self {
            case .text(let text): text
            case .list(let list): "\(list)"
            case .number(let number): "\(number)"
            }
        }
    }

    /// By record and by field; the first one if a page has it twice.
    private(set) var fields: [String: [String: Shown]] = [:]
    /// The records in page order.
    private(set) var order: [String] = []

    private struct Element {
        let tag: String
        var record: String?
        var field: String?
        var value: String?
        var text = ""
        var items: [String] = []
    }

    init(_ page: String) {
        var open: [Element] = []
        var rest = Substring(page)
        while let start = rest.firstIndex(of: "<") {
            let text = unescaped(rest[..<start])
            for index in open.indices { open[index].text += text }
            guard let end = rest[start...].firstIndex(of: ">") else { return }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" })
            if tag.hasPrefix("/") {
                guard let index = open.lastIndex(where: { $0.tag == name }) else { continue }
                let element = open[index]
                open.removeSubrange(index...)
                if name == "li", let list = open.indices.last { open[list].items.append(element.text) }
                close(element, within: open)
            } else if !["!", "meta", "link", "input", "img", "br", "hr", "!doctype"].contains(name) {
                let attributes = attributes(of: tag)
                let record = attributes["data-record"]
                if let record { order.append(record) }
                open.append(
                    Element(tag: name, record: record, field: attributes["data-field"], value: attributes["data-value"])
                )
            }
        }
    }

    private mutating func close(_ element: Element, within open: [Element]) {
        guard let field = element.field, let record = open.last(where: { $0.record != nil })?.record,
            fields[record]?[field] == nil
        else { return }
        let isList = element.tag == "ul" || element.tag == "ol"
        let shown: Shown = element.value.map { .text($0) } ?? (isList ? .list(element.items) : .text(element.text))
        fields[record, default: [:]][field] = shown
    }

    private func attributes(of tag: Substring) -> [String: String] {
        Dictionary(
            tag.matches(of: /\s([a-z-]+)="([^"]*)"/).map { (String($0.1), unescaped($0.2)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func unescaped(_ text: Substring) -> String {
        var text = String(text)
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: reference, with: character)
        }
        return text
    }
}
