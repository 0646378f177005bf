internal import Diagnostics

extension Portal {
    /// The Markdown of a record's long text as it stands in the file, without what surrounds it; `nil` where it has none.
    public func writtenBody(of record: Record) -> String? {
        guard let body = record.body else { return nil }
        var bytes = sources[body.source].bytes[body.offset...]
        while let last = bytes.last, last == 0x0A || last == 0x0D || last == 0x20 { bytes.removeLast() }
        while let first = bytes.first, first == 0x0A || first == 0x0D { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
