import ArgumentParser
import Foundation
import Model
import Reporting

/// Where link reports go, in which formats and language.
struct LinkOutputOptions: ParsableArguments {
    @Option(help: "Reports to write, separated by commas: text, json, csv.")
    var format = "text"

    @Option(
        help: ArgumentHelp(
            "A folder for the reports, one file each: links.txt, links.json, links.csv.",
            valueName: "folder"
        )
    )
    var output: String?

    @Option(help: "Language of reports for people: th or en.")
    var lang = Language.thai

    @Flag(help: "No progress on standard error.")
    var quiet = false

    /// What writes the reports; complains before the work begins about what would fail after it.
    func writer() throws -> (LinkCheck) throws -> Void {
        let reporters = try self.reporters()
        let folder = try output.map(ReportFolder.init)
        let options = RenderOptions(
            language: lang,
            colour: folder == nil && Console.wantsColour,
            width: folder == nil ? Console.width : nil,
            toolVersion: Version.current
        )
        return { check in
            for reporter in reporters {
                let bytes = try reporter.render(check, options)
                if let folder {
                    try folder.write(bytes, named: "links.\(reporter.fileExtension)")
                } else {
                    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
                }
            }
        }
    }

    private func reporters() throws -> [LinkReporter] {
        let names = format.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let reporters = try names.map { name in
            guard let reporter = LinkReporter.named(name) else {
                let known = LinkReporter.all.map(\.name).joined(separator: ", ")
                throw Failure.usage("there is no format \(name); there are: \(known).")
            }
            return reporter
        }
        guard !reporters.isEmpty else { throw Failure.usage("--format names no format.") }
        if reporters.count > 1, output == nil {
            throw Failure.usage("several formats need a folder: add --output FOLDER.")
        }
        return reporters
    }
}
