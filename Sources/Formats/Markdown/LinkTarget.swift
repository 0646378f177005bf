/// What a link's or an image's destination means.
package enum LinkTarget: Sendable, Hashable {
    /// `record:public-services/GG-0417`
    case record(collection: String, id: String)
    /// `figure:handling-days-before`
    case figure(id: String)
    /// `count:public-services`
    case count(collection: String)
    /// `media:photos/hall.jpg`; the path has no empty, `.` or `..` steps.
    case media(path: String)
    /// `#opening-hours`, without the `#`
    case fragment(String)
    /// An `http`, `https`, `mailto` or `tel` address.
    case external(String)
    /// A path on this site, relative or from its root.
    case path(String)
    /// A destination that must not become a link: `javascript:` and the like, an unknown scheme, a malformed one. It
    /// has been reported and is printed as text only.
    case unsafe(String)
}
