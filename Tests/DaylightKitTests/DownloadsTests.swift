import Crypto
import DaylightKit
import Foundation
import Testing

@Suite struct DownloadsTests {
    @Test func everyFileOfDataIsOfferedWithItsSizeAndHash() async throws {
        let workshop = try Workshop()
        _ = await workshop.build()
        let files = try workshop.release()
        let page = try workshop.page("downloads.html")
        let offered = page.matches(of: /data-download="([^"]+)" data-bytes="([0-9]+)" data-sha256="([0-9a-f]{64})"/)
        for match in offered {
            let bytes = try #require(files[String(match.1)])
            #expect(match.2 == String(bytes.count))
            #expect(match.3 == SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined())
        }
        let data = files.keys.filter {
            $0.hasPrefix("data/") && !$0.hasPrefix("data/search/") && $0 != "data/index.json"
        }
        #expect(Set(offered.map { String($0.1) }) == Set(data))
        #expect(page.contains("<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license\">CC BY 4.0</a>"))
    }

    @Test func aRegisterIsOfferedWhereThereIsOne() async throws {
        let workshop = try Workshop()
        _ = await Daylight.register(workshop.request)
        _ = await workshop.build()
        let page = try workshop.page("downloads.html")
        #expect(page.contains("data-download=\"data/register/permits.csv\""))
        #expect(page.contains("data-download=\"data/changes.json\""))
    }
}
