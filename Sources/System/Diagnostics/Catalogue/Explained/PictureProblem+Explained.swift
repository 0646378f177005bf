extension PictureProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: PictureProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(
                .unreadable("hall.jpg", .truncated), "head -c 1000 hall.jpg > content/media/hall.jpg",
                "cp hall.jpg content/media/hall.jpg"),
            example(
                .otherFormat("hall.png", found: .jpeg), "cp hall.jpg content/media/hall.png",
                "cp hall.jpg content/media/hall.jpg"),
            example(
                .tooManyBytes("hall.jpg", bytes: 4_712_345, limit: 200_000), "cp hall.jpg content/media/hall.jpg",
                "convert hall.jpg -resize 1300 -quality 75 content/media/hall.jpg"),
            example(
                .tooManyPixels("hall.jpg", width: 4000, height: 3000, limit: 2_000_000),
                "cp hall.jpg content/media/hall.jpg", "convert hall.jpg -resize 1300 content/media/hall.jpg"),
            example(
                .unsafeDrawing("hall.svg", .eventAttribute("onclick")), "<rect onclick=\"open('a')\"/>", "<rect/>"),
            example(
                .tellsPlace("hall.jpg"), "cp hall.jpg content/media/hall.jpg",
                "exiftool -all= -tagsfromfile @ -orientation -o content/media/hall.jpg hall.jpg"),
            example(
                .hiddenNotes("hall.png"), "convert hall.jpg content/media/hall.png",
                "convert hall.jpg -strip content/media/hall.png"),
            example(
                .bytesAfterEnd("hall.jpg", count: 2_345_678), "cp motion.jpg content/media/hall.jpg",
                "convert motion.jpg -quality 75 content/media/hall.jpg"),
        ]
    }
}
