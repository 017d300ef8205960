internal import Model
internal import Mustache

extension Reporter {
    /// One self-contained page in both languages, for the screen, the phone and the printer.
    static let html = Reporter(
        name: "html",
        fileExtension: "html",
        templates: [
            "report.mustache", "report-matrix.mustache", "report-item.mustache",
            "report-component.mustache", "report-evidence.mustache", "report-rest.mustache",
            "report.css",
        ]
    ) { (assessment, options) throws(ReportError) in
        let library = try library(options.templates)
        let view = ReportView(assessment.inStableOrder, options: options)
        guard let page = library.render(view, withTemplate: "report.mustache") else {
            throw .templateMissing("report.mustache")
        }
        return Array(page.utf8)
    }

    private static func library(_ texts: [String: String]) throws(ReportError) -> MustacheLibrary {
        var library = MustacheLibrary()
        for name in html.templates {
            guard let text = texts[name] else { throw .templateMissing(name) }
            do {
                try library.register(text, named: name)
            } catch let error as MustacheTemplate.ParserError {
                let place = error.context
                throw .template(
                    name,
                    line: place.lineNumber,
                    column: place.columnNumber,
                    "\(error.error)"
                )
            } catch {
                throw .template(name, line: 0, column: 0, "\(error)")
            }
        }
        return library
    }
}
