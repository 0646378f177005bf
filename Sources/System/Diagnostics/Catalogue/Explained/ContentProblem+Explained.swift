extension ContentProblem {
    public static var explained: [ExplainedProblem] {
        func example(_ problem: ContentProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
            ExplainedProblem(problem, wrong: wrong, mended: mended)
        }
        return [
            example(.missingSite, "daylight build --content portal", "daylight build --content portal/content"),
            example(
                .missingDeclaration(folder: "schools"), "content/schools/schools.csv",
                "content/schools/collection.yaml\ncontent/schools/schools.csv"),
            example(
                .collectionName("public places", isReserved: false), "content/public places/collection.yaml",
                "content/public-places/collection.yaml"),
            example(
                .unreadable(reason: .system("Permission denied")), "chmod 000 content/schools/schools.csv",
                "chmod 644 content/schools/schools.csv"),
            example(
                .symbolicLink, "ln -s ../../exports/schools.csv content/schools/schools.csv",
                "cp ../exports/schools.csv content/schools/schools.csv"),
            example(
                .unexpectedFile(expected: .collectionFolder), "content/schools/notes.docx",
                "documents/notes.docx"),
            example(.folderForFile, "content/permits/permits.csv/permits.csv", "content/permits/permits.csv"),
            example(.lockFile(of: "schools.csv"), "content/schools/~$schools.csv", "content/schools/schools.csv"),
            example(.workbook, "content/schools/schools.xlsx", "content/schools/schools.csv"),
            example(
                .notUTF8(byte: 0xE9), "iconv -t ISO-8859-1 cafe.md > content/stories/cafe.md",
                "cp cafe.md content/stories/cafe.md"),
            example(
                .undecodable(encoding: "gb18030", byte: 0xFF), "id,title\nS-01,Hill\u{FFFD} School",
                "id,title\nS-01,Hill School"),
            example(
                .guessedEncoding("gb18030"), "title: Schools\nitem: School",
                "title: Schools\nitem: School\nencoding: gb18030"),
            example(
                .byteOrder, "iconv -t UTF-16 export.csv > content/schools/schools.csv",
                "iconv -t UTF-8 export.csv > content/schools/schools.csv"),
        ]
    }
}
