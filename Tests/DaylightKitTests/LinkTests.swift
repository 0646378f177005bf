import Foundation
import Testing

/// Links of the published pages, read with expressions that know nothing about how they were written.
@Suite struct LinkTests {
    @Test func everyLinkLeadsToAFileAndEveryFragmentToAnElement() async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        let files = try workshop.release()
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(pages.count > 20)
        for (path, page) in pages {
            let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(ids.count == Set(ids).count, "\(path) has an id twice")
            for match in page.matches(of: /(?:href|src|action)="([^"]*)"/) {
                let link = String(match.1)
                if path == "404.html" {
                    #expect(
                        link.hasPrefix("/lists/") || link.hasPrefix("#")
                            || link.hasPrefix("https://greenford.example/lists/404.html"), "\(path): \(link)")
                    continue
                }
                if link.hasPrefix("https://") { continue }
                #expect(!link.hasPrefix("/"), "\(path) has \(link), which breaks below a sub-path")
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = resolved(String(parts[0].prefix { $0 != "?" }), from: path)
                #expect(files[target] != nil, "\(path) links to \(link)")
                if parts.count > 1, let targetPage = pages[target] {
                    #expect(targetPage.contains(" id=\"\(parts[1])\""), "\(path) links to \(link)")
                }
            }
        }
    }

    private func resolved(_ link: String, from path: String) -> String {
        if link.isEmpty { return path }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
