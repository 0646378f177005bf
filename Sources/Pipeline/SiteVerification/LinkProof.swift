internal import Diagnostics

/// Proves a page's links to other files, as far as that is possible without the other pages, and keeps the rest.
struct LinkProof {
    let page: PageProof

    private var facts: PageFacts { page.facts }
    private var texts: PageTexts { page.texts }

    func prove(_ run: inout PageRun) {
        for target in facts.targets { run.linked.insert(Int(target)) }
        for anchor in facts.anchors where anchor.file != facts.file {
            run.anchors.append(
                PageRun.AnchorLink(
                    page: facts.file, target: anchor.file, identifier: Array(texts[anchor.identifier]), address: nil,
                    offset: anchor.offset))
        }
        for link in facts.absoluteLinks { proveAbsolute(link, &run) }
        run.pages.append(PageRun.Page(file: Int32(facts.file), identifiers: identifiers(&run.identifierLists)))
    }

    private func identifiers(_ lists: inout ByteTable) -> Int32 {
        var list: [UInt8] = []
        for number in 0..<facts.identifiers.count {
            facts.identifiers.withBytes(of: number) { identifier in
                withUnsafeBytes(of: UInt32(identifier.count).littleEndian) { list.append(contentsOf: $0) }
                list.append(identifier)
            }
        }
        return Int32(list.withUnsafeBufferPointer { lists.insert($0) })
    }

    /// The page that is served for any missing address has links from the root of its host, or complete ones; on other
    /// pages they would lead out of a copy of the site.
    private func proveAbsolute(_ link: PageFacts.PlacedText, _ run: inout PageRun) {
        let address = texts[link.text]
        func report(_ problem: PublishedPageProblem) {
            run.problems.append(
                LocatedProblem(problem: problem, file: facts.file, offset: link.offset, length: link.text.count))
        }
        let siteAddress = page.context.siteAddress
        let isFromRoot = address.first == UInt8(ascii: "/")
        let root = isFromRoot ? siteAddress.map(Self.path) ?? "" : siteAddress
        let isOwn = root?.withBytes { address.starts(with: $0) } ?? false
        guard isOwn || isFromRoot else { return }
        let text = String(address)
        guard page.path == notFoundPath else { return report(.absoluteLink(text)) }
        guard isOwn, let root else { return report(.brokenLink(text)) }
        var resolver = LinkResolver(paths: page.files.paths)
        resolver.begin("")
        let rest = address[ByteSpan(start: root.utf8.count, end: address.count)]
        let resolved = rest.isEmpty ? homePath.withBytes { resolver.resolve($0) } : resolver.resolve(rest)
        let target: Int
        switch resolved.target {
        case .file(let file): target = file
        case .thisPage: target = facts.file
        case .missing, .root, .absolute, .other: return report(.brokenLink(text))
        }
        guard let fragment = resolved.fragment, fragment.count > 0 else { return }
        run.anchors.append(
            PageRun.AnchorLink(
                page: facts.file, target: target, identifier: LinkResolver.decoded(rest[fragment]), address: text,
                offset: link.offset))
    }

    /// The path of a site on its host, with a slash at both ends.
    private static func path(of siteAddress: String) -> String {
        let host = siteAddress.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        return String(decoding: Array(host.drop { $0 != UInt8(ascii: "/") }), as: UTF8.self)
    }
}

/// Proves what requires all pages: anchors of other pages, and that something links to every page.
struct PageConnections {
    let files: SiteFiles
    let runs: [PageRun]

    func problems() -> [LocatedProblem] { brokenAnchors() + orphans() }

    private func brokenAnchors() -> [LocatedProblem] {
        let anchors = runs.flatMap(\.anchors).sorted { $0.target < $1.target }
        if anchors.isEmpty { return [] }
        var identifierLists: [Int: (run: Int, list: Int)] = [:]
        for (number, run) in runs.enumerated() {
            for page in run.pages { identifierLists[Int(page.file)] = (number, Int(page.identifiers)) }
        }
        var problems: [LocatedProblem] = []
        var identifiers: (target: Int, table: ByteTable)?
        for anchor in anchors {
            guard let (run, list) = identifierLists[anchor.target] else { continue }
            if identifiers?.target != anchor.target {
                identifiers = (anchor.target, runs[run].identifierLists.withBytes(of: list) { Self.table(of: $0) })
            }
            if hasIdentifier(anchor.identifier, identifiers?.table) { continue }
            let link =
                anchor.address ?? files.path(anchor.target) + "#" + String(decoding: anchor.identifier, as: UTF8.self)
            let length = anchor.address?.utf8.count ?? 1
            problems.append(
                LocatedProblem(problem: .brokenAnchor(link), file: anchor.page, offset: anchor.offset, length: length))
        }
        return problems
    }

    private func hasIdentifier(_ identifier: [UInt8], _ table: ByteTable?) -> Bool {
        identifier.withUnsafeBufferPointer { table?.index(of: $0) != nil || $0.isExactly("top") }
    }

    /// Reads back a list of ids, each with its length before it.
    private static func table(of list: ByteBuffer) -> ByteTable {
        var table = ByteTable()
        var start = 0
        while start + 4 <= list.count {
            let count = UnsafeRawBufferPointer(list).loadUnaligned(fromByteOffset: start, as: UInt32.self)
            let end = start + 4 + Int(UInt32(littleEndian: count))
            table.insert(list[ByteSpan(start: start + 4, end: end)])
            start = end
        }
        return table
    }

    private func orphans() -> [LocatedProblem] {
        var linked = NumberSet()
        for run in runs { linked.formUnion(run.linked) }
        return runs.flatMap(\.pages).compactMap { page in
            let file = Int(page.file)
            if linked.contains(file) { return nil }
            let path = files.path(file)
            return path == homePath || path == notFoundPath
                ? nil : LocatedProblem(problem: .orphan(path: path), file: file)
        }
    }
}

let homePath = "index.html"
let notFoundPath = "404.html"
