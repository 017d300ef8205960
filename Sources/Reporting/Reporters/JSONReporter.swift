internal import FoundationEssentials
internal import Model

extension Reporter {
    /// The published contract, `oitcheck.report/1`: see `Documentation/report.schema.json`.
    static let json = Reporter(name: "json", fileExtension: "json", templates: []) {
        (assessment, options) throws(ReportError) in
        let report = ReportJSON(assessment.inStableOrder, toolVersion: options.toolVersion)
        do {
            return try [UInt8](encoder.encode(report)) + [UInt8(ascii: "\n")]
        } catch {
            throw .encoding("\(error)")
        }
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        // Sorted keys: two runs over one capture must not differ in a byte.
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
