internal import Bytes
internal import Diagnostics
internal import Markdown
internal import PortalModel

/// If a paragraph mentions a list and its declared total, the number is bound to the list.
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
        for (index, node) in nodes.enumerated() where isProse(node.kind) {
            // Few paragraphs contain numbers, and looking for one is faster than looking for titles.
            let numbers = unboundNumbers(of: index, in: nodes)
                .filter { number in totals.contains { isNumber(number.number, of: $0) } }
            guard !numbers.isEmpty else { continue }
            let text = body.document.plainText(of: index)
            let mentioned = totals.filter { total in
                text.contains(total.collection.title) || text.contains(total.collection.declaration.itemTitle)
            }
            for (number, node, scalars) in numbers {
                guard let total = mentioned.first(where: { isNumber(number, of: $0) }) else { continue }
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

    private func isProse(_ kind: MarkdownNode.Kind) -> Bool {
        switch kind {
        case .paragraph, .heading, .tableCell: true
        case .document, .blockQuote, .list, .item, .codeBlock, .thematicBreak, .table, .tableRow, .figure, .dataBlock,
            .htmlBlock:
            false
        case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .image, .htmlInline: false
        }
    }

    /// The numbers of a block outside links, with their nodes and the number of scalars before them there.
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
            case .softBreak, .lineBreak, .code, .emphasis, .strong, .image, .htmlInline: break
            case .document, .blockQuote, .list, .item, .codeBlock, .paragraph, .heading, .thematicBreak, .table,
                .tableRow, .tableCell, .figure, .dataBlock, .htmlBlock:
                break
            }
            index += 1
        }
        return numbers
    }

    /// Digits with grouping commas; not parts of a decimal number, a date or a code.
    private func wholeNumbers(in text: String) -> [Substring] {
        guard text.utf8.contains(where: \.isASCIIDigit) else { return [] }
        return text.utf8.split { !isPartOfWord($0) }.compactMap { word in
            let digits = word.drop { $0 == 0x2C }
            var end = digits.endIndex
            while end > digits.startIndex, [0x2C, 0x2E].contains(digits[digits.index(before: end)]) {
                end = digits.index(before: end)
            }
            let number = digits[..<end]
            guard !number.isEmpty, number.allSatisfy({ $0.isASCIIDigit || $0 == 0x2C }) else { return nil }
            return Substring(number)
        }
    }

    private func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: byte.isASCIILetterOrDigit
        }
    }
}
