extension PublishingProblem {
    public static var explained: [ExplainedProblem] { explainedFolders + explainedReleases }

    private static func example(_ problem: PublishingProblem, _ wrong: String, _ mended: String) -> ExplainedProblem {
        ExplainedProblem(problem, wrong: wrong, mended: mended)
    }

    private static var explainedFolders: [ExplainedProblem] {
        [
            example(.noName, "daylight build --output /", "daylight build --output public"),
            example(
                .symbolicLink, "ln -s /srv/portal public\ndaylight build --output public",
                "daylight build --output /srv/portal"),
            example(
                .notAFolder, "touch public\ndaylight build --output public", "rm public\ndaylight build --output public"
            ),
            example(
                .mountPoint, "mount /dev/sdb1 public\ndaylight build --output public",
                "mount /dev/sdb1 web\ndaylight build --output web/public"),
            example(
                .nestedMountPoint(path: "media"), "mount /dev/sdb1 public/media\ndaylight build --output public",
                "umount public/media\ndaylight build --output public"),
            example(
                .foreignFolder(example: "accounts.xlsx"), "daylight build --output documents",
                "daylight build --output public"),
            example(
                .damagedManifest(reason: .missingSize),
                "truncate -s 100 public/daylight-manifest.json",
                "cp backup/daylight-manifest.json public/daylight-manifest.json"),
        ]
    }

    private static var explainedReleases: [ExplainedProblem] {
        [
            example(.busy, "daylight build & daylight build", "daylight build && daylight build"),
            example(
                .unknownLeftover(path: ".public.daylight-staging"),
                "mkdir .public.daylight-staging\ndaylight build --output public",
                "mv .public.daylight-staging notes\ndaylight build --output public"),
            example(
                .stuckLeftover(path: ".public.daylight-staging", reason: .system("Permission denied")),
                "chmod 500 .public.daylight-staging\ndaylight build --output public",
                "chmod 700 .public.daylight-staging\ndaylight build --output public"),
            example(
                .lostStaging(path: ".public.daylight-staging"), "daylight build & rm -r .public.daylight-staging",
                "daylight build"),
            example(
                .invalidPath("media/a//b.png"), "media/a//b.png", "media/a/b.png"),
            example(
                .writtenTwice(path: "media/map.png"), "content/media/map.png\ncontent/media/Map.png",
                "content/media/map.png\ncontent/media/map-of-schools.png"),
            example(
                .collision(path: "permits/index.html"), "cp draft.html public/permits/index.html\ndaylight build",
                "mv public/permits/index.html draft.html\ndaylight build"),
            example(
                .cannotKeep(path: "statistics", reason: .system("Permission denied")),
                "chmod 000 public/statistics\ndaylight build", "mv public/statistics statistics\ndaylight build"),
            example(
                .cannotSwap(reason: .system("Operation not supported")),
                "daylight build --output /mnt/share/public", "daylight build --output /srv/public"),
            example(
                .failed(path: "permits/P-01.html", reason: .system("No space left on device"), remedy: .freeSpace),
                "df -h .\ndaylight build", "rm -r old-releases\ndaylight build"),
            example(
                .keptEdited(path: "permits/P-09.html"), "nano public/permits/P-09.html\ndaylight build",
                "daylight build\nrm public/permits/P-09.html"),
            example(
                .keptUnderOtherName(path: "notice.html", name: "notice.html.kept"),
                "daylight build & cp notice.html public/", "daylight build && cp notice.html public/"),
            example(
                .leftBehind(path: "permits/P-09.html", reason: .system("Permission denied")),
                "chmod 500 public/permits\ndaylight build", "chmod 700 public/permits\ndaylight build"),
        ]
    }
}
