/// Why a text cannot be read as JSON, and where.
public struct JSONFailure: Error, Sendable, Hashable {
    public let fault: JSONFault
    /// In bytes from the start of the text.
    public let offset: Int

    public init(_ fault: JSONFault, at offset: Int) {
        self.fault = fault
        self.offset = offset
    }
}
