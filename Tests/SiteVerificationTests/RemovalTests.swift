import Foundation
import SiteVerification
import Testing

/// A record that is missing from one place is named, even if hashes and counts were rewritten to match.
@Suite struct RemovalTests {
    private static let places = ["page", "list", "parts", "titles", "csv", "json"]
    private static let collections = ["figures", "guides", "offices", "permits", "sayings", "streets"]

    @Test(arguments: places) func everyRecordIsMissedInEveryPlace(_ place: String) async throws {
        let site = try await PublishedSite.make()
        var removed = 0
        for (number, collection) in Self.collections.enumerated() {
            for id in ids(of: collection, in: site) where place != "parts" || collection == "permits" {
                var broken = site
                try remove(id, of: collection, number, from: place, in: &broken)
                let problems = try await broken.problems()
                let missing =
                    place == "page"
                    ? "verify.missing-page \(collection)/\(id) has no page"
                    : "verify.missing-record \(collection)/\(id) is not in \(file(place, collection))"
                #expect(problems.contains { $0.contains(missing) }, "\(collection)/\(id): \(problems)")
                removed += 1
            }
        }
        #expect(removed == (place == "parts" ? 4 : 12))
    }

    @Test func theWholeSiteIsProved() async throws {
        let report = try await PublishedSite.make().report()
        #expect(report.diagnostics.map(\.line) == [])
        #expect(report.recordCount == 12 && report.collectionCount == 6 && report.pageCount > 25)
    }

    private func ids(of collection: String, in site: PublishedSite) -> [String] {
        site.text("data/\(collection).json").matches(of: /\n\{"id":"([^"]+)"/).map { String($0.1) }
    }

    private func file(_ place: String, _ collection: String) -> String {
        switch place {
        case "list": "\(collection)/index.html"
        case "parts": "\(collection)/parts/"
        case "titles": "data/titles.json"
        default: "data/\(collection).\(place)"
        }
    }

    private func remove(
        _ id: String, of collection: String, _ number: Int, from place: String, in site: inout PublishedSite
    ) throws {
        switch place {
        case "page":
            #expect(site.files.removeValue(forKey: "\(collection)/\(id).html") != nil)
        case "list":
            try removeLine(
                of: "\(collection)/index.html", beginning: "<tr data-record=\"\(collection)/\(id)\"", in: &site)
        case "parts":
            let row = "<tr data-record=\"\(collection)/\(id)\""
            let path = try #require(
                (1...2).map { "\(collection)/parts/\($0).html" }.first { site.text($0).contains(row) })
            try removeLine(of: path, beginning: row, in: &site)
        case "titles":
            try removeLine(of: "data/titles.json", beginning: "[\(number),\"\(id)\",", in: &site)
        case "csv":
            let path = "data/\(collection).csv"
            let rows = site.text(path).components(separatedBy: "\r\n")
            let kept = rows.filter { !$0.hasPrefix("\(id),") && !$0.contains(",\(id),") }
            #expect(kept.count == rows.count - 1)
            site.files[path] = Array(kept.joined(separator: "\r\n").utf8)
        default:
            let path = "data/\(collection).json"
            let line = try #require(
                site.text(path).components(separatedBy: "\n").first { $0.hasPrefix("{\"id\":\"\(id)\"") })
            let standing = line.contains("\"standing\":\"official\"") ? "official" : "demonstration"
            try removeLine(of: path, beginning: "{\"id\":\"\(id)\"", in: &site)
            for counting in [path, "data/index.json"] {
                try lowerCounts(of: counting, collection, standing, in: &site)
            }
        }
    }

    /// Removes a line from a file, and the comma that is then superfluous in JSON.
    private func removeLine(of path: String, beginning: String, in site: inout PublishedSite) throws {
        var lines = site.text(path).components(separatedBy: "\n")
        let index = try #require(lines.firstIndex { $0.hasPrefix(beginning) })
        lines.remove(at: index)
        if lines[index].hasPrefix("]"), lines[index - 1].hasSuffix(",") { lines[index - 1].removeLast() }
        site.files[path] = Array(lines.joined(separator: "\n").utf8)
    }

    private func lowerCounts(
        of path: String, _ collection: String, _ standing: String, in site: inout PublishedSite
    ) throws {
        var lines = site.text(path).components(separatedBy: "\n")
        let name = path == "data/index.json" ? "{\"id\":\"\(collection)\"" : "{\"collection\":"
        let index = try #require(lines.firstIndex { $0.hasPrefix(name) })
        for counted in ["declared", "published", standing] {
            lines[index] = lines[index].replacing(try Regex("\"\(counted)\":([0-9]+)", as: (Substring, Substring).self))
            {
                "\"\(counted)\":\((Int($0.1) ?? 0) - 1)"
            }
        }
        site.files[path] = Array(lines.joined(separator: "\n").utf8)
    }
}
