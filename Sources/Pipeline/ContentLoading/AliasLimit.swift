/// Aliases are refused once the YAML has been read, but reading it may never end: the parser compares the keys of
/// mappings, an alias in a key is compared with everything that it stands for, and a few dozen aliases can multiply
/// that beyond bounds. So aliases are counted first.
enum AliasLimit {
    /// A text with more aliases than this is refused unread.
    static let limit = 16

    /// The offset of the first anchor in bytes, if the text has more aliases than the limit. Only what looks like an
    /// alias of something that looks like an anchor counts, because texts may contain `&` and `*`.
    static func firstAnchor(inExcess yaml: some Collection<UInt8>) -> Int? {
        var first: Int?
        var anchors: Set<[UInt8]> = []
        var aliases: [[UInt8]: Int] = [:]
        var isStart = true
        var offset = 0
        var rest = yaml[...]
        while let byte = rest.popFirst() {
            let mark = offset
            offset += 1
            if isStart, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
                let name = Array(rest.prefix(64).prefix { !endsName($0) })
                if name.isEmpty {
                    isStart = false
                    continue
                }
                if byte == UInt8(ascii: "*") {
                    aliases[name, default: 0] += 1
                } else {
                    anchors.insert(name)
                    if first == nil { first = mark }
                }
            }
            isStart = startsNode(after: byte)
        }
        let count = aliases.reduce(0) { $0 + (anchors.contains($1.key) ? $1.value : 0) }
        return count > limit ? first : nil
    }

    private static func startsNode(after byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ":")].contains(byte)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "[")].contains(byte)
    }
}
