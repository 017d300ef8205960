internal import FoundationEssentials
package import Model
internal import ThaiText

/// One way of writing a check of links down.
package struct LinkReporter: Sendable {
    /// What `--format` calls it.
    package let name: String
    /// The end of the file's name: `json` for `links.json`.
    package let fileExtension: String
    /// The whole report, UTF-8.
    package let render: @Sendable (LinkCheck, RenderOptions) throws(ReportError) -> [UInt8]

    /// The reporters there are, in the order in which help lists them.
    package static let all: [LinkReporter] = [.text, .json, .csv]

    /// The reporter that `--format` names.
    package static func named(_ name: String) -> LinkReporter? {
        all.first { $0.name == name }
    }

    /// For a terminal: the targets by what is wrong with them, each with the places that link there.
    private static let text = LinkReporter(name: "text", fileExtension: "txt") {
        (check, options) throws(ReportError) in
        var page = TextPage(options)
        page.write(check.inStableOrder, toolVersion: options.toolVersion)
        return page.bytes
    }

    /// The published contract, `oitcheck.links/1`: see `Documentation/links.schema.json`.
    private static let json = LinkReporter(name: "json", fileExtension: "json") {
        (check, options) throws(ReportError) in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            let report = LinkCheckJSON(check.inStableOrder, toolVersion: options.toolVersion)
            return try [UInt8](encoder.encode(report)) + [UInt8(ascii: "\n")]
        } catch {
            throw .encoding("\(error)")
        }
    }

    /// For spreadsheets: a row for every place (RFC 4180).
    private static let csv = LinkReporter(name: "csv", fileExtension: "csv") {
        (check, options) throws(ReportError) in
        LinkTable(check.inStableOrder, language: options.language).bytes
    }
}

extension LinkCheck {
    /// The same with every list in an order that does not depend on how the run went.
    fileprivate var inStableOrder: LinkCheck {
        var stable = self
        stable.coverage.notChecked.sort {
            ($0.address, $0.reason.code) < ($1.address, $1.reason.code)
        }
        stable.links.sort()
        return stable
    }
}

extension ReasonSetting {
    /// No reason why a link is broken speaks of a year.
    static let ofLinks = ReasonSetting(assessed: FiscalYear(buddhist: 2568))
}
