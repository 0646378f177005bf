package import Diagnostics

/// Why a content file cannot be read, and what its folder contains instead.
extension Phrase {
    package static let notAFileOrFolder = Phrase("it is neither a file nor a folder", "它既不是文件，也不是文件夹")
    package static let noConverter = Phrase("this system has no converter from GB18030", "本系统无法转换 GB18030 编码")

    package static let csvFiles = Phrase("CSV files", "CSV 文件")
    package static let contentFolder = Phrase(
        "site.yaml and a folder for each collection", "site.yaml 和每个集合的文件夹")
    package static let collectionFolder = Phrase(
        "collection.yaml, CSV files and Markdown files", "collection.yaml、CSV 文件和 Markdown 文件")
    package static let templateFolder = Phrase(
        "Mustache templates, languages/*.yaml, languages/*.txt and assets/",
        "Mustache 模板、languages/*.yaml、languages/*.txt 和 assets/")
}
