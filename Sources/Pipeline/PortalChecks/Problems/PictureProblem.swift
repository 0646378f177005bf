package import Diagnostics
package import PictureReading

/// Problems with a picture. A file is named by its path relative to `media/`.
package enum PictureProblem: Problem {
    case unreadable(String, PictureFault)
    case otherFormat(String, found: PictureFormat)
    case tooManyBytes(String, bytes: Int, limit: Int)
    case tooManyPixels(String, width: Int, height: Int, limit: Int)
    case unsafeDrawing(String, DrawingHazard)
    case tellsPlace(String)
    /// The file has metadata that could reveal the location.
    case hiddenNotes(String)
    case bytesAfterEnd(String, count: Int)

    package var details: ProblemDetails {
        switch self {
        case .unreadable(let path, let fault):
            ProblemDetails(
                "picture.unreadable",
                says: Phrase(
                    "media/\(path) is not a picture that browsers can show: \(fault.phrase.english)",
                    "media/\(path) 不是浏览器能显示的图片：\(fault.phrase.chinese)"),
                because: Phrase("The page would show a gap, or half a picture.", "网页上会出现空缺，或者只有半张图。"),
                help: Phrase(
                    "Save the picture again as one of \(PictureFormat.list.joined(separator: ", ")).",
                    "把图片重新保存为 \(PictureFormat.list.joined(separator: "、")) 中的一种。"),
                example: ProblemExample(
                    "head -c 1000 hall.jpg > content/media/hall.jpg", fixed: "cp hall.jpg content/media/hall.jpg"))
        case .otherFormat(let path, let found):
            ProblemDetails(
                "picture.other-format",
                says: Phrase(
                    "media/\(path) contains \(found.rawValue) data, but its name says otherwise",
                    "media/\(path) 从内容看是 \(found.rawValue)，与文件名不符"),
                because: Phrase(
                    "Web servers announce a file's type according to its name, and browsers refuse a file of another type.",
                    "网站服务器按文件名告诉浏览器这是什么文件，名不副实的会被拒绝。"),
                help: Phrase(
                    "Change the end of its name to \(found.endings[0]), or save it again in the format that its name states.",
                    "让文件名以 \(found.endings[0]) 结尾，或者按文件名所说的格式重新保存。"),
                example: ProblemExample(
                    "cp hall.jpg content/media/hall.png", fixed: "cp hall.jpg content/media/hall.jpg"))
        case .tooManyBytes(let path, let bytes, let limit):
            ProblemDetails(
                "picture.too-many-bytes",
                says: Phrase(
                    "media/\(path) has \(bytes) bytes; a picture on a page may have at most \(limit)",
                    "media/\(path) 有 \(bytes) 字节，网页上的图片不超过 \(limit) 字节"),
                because: Phrase(
                    "On a phone with a slow connection, every picture keeps residents waiting and uses up their data.",
                    "用手机、网速慢的时候，每张图片都让居民多等，还耗费流量。"),
                help: Phrase(
                    "Save it smaller or at a lower quality; picture_bytes in site.yaml sets another limit.",
                    "缩小尺寸或降低质量后重新保存；site.yaml 的 picture_bytes 可以另定上限。"),
                example: ProblemExample(
                    "cp hall.jpg content/media/hall.jpg",
                    fixed: "convert hall.jpg -resize 1300 -quality 75 content/media/hall.jpg"))
        case .tooManyPixels(let path, let width, let height, let limit):
            ProblemDetails(
                "picture.too-many-pixels",
                says: Phrase(
                    "media/\(path) is \(width) by \(height) pixels; a picture on a page may have at most \(limit) in total",
                    "media/\(path) 宽 \(width) 像素、高 \(height) 像素，网页上的图片总共不超过 \(limit) 像素"),
                because: Phrase(
                    "No page shows that many pixels, but a phone must keep all of them in memory.",
                    "没有网页会显示这么多像素，手机却要全部放进内存。"),
                help: Phrase(
                    "Scale it down; picture_pixels in site.yaml sets another limit.",
                    "缩小尺寸；site.yaml 的 picture_pixels 可以另定上限。"),
                example: ProblemExample(
                    "cp hall.jpg content/media/hall.jpg", fixed: "convert hall.jpg -resize 1300 content/media/hall.jpg")
            )
        case .unsafeDrawing(let path, let hazard):
            ProblemDetails(
                "picture.unsafe-drawing",
                says: Phrase(
                    "media/\(path) contains \(hazard.phrase.english)", "media/\(path) 含有\(hazard.phrase.chinese)"),
                because: Phrase(
                    "If somebody opens the drawing on its own, it would be run or fetched in the name of the site.",
                    "单独打开这张图的人，会以本网站的名义运行或取用它。"),
                help: Phrase(
                    "Remove it; most drawing programs can save a plain SVG.", "把它去掉；多数绘图软件可以保存为普通的 SVG。"),
                example: ProblemExample("<rect onclick=\"open('a')\"/>", fixed: "<rect/>"))
        case .tellsPlace(let path):
            ProblemDetails(
                "picture.tells-place",
                says: Phrase("media/\(path) reveals where it was taken", "media/\(path) 写着拍摄地点"),
                because: Phrase(
                    "A picture of a home would show everybody where somebody lives.", "一张家门口的照片，会让所有人知道谁住在哪里。"),
                help: Phrase(
                    "Remove the location from the file, or save the picture again without the camera's metadata.",
                    "从文件中去掉地点，或者不带相机信息重新保存。"),
                example: ProblemExample(
                    "cp hall.jpg content/media/hall.jpg",
                    fixed: "exiftool -all= -tagsfromfile @ -orientation -o content/media/hall.jpg hall.jpg"))
        case .hiddenNotes(let path):
            ProblemDetails(
                "picture.hidden-notes",
                says: Phrase(
                    "media/\(path) contains camera metadata in a format that cannot be read here",
                    "media/\(path) 带有相机信息，其写法在这里无法读取"),
                because: Phrase(
                    "The metadata may reveal where it was taken, and so where somebody lives.",
                    "其中可能写着拍摄地点，让所有人知道谁住在哪里。"),
                help: Phrase("Save the picture again without the camera's metadata.", "不带相机信息重新保存。"),
                example: ProblemExample(
                    "convert hall.jpg content/media/hall.png", fixed: "convert hall.jpg -strip content/media/hall.png"))
        case .bytesAfterEnd(let path, let count):
            ProblemDetails(
                "picture.bytes-after-end",
                says: Phrase(
                    "media/\(path) continues for \(count) bytes after the end of the picture",
                    "media/\(path) 在图片结束以后还有 \(count) 字节"),
                because: Phrase(
                    "Nobody sees these bytes, but they are published: phones store videos and further pictures there.",
                    "谁也看不见那是什么，却会一起发布：手机会把短片和别的图片放在那里。"),
                help: Phrase("Save the picture again.", "重新保存这张图片。"),
                example: ProblemExample(
                    "cp motion.jpg content/media/hall.jpg",
                    fixed: "convert motion.jpg -quality 75 content/media/hall.jpg"))
        }
    }

    package static let examples: [Self] = [
        .unreadable("hall.jpg", .truncated),
        .otherFormat("hall.png", found: .jpeg),
        .tooManyBytes("hall.jpg", bytes: 4_712_345, limit: 200_000),
        .tooManyPixels("hall.jpg", width: 4000, height: 3000, limit: 2_000_000),
        .unsafeDrawing("hall.svg", .eventAttribute("onclick")),
        .tellsPlace("hall.jpg"),
        .hiddenNotes("hall.png"),
        .bytesAfterEnd("hall.jpg", count: 2_345_678),
    ]
}
