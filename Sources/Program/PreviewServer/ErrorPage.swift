internal import DiagnosticReports
internal import Diagnostics
internal import TextOutput

/// What stands in the place of every page while something is wrong: a page by itself, in the program's language.
struct ErrorPage {
    let language: MessageLanguage

    /// - Parameter diagnostics: of which the errors are shown; warnings stand in the way of nothing.
    func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
        let errors = diagnostics.filter { $0.severity == .error }
        let title = PreviewWords.errorsTitle(errors.count).text(in: language)
        var page: [UInt8] = []
        page.append(
            "<!DOCTYPE html>\n<html lang=\"\(PreviewWords.tag.text(in: language))\">\n<head>\n<meta charset=\"utf-8\">\n"
        )
        page.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        page.appendEscapedHTML(title)
        page.append("</title>\n<style>\(Self.style)</style>\n</head>\n<body>\n<main>\n<h1>")
        page.appendEscapedHTML(title)
        page.append("</h1>\n<p>")
        page.appendEscapedHTML(PreviewWords.errorsLead.text(in: language))
        page.append(" <a href=\"\">")
        page.appendEscapedHTML(PreviewWords.reload.text(in: language))
        page.append("</a></p>\n")
        HTMLReport(language: language).append(errors, to: &page)
        page.append("</main>\n</body>\n</html>\n")
        return page
    }

    private static let style = """
        :root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
        main{max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:break-word}\
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin-bottom:0}\
        pre{white-space:pre-wrap;border-left:.25rem solid;padding-left:.75rem}
        """
}
