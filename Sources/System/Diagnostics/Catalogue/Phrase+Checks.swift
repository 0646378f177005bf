/// What `checks` and `privacy` of `site.yaml` hold.
extension Phrase {
    public static let exception = Phrase("an exception", "一条例外")
    public static let detector = Phrase("a detector", "一种号码")
    public static let recordPath = Phrase("a collection, a slash and an id", "集合、斜线和编号")
    public static let listOfDigits = Phrase("a list of digits", "若干组数字的列表")

    public static func number(in range: ClosedRange<Int>) -> Phrase {
        Phrase(
            "a number from \(range.lowerBound) to \(range.upperBound)",
            "从 \(range.lowerBound) 到 \(range.upperBound) 的数")
    }

    public static func oneOrTwoNumbers(in range: ClosedRange<Int>) -> Phrase {
        Phrase(
            "one or two numbers from \(range.lowerBound) to \(range.upperBound)",
            "一个或两个从 \(range.lowerBound) 到 \(range.upperBound) 的数")
    }
}
