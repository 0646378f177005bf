/// What can be wrong with a picture. A file is named by its path below `media/`.
public enum PictureProblem: Problem, Hashable {
    case unreadable(String, PictureFault)
    case otherFormat(String, found: PictureFormat)
    case tooManyBytes(String, bytes: Int, limit: Int)
    case tooManyPixels(String, width: Int, height: Int, limit: Int)
    case unsafeDrawing(String, DrawingHazard)
    case tellsPlace(String)
    /// Of notes that could tell it.
    case hiddenNotes(String)
    case bytesAfterEnd(String, count: Int)

    public var code: String {
        switch self {
        case .unreadable: "picture.unreadable"
        case .otherFormat: "picture.other-format"
        case .tooManyBytes: "picture.too-many-bytes"
        case .tooManyPixels: "picture.too-many-pixels"
        case .unsafeDrawing: "picture.unsafe-drawing"
        case .tellsPlace: "picture.tells-place"
        case .hiddenNotes: "picture.hidden-notes"
        case .bytesAfterEnd: "picture.bytes-after-end"
        }
    }

    public var text: ProblemText {
        switch self {
        case .unreadable(let path, let fault):
            ProblemText(
                "media/\(path) is no picture that browsers show: \(fault.phrase)",
                because: "The page would show a gap, or half of a picture.",
                help: "Save the picture again, as \(PictureFormat.list.joined(separator: ", ")).")
        case .otherFormat(let path, let found):
            ProblemText(
                "media/\(path) is a \(found.rawValue) by its bytes, and its name says otherwise",
                because: "A web server tells browsers what a file is by its name, and they refuse what is not so.",
                help: "Let its name end in \(found.endings[0]), or save it again as what its name says.")
        case .tooManyBytes(let path, let bytes, let limit):
            ProblemText(
                "media/\(path) has \(bytes) bytes, and a picture on a page may have \(limit)",
                because: "On a phone and a slow line each picture keeps residents waiting and costs them data.",
                help: "Save it smaller or at a lower quality; picture_bytes in site.yaml sets another limit.")
        case .tooManyPixels(let path, let width, let height, let limit):
            ProblemText(
                "media/\(path) is \(width) by \(height) pixels, and a picture on a page may have \(limit) in all",
                because: "No page shows that many, and a phone has to hold all of them in its memory.",
                help: "Scale it down; picture_pixels in site.yaml sets another limit.")
        case .unsafeDrawing(let path, let hazard):
            ProblemText(
                "media/\(path) holds \(hazard.phrase)",
                because: "Whoever opens the drawing by itself would run or fetch it in the name of the site.",
                help: "Take it out; most drawing programs can save an SVG that is plain.")
        case .tellsPlace(let path):
            ProblemText(
                "media/\(path) tells where it was taken",
                because: "A picture of a home would tell everybody where somebody lives.",
                help: "Take the place out of the file, or save the picture again without the camera's notes.")
        case .hiddenNotes(let path):
            ProblemText(
                "media/\(path) holds a camera's notes in a form that is not read here",
                because: "They may tell where it was taken, and so where somebody lives.",
                help: "Save the picture again without the camera's notes.")
        case .bytesAfterEnd(let path, let count):
            ProblemText(
                "media/\(path) goes on for \(count) bytes after the end of its picture",
                because:
                    "Nobody sees what they are, and they are published: phones put films and further pictures there.",
                help: "Save the picture again.")
        }
    }
}
