/// Why a text cannot be read as JSON, and where.
package struct JSONFailure: Error, Sendable, Hashable {
    package let fault: JSONFault
    /// In bytes from the start of the text.
    package let offset: Int

    package init(_ fault: JSONFault, at offset: Int) {
        self.fault = fault
        self.offset = offset
    }
}
