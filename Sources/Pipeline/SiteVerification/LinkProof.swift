internal import Diagnostics

/// Proves what needs all pages: anchors of other pages, whole addresses of the site itself, pages that nothing leads to.
struct LinkProof {
    let files: SiteFiles
    let pages: [PageFacts]
    let siteAddress: String?

    func findings() -> [Finding] {
        var pageOfFile = [Int?](repeating: nil, count: files.files.count)
        for (index, page) in pages.enumerated() { pageOfFile[page.file] = index }
        var findings: [Finding] = []
        for page in pages {
            findings += page.anchors.compactMap { anchor -> Finding? in
                let id = page.names[anchor.id.range]
                guard let target = pageOfFile[anchor.file], !hasElement(id, pages[target]) else { return nil }
                let link = files.files[anchor.file].path + "#" + String(decoding: id, as: UTF8.self)
                return Finding(problem: .brokenAnchor(link), file: page.file, offset: anchor.offset)
            }
            findings += wholeAddresses(of: page, pageOfFile)
        }
        return findings + orphans()
    }

    private func hasElement(_ id: ArraySlice<UInt8>, _ page: PageFacts) -> Bool {
        page.ids.contains { page.names[$0.range].elementsEqual(id) } || id.elementsEqual("top".utf8)
    }

    /// The page that is served at any missing address has links from the root of its host, or whole ones; on others they
    /// lead out of a copy.
    private func wholeAddresses(of page: PageFacts, _ pageOfFile: [Int?]) -> [Finding] {
        let rootPath = siteAddress.map(Self.path) ?? ""
        let isForMissingAddresses = files.files[page.file].path == notFoundPath
        return page.absoluteLinks.compactMap { link in
            let address = page.names[link.span.range]
            let text = String(decoding: address, as: UTF8.self)
            func finding(_ problem: VerificationProblem) -> Finding {
                Finding(problem: problem, file: page.file, offset: link.offset, length: link.span.count)
            }
            let isFromRoot = address.first == UInt8(ascii: "/")
            let root = isFromRoot ? rootPath : siteAddress
            let isOwn = root.map { address.starts(with: $0.utf8) } ?? false
            guard isOwn || isFromRoot else { return nil }
            guard isForMissingAddresses else { return finding(.absoluteLink(text)) }
            guard isOwn, let root else { return finding(.brokenLink(text)) }
            var resolver = LinkResolver(paths: files.paths, page: page.file, pagePath: "")
            let rest = address.dropFirst(root.utf8.count)
            let (target, fragment) = resolver.resolve(rest.isEmpty ? Array("index.html".utf8)[...] : rest)
            guard case .file(let file) = target else { return finding(.brokenLink(text)) }
            if let fragment, !fragment.isEmpty, let target = pageOfFile[file],
                !hasElement(fragment[...], pages[target])
            {
                return finding(.brokenAnchor(text))
            }
            return nil
        }
    }

    /// Where a site is on its host, with a slash at both ends.
    private static func path(of siteAddress: String) -> String {
        let host = siteAddress.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        return String(decoding: Array(host.drop { $0 != UInt8(ascii: "/") }), as: UTF8.self)
    }

    private func orphans() -> [Finding] {
        var isLinked = [Bool](repeating: false, count: files.files.count)
        for page in pages { for target in page.targets { isLinked[Int(target)] = true } }
        return pages.compactMap { page in
            let path = files.files[page.file].path
            if isLinked[page.file] || path == homePath || path == notFoundPath { return nil }
            return Finding(problem: .orphan(path: path), file: page.file)
        }
    }
}

let homePath = "index.html"
let notFoundPath = "404.html"
