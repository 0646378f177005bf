// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The folders of `Sources`, from the ground up.
enum Floor: String {
    /// What Daylight asks of the machine, bytes, and how problems are told.
    case system = "System"
    /// What the files that it reads and writes are made of.
    case formats = "Formats"
    /// What a portal is and what was published of it, as values.
    case model = "Model"
    /// From the content to the published site.
    case pipeline = "Pipeline"
    /// The whole, and how people call it.
    case program = "Program"

    func path(of name: String) -> String { "Sources/\(rawValue)/\(name)" }
}

/// A module. The order of the list below is the order of the pipeline: a target may depend only on targets above it,
/// and a stage never depends on its neighbour unless a comment here says why.
func part(_ name: String, _ floor: Floor, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: floor.path(of: name), swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "daylight",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "daylight", targets: ["daylight-cli"]),
        .library(name: "PageTemplates", targets: ["PageTemplates", "Diagnostics"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C: nothing else imports it directly.
        .systemLibrary(
            name: "CCmark", path: Floor.system.path(of: "CCmark"), pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "CPlatform", path: Floor.system.path(of: "CPlatform")),

        // Leaves: they import nothing of ours.
        part("Bytes", .system),
        part("TextOutput", .formats),
        part("Parallelism", .system),
        part("PrivacyDetection", .formats),

        // Leaves over the bytes, and over what states a problem.
        part("Hashing", .system, ["Bytes", .product(name: "Crypto", package: "swift-crypto")]),
        part("Diagnostics", .system, ["Bytes"]),
        part("OutputPlan", .pipeline, ["Diagnostics"]),
        part("JSONReading", .formats, ["Bytes", "Diagnostics"]),
        part("PictureReading", .formats, ["Bytes", "Diagnostics"]),
        part("DiagnosticReports", .program, ["Bytes", "Diagnostics", "JSONReading", "TextOutput"]),

        // Leaves with one C library or one idea each.
        part("FileAccess", .system, ["Diagnostics", "CPlatform"]),
        part("Markdown", .formats, ["Bytes", "CCmark", "Diagnostics", "TextOutput"]),
        part("PageTemplates", .formats, ["Bytes", "Diagnostics", "TextOutput"]),
        part("TextInput", .formats, ["Bytes", "Diagnostics"]),

        // The model: values only.
        part(
            "PortalModel", .model,
            ["Bytes", "Diagnostics", "Markdown", "PictureReading", "PrivacyDetection", "TextInput"]),

        // What was published, as values; loading reads it, and checks compare with it.
        part(
            "PublicationRegister", .model,
            ["Bytes", "Diagnostics", "Hashing", "Parallelism", "PortalModel", "TextInput", "TextOutput"]),

        // The stages, in the order of the pipeline.
        part(
            "ContentLoading", .pipeline,
            [
                "PortalModel", "PublicationRegister", "TextInput", "Diagnostics", "FileAccess", "Markdown",
                "Parallelism", "PictureReading", "PrivacyDetection", .product(name: "Yams", package: "Yams"),
            ]),
        part(
            "ContentMerging", .pipeline,
            ["ContentLoading", "PortalModel", "TextInput", "Diagnostics", "Markdown", "Parallelism"]),
        part(
            "PortalChecks", .pipeline,
            [
                "Bytes", "PortalModel", "PublicationRegister", "Diagnostics", "Markdown", "Parallelism",
                "PictureReading", "PrivacyDetection",
            ]),
        // The writers import PortalChecks for one type, CheckedPortal, which only the checker can make.
        part(
            "OpenData", .pipeline,
            ["Diagnostics", "OutputPlan", "PortalChecks", "PortalModel", "PublicationRegister", "TextOutput"]),
        part(
            "SearchIndexing", .pipeline,
            ["Diagnostics", "Hashing", "Markdown", "OutputPlan", "PortalChecks", "PortalModel", "TextOutput"]),
        part(
            "SiteRendering", .pipeline,
            [
                "OutputPlan", "PortalChecks", "PortalModel", "PublicationRegister", "PageTemplates", "Markdown",
                "Diagnostics", "PictureReading", "TextOutput",
            ]),
        part(
            "SitePublishing", .pipeline,
            [
                "OutputPlan", "Hashing", "Parallelism", "FileAccess", "Diagnostics", "JSONReading", "TextOutput",
            ]),

        // Reads a site back. It knows nothing of what wrote it, so that one cannot repeat the other's mistake.
        part(
            "SiteVerification", .pipeline,
            ["Bytes", "Diagnostics", "FileAccess", "Hashing", "JSONReading", "Parallelism"]),

        // The whole, and its command line.
        part(
            "DaylightKit", .program,
            [
                "ContentLoading", "ContentMerging", "PortalChecks", "OpenData", "SearchIndexing", "SiteRendering",
                "SitePublishing", "FileAccess", "Diagnostics", "PortalModel", "PublicationRegister", "PageTemplates",
                "Hashing", "OutputPlan", "SiteVerification", "Markdown", "TextInput",
            ]),
        // The one module that imports Foundation, because its sockets do. Of FlyingFox only these: its HTTP server brings
        // FoundationNetworking, and with that libcurl into the static program.
        part(
            "PreviewServer", .program,
            [
                "DaylightKit", "DiagnosticReports", "Diagnostics", "FileAccess", "TextOutput",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .executableTarget(
            name: "daylight-cli",
            dependencies: [
                "DaylightKit", "DiagnosticReports", "Diagnostics", "FileAccess", "PortalModel", "PreviewServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: Floor.program.path(of: "daylight-cli"), swiftSettings: strict),

        tests(of: "PageTemplates", ["Diagnostics"]),
        // The comparison with cmark itself is the one other place that may import it.
        tests(of: "Markdown", ["CCmark", "Diagnostics"]),

        // Builds a portal from a dictionary of texts, for the tests of the stages.
        .target(
            name: "PortalFixtures",
            dependencies: [
                "ContentLoading", "ContentMerging", "Diagnostics", "FileAccess", "PortalChecks", "PortalModel",
                "PublicationRegister",
            ], path: "Tests/PortalFixtures", swiftSettings: strict),
        tests(of: "OutputPlan", ["Diagnostics"]),
        tests(of: "OpenData", ["OutputPlan", "PortalFixtures", "PortalModel"]),
        tests(of: "SearchIndexing", ["Diagnostics", "Hashing", "OutputPlan", "PortalFixtures"]),
        tests(of: "SiteRendering", ["PortalChecks", "PortalFixtures", "PortalModel"]),
        tests(of: "Parallelism"),
        tests(of: "JSONReading", ["Diagnostics"]),
        tests(of: "PictureReading", ["Diagnostics"]),
        tests(
            of: "SiteVerification",
            ["DaylightKit", "Diagnostics", "FileAccess", .product(name: "Crypto", package: "swift-crypto")]),
        tests(of: "PrivacyDetection"),
        tests(
            of: "DaylightKit",
            [
                "Diagnostics", "FileAccess", "PageTemplates", "PortalChecks", "PortalModel", "TextInput",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        tests(
            of: "PreviewServer",
            ["DaylightKit", "Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]),
        .testTarget(name: "CommandLineTests", dependencies: ["daylight-cli"], swiftSettings: strict),
        tests(of: "Diagnostics"),
        tests(of: "TextOutput"),
        tests(of: "DiagnosticReports", ["Diagnostics", "FileAccess", "PortalChecks", "PortalModel", "TextInput"]),
        tests(of: "PortalModel", ["Diagnostics"]),
        tests(of: "ContentLoading", ["Diagnostics", "FileAccess", "PortalFixtures", "PortalModel", "TextInput"]),
        tests(of: "ContentMerging", ["ContentLoading", "Diagnostics", "PortalFixtures", "PortalModel"]),
        tests(of: "PortalChecks", ["Diagnostics", "PortalFixtures", "PortalModel", "PublicationRegister"]),
        tests(of: "PublicationRegister", ["Diagnostics", "PortalFixtures", "PortalModel"]),
        tests(of: "FileAccess"),
        tests(of: "SitePublishing", ["Hashing", "Diagnostics", "FileAccess", "OutputPlan"]),
    ],
    swiftLanguageModes: [.v6]
)
