internal import Model

extension Reporter {
    /// The report for a terminal: a table of the items, then what has to be done.
    static let text = Reporter(name: "text", fileExtension: "txt", templates: []) {
        (assessment, options) throws(ReportError) in
        let assessment = assessment.inStableOrder
        var page = TextPage(options)
        page.writeHead(assessment, toolVersion: options.toolVersion)
        page.writeItems(assessment)
        page.writeDetails(assessment)
        page.writeAdvice(assessment)
        page.writeScores(assessment)
        page.writeSiteChecks(assessment)
        page.writeCoverage(assessment)
        page.writeLinks(assessment)
        return page.bytes
    }
}
