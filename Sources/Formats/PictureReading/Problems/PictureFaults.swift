package import Diagnostics

/// The picture formats that browsers show and the program reads.
package enum PictureFormat: String, Sendable, Hashable, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webP = "WebP"
    case svg = "SVG"

    /// The extensions of such files, the usual one first.
    package var endings: [String] {
        switch self {
        case .png: [".png"]
        case .jpeg: [".jpg", ".jpeg"]
        case .gif: [".gif"]
        case .webP: [".webp"]
        case .svg: [".svg"]
        }
    }

    package static let list = allCases.map(\.rawValue)
}

/// Why the bytes of a file are not a picture that can be shown.
package enum PictureFault: Sendable, Hashable {
    /// It does not begin like any of the formats.
    case unknownFormat
    /// It ends before the picture does.
    case truncated
    /// A part of it, named as in its format, is malformed.
    case malformed(part: String)
    /// A width or height of 0.
    case noPixels
    /// Nothing in it is a picture.
    case noImage
    /// A JPEG in a coding that no browser reads.
    case unsupportedCoding
    /// Its notes ask for a rotation, which browsers perform only in JPEG, or inconsistently.
    case orientation
    case notUTF8
    /// A drawing without the namespace by which browsers recognize it.
    case noNamespace
    /// A drawing whose width, height and view box result in no size or an impossible one.
    case noSize
    case nestedTooDeeply(limit: Int)

    package var phrase: Phrase {
        switch self {
        case .unknownFormat:
            Phrase(
                "its format is not one of \(PictureFormat.list.joined(separator: ", "))",
                "它不是 \(PictureFormat.list.joined(separator: "、")) 中的任何一种")
        case .truncated: Phrase("it ends too soon", "内容不完整")
        case .malformed(let part): Phrase("its \(part) is malformed", "\(part) 部分的写法有误")
        case .noPixels: Phrase("its width or height is 0", "宽或高为 0")
        case .noImage: Phrase("it contains no image", "其中没有图像")
        case .unsupportedCoding: Phrase("browsers do not read JPEG of this kind", "浏览器不支持这一类 JPEG")
        case .orientation:
            Phrase(
                "its notes ask for a rotation, which some browsers perform and others do not",
                "图片的附注要求旋转，有的浏览器照做，有的不照做")
        case .notUTF8: Phrase("it is not UTF-8", "编码不是 UTF-8")
        case .noNamespace:
            Phrase(
                "its svg element does not name the namespace http://www.w3.org/2000/svg",
                "svg 元素没有写明命名空间 http://www.w3.org/2000/svg")
        case .noSize:
            Phrase("neither width and height nor a viewBox define its size", "width、height 和 viewBox 都没有给出它的大小")
        case .nestedTooDeeply(let limit):
            Phrase("elements are nested more than \(limit) levels deep", "元素嵌套超过 \(limit) 层")
        }
    }
}

/// What a drawing must not contain: it could run, or fetch something from elsewhere, if somebody opens it on its own.
package enum DrawingHazard: Sendable, Hashable {
    case script
    case eventAttribute(String)
    /// Markup that is not part of a drawing, such as HTML in `foreignObject`.
    case foreignMarkup
    /// A reference that leads out of the file.
    case reference(String)
    /// An animation of an attribute that leads somewhere or runs something.
    case animation(of: String)
    case entities

    package var phrase: Phrase {
        switch self {
        case .script: Phrase("a script", "脚本")
        case .eventAttribute(let name): Phrase("the event attribute \(name)", "事件属性 \(name)")
        case .foreignMarkup: Phrase("markup that is not part of a drawing", "不属于图形的标记")
        case .reference(let reference):
            Phrase(
                "a reference that leads out of it, \(reference.quotedInMessage)",
                "指向文件以外的引用 \(reference.quotedInMessage)")
        case .animation(let attribute): Phrase("an animation of \(attribute)", "对 \(attribute) 的动画")
        case .entities: Phrase("a document type with declarations", "带有声明的文档类型")
        }
    }
}
