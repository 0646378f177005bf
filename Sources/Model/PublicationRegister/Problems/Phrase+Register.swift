package import Diagnostics

/// What the cells of the register's files contain.
extension Phrase {
    package static let recordIdentifier = Phrase("an id", "编号")
    package static let fieldDigest = Phrase("a digest of twelve hexadecimal digits", "十二位十六进制摘要")
    package static let wholeCount = Phrase("a whole number", "整数")
}
