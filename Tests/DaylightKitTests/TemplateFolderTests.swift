import DaylightKit
import Foundation
import Testing

/// Errors in the templates folder are reported where they can be fixed.
@Suite struct TemplateFolderTests {
    private func mistake(_ change: (Workshop) throws -> Void) async throws -> [String] {
        let workshop = try Workshop()
        try change(workshop)
        let report = await Daylight.check(workshop.request)
        #expect(!report.isMachineFailure)
        return report.places(in: workshop)
    }

    @Test func aTemplateThatACollectionAsksForIsMissingWhereItDoesSo() async throws {
        let places = try await mistake { workshop in
            try workshop.edit("content/offices/collection.yaml", "body: none\n", "body: none\ntemplate: recrod\n")
        }
        #expect(places == ["content/offices/collection.yaml:5:11 templates.missing"])
    }

    @Test func aTemplateThatEveryPortalNeedsIsMissingInItsFolder() async throws {
        let places = try await mistake { workshop in
            try FileManager.default.moveItem(
                atPath: workshop.templates + "/browse.mustache", toPath: workshop.templates + "/browsing.mustache")
        }
        #expect(places == ["site-templates/browse.mustache:1:1 templates.missing"])
    }

    @Test func aLanguageWithoutWordsIsReportedWhereItIsNamed() async throws {
        let places = try await mistake { try $0.edit("content/site.yaml", "language: en", "language: eo") }
        #expect(places == ["content/site.yaml:4:11 templates.missing-language"])
    }

    @Test func aWordThatTheProgramPrintsIsMissingInItsFile() async throws {
        let places = try await mistake { workshop in
            try workshop.edit("site-templates/languages/en.yaml", "list-separator:", "list-divider:")
        }
        #expect(places == ["site-templates/languages/en.yaml:1:1 templates.missing-word"])
    }

    @Test func aRenamedPartIsReportedWhereItIsIncluded() async throws {
        let places = try await mistake { workshop in
            try workshop.edit("site-templates/collection.mustache", "{{>parts/table}}", "{{>parts/tabel}}")
        }
        #expect(places == ["site-templates/collection.mustache:58:4 template.unknown-template"])
    }

    @Test func aFolderWithoutTemplatesIsSaidToBeOne() async throws {
        let places = try await mistake { workshop in
            for entry in try FileManager.default.contentsOfDirectory(atPath: workshop.templates)
            where entry != "languages" {
                try FileManager.default.removeItem(atPath: workshop.templates + "/" + entry)
            }
        }
        #expect(places == ["site-templates:1:1 templates.none"])
    }
}
