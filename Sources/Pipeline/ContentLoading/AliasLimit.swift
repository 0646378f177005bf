/// Aliases are refused once the YAML is read, and reading it can already take for ever: the keys of mappings are
/// compared while they are read, and an alias in a key is compared with all that it stands for, which a few dozen of
/// them can multiply without end. So the aliases are counted before.
enum AliasLimit {
    /// More of them than this are refused unread.
    static let limit = 16

    /// Where the first anchor stands, in bytes, if the text has more aliases than are read. Only what looks like an
    /// alias of something that looks like an anchor counts; texts may hold `&` and `*`.
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
