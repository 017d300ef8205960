internal import FoundationEssentials
package import Model

/// One way of writing the audit of a published report down.
package struct AuditReporter: Sendable {
    /// What `--format` calls it.
    package let name: String
    /// UTF-8; `location` is the report as the user named it.
    package let render:
        @Sendable (ReportAudit, Document, _ location: String, RenderOptions) throws(ReportError)
            -> [UInt8]

    /// The reporters there are, in the order in which help lists them.
    package static let all: [AuditReporter] = [.text, .json]

    /// The reporter that `--format` names.
    package static func named(_ name: String) -> AuditReporter? {
        all.first { $0.name == name }
    }

    /// For a terminal: the contradictions with the words of both places, then advice.
    private static let text = AuditReporter(name: "text") {
        (audit, _, location, options) throws(ReportError) in
        var page = TextPage(options)
        page.write(audit, of: location)
        return page.bytes
    }

    /// The published contract, `oitcheck.audit/1`: see `Documentation/audit.schema.json`.
    private static let json = AuditReporter(name: "json") {
        (audit, document, location, options) throws(ReportError) in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let report = AuditJSON(audit, document, location, toolVersion: options.toolVersion)
        do {
            return try [UInt8](encoder.encode(report)) + [UInt8(ascii: "\n")]
        } catch {
            throw .encoding("\(error)")
        }
    }
}
