/// The attributes of a start tag by their roles, whatever their order.
struct AttributeRoles {
    enum Role: Int, CaseIterable {
        // Those that bind an element to data come first.
        case record, field, list, related, download, figure, count, text
        case value, part, facets, byteCount, sha256, by, place
        case name, content, relation, href, language, charset, alternative, width, height
    }

    private var present: UInt32 = 0
    /// By role, the position of the attribute.
    private var positions = [Int](repeating: 0, count: Role.allCases.count)

    private static let binding: UInt32 = 1 << UInt32(Role.text.rawValue + 1) - 1

    var isEmpty: Bool { present == 0 }
    /// Whether the element is bound to data.
    var hasBinding: Bool { present & Self.binding != 0 }

    @inline(__always)
    func has(_ role: Role) -> Bool { present >> UInt32(role.rawValue) & 1 != 0 }

    @inline(__always)
    mutating func removeAll() { present = 0 }

    /// The position of an attribute among those of the tag.
    @inline(__always)
    subscript(role: Role) -> Int? {
        get { has(role) ? positions[role.rawValue] : nil }
        set {
            guard let newValue else { return }
            present |= 1 << UInt32(role.rawValue)
            positions[role.rawValue] = newValue
        }
    }
}
