extension PictureProblem {
    public var chineseText: ProblemText {
        switch self {
        case .unreadable(let path, let fault):
            ProblemText(
                "media/\(path) 不是浏览器能显示的图片：\(fault.chinesePhrase)", because: "网页上会出现空缺，或者只有半张图。",
                help: "把图片重新保存为 \(PictureFormat.list.joined(separator: "、")) 中的一种。")
        case .otherFormat(let path, let found):
            ProblemText(
                "media/\(path) 从内容看是 \(found.rawValue)，与文件名不符",
                because: "网站服务器按文件名告诉浏览器这是什么文件，名不副实的会被拒绝。",
                help: "让文件名以 \(found.endings[0]) 结尾，或者按文件名所说的格式重新保存。")
        case .tooManyBytes(let path, let bytes, let limit):
            ProblemText(
                "media/\(path) 有 \(bytes) 字节，网页上的图片不超过 \(limit) 字节",
                because: "用手机、网速慢的时候，每张图片都让居民多等，还耗费流量。",
                help: "缩小尺寸或降低质量后重新保存；site.yaml 的 picture_bytes 可以另定上限。")
        case .tooManyPixels(let path, let width, let height, let limit):
            ProblemText(
                "media/\(path) 宽 \(width) 像素、高 \(height) 像素，网页上的图片总共不超过 \(limit) 像素",
                because: "没有网页会显示这么多像素，手机却要全部放进内存。",
                help: "缩小尺寸；site.yaml 的 picture_pixels 可以另定上限。")
        case .unsafeDrawing(let path, let hazard):
            ProblemText(
                "media/\(path) 含有\(hazard.chinesePhrase)", because: "单独打开这张图的人，会以本网站的名义运行或取用它。",
                help: "把它去掉；多数绘图软件可以保存为普通的 SVG。")
        case .tellsPlace(let path):
            ProblemText(
                "media/\(path) 写着拍摄地点", because: "一张家门口的照片，会让所有人知道谁住在哪里。",
                help: "从文件中去掉地点，或者不带相机信息重新保存。")
        case .hiddenNotes(let path):
            ProblemText(
                "media/\(path) 带有相机信息，其写法在这里无法读取", because: "其中可能写着拍摄地点，让所有人知道谁住在哪里。",
                help: "不带相机信息重新保存。")
        case .bytesAfterEnd(let path, let count):
            ProblemText(
                "media/\(path) 在图片结束以后还有 \(count) 字节",
                because: "谁也看不见那是什么，却会一起发布：手机会把短片和别的图片放在那里。", help: "重新保存这张图片。")
        }
    }
}
