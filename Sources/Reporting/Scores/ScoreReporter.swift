internal import FoundationEssentials
package import Model

/// A score sheet with what people are told beside it.
package struct ScoreReport: Sendable {
    package var sheet: ScoreSheet
    /// What the items' scores were read from; nil where all was entered by hand.
    package var source: Source?
    /// What to know before believing the figures.
    package var notes: [ScoreNote]
    /// Whether a text shows the whole computation; JSON always does.
    package var explains: Bool

    /// The report that was read.
    package struct Source: Sendable {
        package var location: String
        /// ISO 8601, Gregorian.
        package var asOf: String

        package init(location: String, asOf: String) {
            self.location = location
            self.asOf = asOf
        }
    }

    package init(
        sheet: ScoreSheet,
        source: Source? = nil,
        notes: [ScoreNote] = [],
        explains: Bool = false
    ) {
        self.sheet = sheet
        self.source = source
        self.notes = notes
        self.explains = explains
    }
}

/// One way of writing a score sheet down.
package struct ScoreReporter: Sendable {
    /// What `--format` calls it.
    package let name: String
    /// The whole sheet, UTF-8.
    package let render: @Sendable (ScoreReport, RenderOptions) throws(ReportError) -> [UInt8]

    /// For a terminal.
    package static let text = ScoreReporter(name: "text") {
        (report, options) throws(ReportError) in
        var page = TextPage(options)
        page.write(report, toolVersion: options.toolVersion)
        return page.bytes
    }

    /// The published contract, `oitcheck.score/1`: see `Documentation/score.schema.json`.
    package static let json = ScoreReporter(name: "json") {
        (report, options) throws(ReportError) in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            let sheet = ScoreSheetJSON(report, toolVersion: options.toolVersion)
            return try [UInt8](encoder.encode(sheet)) + [UInt8(ascii: "\n")]
        } catch {
            throw .encoding("\(error)")
        }
    }
}
