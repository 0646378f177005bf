internal import TextOutput

/// Plain text that a member prints piece by piece, each escaped where the tag asks for it, without a string of the
/// whole.
public struct TextPieces {
    @usableFromInline var bytes: [UInt8] = []
    @usableFromInline let isEscaped: Bool

    @usableFromInline
    init(isEscaped: Bool) {
        self.isEscaped = isEscaped
    }

    public mutating func append(_ text: String) {
        printText(text, isEscaped, &bytes)
    }
}
