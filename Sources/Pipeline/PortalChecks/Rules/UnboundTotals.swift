internal import Diagnostics
internal import Markdown
internal import PortalModel

/// Where a paragraph speaks of a list and gives its declared total, the number is bound to what it says.
struct UnboundTotals: Rule {
    private struct Total {
        let collection: RecordCollection
        let digits: [UInt8]
    }

    func diagnostics(for portal: Portal) -> [Diagnostic] {
        let totals = portal.collections.compactMap { collection in
            collection.declaration.promise.total.map {
                Total(collection: collection, digits: Array(String($0.count).utf8))
            }
        }
        guard !totals.isEmpty else { return [] }
        return portal.texts.flatMap { diagnostics(of: $0, totals, portal) }
    }

    private func diagnostics(of portalText: PortalText, _ totals: [Total], _ portal: Portal) -> [Diagnostic] {
        let body = portalText.body
        let nodes = body.document.nodes
        var diagnostics: [Diagnostic] = []
        for (index, node) in nodes.enumerated() where holdsProse(node.kind) {
            // Few paragraphs have numbers, and looking for one is quicker than looking for titles.
            let numbers = unboundNumbers(of: index, in: nodes)
                .filter { number in totals.contains { isNumber(number.number, of: $0) } }
            guard !numbers.isEmpty else { continue }
            let text = body.document.plainText(of: index)
            let spokenOf = totals.filter { total in
                text.contains(total.collection.title) || text.contains(total.collection.declaration.itemTitle)
            }
            for (number, node, scalars) in numbers {
                guard let total = spokenOf.first(where: { isNumber(number, of: $0) }) else { continue }
                let problem = CompletenessProblem.unboundTotal(
                    number: number, collection: total.collection.id, title: total.collection.title)
                let position = nodes[node].position
                let place = portal.sources[body.source].place(
                    line: position.line, column: position.column + scalars, length: number.utf8.count)
                diagnostics.append(portal.diagnostic(problem, in: portalText, at: place))
            }
        }
        return diagnostics
    }

    private func isNumber(_ number: String, of total: Total) -> Bool {
        total.digits.elementsEqual(number.utf8.lazy.filter { $0 != 0x2C })
    }

    private func holdsProse(_ kind: MarkdownNode.Kind) -> Bool {
        switch kind {
        case .paragraph, .heading, .tableCell: true
        default: false
        }
    }

    /// The numbers of a block that stand in no link, with their nodes and how many scalars stand before them there.
    private func unboundNumbers(
        of block: Int, in nodes: [MarkdownNode]
    ) -> [(number: String, node: Int, scalars: Int)] {
        var numbers: [(String, Int, Int)] = []
        var index = block + 1
        while index < nodes[block].end {
            switch nodes[index].kind {
            case .link:
                index = nodes[index].end
                continue
            case .text(let text):
                for number in wholeNumbers(in: text) {
                    numbers.append((String(number), index, text[..<number.startIndex].unicodeScalars.count))
                }
            default: break
            }
            index += 1
        }
        return numbers
    }

    /// Runs of digits, with commas that group them; no part of a decimal number, a date or a code.
    private func wholeNumbers(in text: String) -> [Substring] {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
        return text.utf8.split { !isPartOfWord($0) }.compactMap { word in
            let digits = word.drop { $0 == 0x2C }
            var end = digits.endIndex
            while end > digits.startIndex, [0x2C, 0x2E].contains(digits[digits.index(before: end)]) {
                end = digits.index(before: end)
            }
            let number = digits[..<end]
            guard !number.isEmpty, number.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C }) else { return nil }
            return Substring(number)
        }
    }

    private func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2C, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
