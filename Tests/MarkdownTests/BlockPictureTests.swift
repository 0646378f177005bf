import Markdown
import Testing

/// Pictures between the fences of a data block.
@Suite struct BlockPictureTests {
    private func document(_ text: String) -> MarkdownDocument { parsed(text, dataBlockNames: ["pair"]).document }

    @Test func linesThatArePicturesAreTheBlocksPictures() throws {
        let text = """
            Before ![one](media:1.svg)

            ```pair
            ![A *dark* lane](media:a.svg "in 2019")
            First line
              ![A lane][b]  \u{20}
            second line
            ```

            After ![two](media:2.svg)

            [b]: media:b.svg
            """
        let document = document(text)
        let block = try #require(document.dataBlocks.first)
        #expect(document.images.map(\.alternative) == ["one", "A dark lane", "A lane", "two"])
        #expect(document.images.map(\.title) == ["", "in 2019", "", ""])
        #expect(block.images == 1..<3)
        #expect(block.caption == "First line\nsecond line")
        #expect(
            document.images.map { marked($0.place) } == [
                "1:8 ![one](media:1.svg)", "4:1 ![A *dark* lane](media:a.svg \"in 2019\")", "6:3 ![A lane][b]",
                "10:7 ![two](media:2.svg)",
            ])
    }

    @Test func theBlockPrintsThemAndNobodyElse() {
        let resolver = MarkdownResolver(
            link: { _ in .text }, image: { ResolvedImage(source: $0.destination) },
            dataBlock: { _ in Array("<b>".utf8) })
        let printed = html(
            "```list\n![a](media:a.svg)\n```\n\n![b](media:b.svg)\n", renderer: HTMLRenderer(resolver: resolver))
        #expect(printed.hasPrefix("<b>\n<p><img src=\"media:b.svg\""))
    }

    @Test func theyAreNestedInTheirBlock() throws {
        let document = document("> - ```pair\n>   ![a](media:a.svg)\n>   ```\n\nText.\n")
        let block = try #require(document.dataBlocks.first)
        let node = document.nodes[block.node]
        #expect(document.nodes[document.images[0].node].parent == block.node)
        #expect(node.end == block.node + 2)
        #expect(marked(document.images[0].place) == "2:5 ![a](media:a.svg)")
        #expect(document.plainText() == "Text.")
    }

    @Test(arguments: [
        "![a](media:a.svg) and more", "![a] (media:a.svg)", "![a](media:a.svg)![b](media:b.svg)", "![a](media:a.svg",
        "text ![a](media:a.svg)", "[a](media:a.svg)", "!\\[a](media:a.svg)",
    ])
    func whatIsMoreOrLessThanAPictureIsCaption(line: String) throws {
        let document = document("```pair\n\(line)\n```\n")
        #expect(document.images.isEmpty)
        #expect(document.dataBlocks.first?.caption == line)
    }

    @Test func otherCodeStaysCode() {
        let document = document("```swift\n![a](media:a.svg)\n```\n\n    ![b](media:b.svg)\n")
        #expect(document.images.isEmpty && document.dataBlocks.isEmpty)
    }

    @Test(arguments: ["\r\n", "\r"])
    func withAnyLineEnds(end: String) {
        let document = document(["```pair", "![a](media:a.svg)", "Caption", "```", ""].joined(separator: end))
        #expect(document.images.map { marked($0.place) } == ["2:1 ![a](media:a.svg)"])
        #expect(document.dataBlocks.map(\.caption) == ["Caption"])
    }

    @Test func aBlockThatIsNeverClosed() {
        let document = document("```pair\n![a](media:a.svg)\nCaption")
        #expect(document.dataBlocks.map(\.caption) == ["Caption"])
        #expect(document.images.count == 1)
    }

    @Test func besideTables() {
        let document = document(
            "| a ![x](media:x.svg) |\n| --- |\n| b |\n\n```pair\n![a](media:a.svg)\n```\n\n| c |\n| --- |\n| ![y](media:y.svg) |\n"
        )
        #expect(document.images.map(\.alternative) == ["x", "a", "y"])
        #expect(document.dataBlocks.map(\.images) == [1..<2])
        #expect(
            document.images.map { marked($0.place) } == [
                "1:5 ![x](media:x.svg)", "6:1 ![a](media:a.svg)", "11:3 ![y](media:y.svg)",
            ])
    }

    @Test func whatIsWrongWithThemIsReportedWhereTheyStand() {
        #expect(
            reports("```list\n![a](record:things/a)\n![[b](c)](media:b.svg)\n```\n") == [
                "2:1 markdown.image-destination", "3:3 markdown.link-in-image-text",
            ])
    }
}
