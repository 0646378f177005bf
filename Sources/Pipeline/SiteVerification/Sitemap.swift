internal import Diagnostics

/// The addresses of a sitemap (https://www.sitemaps.org/protocol.html), and whether they are those of the pages.
enum Sitemap {
    /// What stands in each `<loc>`, as positions.
    static func locations(in bytes: [UInt8]) -> [PageFacts.PlacedSpan] {
        bytes.withUnsafeBufferPointer { buffer in
            var tokenizer = HTMLTokenizer(buffer)
            var locations: [PageFacts.PlacedSpan] = []
            var isLocation = false
            while true {
                switch tokenizer.next() {
                case .startTag(let name, _, _): isLocation = buffer.has("loc", at: name)
                case .endTag: isLocation = false
                case .text(let span):
                    if isLocation { locations.append(PageFacts.PlacedSpan(span: span, offset: span.start)) }
                case .end: return locations
                case .rawText, .doctype, .fault: break
                }
            }
        }
    }

    static func findings(
        _ locations: [PageFacts.PlacedSpan], of bytes: [UInt8], in file: Int, files: SiteFiles, siteAddress: String
    ) -> [Finding] {
        var listed: Set<Int> = []
        var findings: [Finding] = []
        for location in locations {
            let address = String(decoding: bytes[location.span.range], as: UTF8.self)
            let path = address.hasPrefix(siteAddress) ? String(address.dropFirst(siteAddress.count)) : address
            if let index = files.index(of: path.isEmpty ? homePath : path), files.isOwn(index) {
                listed.insert(index)
            } else {
                findings.append(
                    Finding(
                        problem: .brokenLink(address), file: file, offset: location.offset,
                        length: location.span.count))
            }
        }
        for index in files.files.indices where files.isOwn(index) && !listed.contains(index) {
            let path = files.files[index].path
            if path.hasSuffix(".html"), path != notFoundPath {
                findings.append(Finding(problem: .missingFromSitemap(path: path), file: file))
            }
        }
        return findings
    }
}
