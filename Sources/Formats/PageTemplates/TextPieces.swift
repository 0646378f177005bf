internal import TextOutput

/// Plain text that a member prints piece by piece, each escaped if the tag requires it, without building the whole
/// string.
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
