import ArgumentParser
import Foundation
import Judging
import Model
import Reporting
import ThaiText

/// `oitcheck score`: what a report, or figures entered by hand, amount to.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Compute the ITA total, its grade, and what each item costs.",
        discussion: """
            The items come from a JSON report, or are entered with --item; OIT may also be entered
            as one figure. A figure is a number from 0 to 100 or an interval such as 92.5-96.25.
            What is not given counts as anything from 0 to 100. Items entered beside a report take
            the place of the report's: what if o12 had full marks?

            Examples:
              oitcheck check https://www.some-town.go.th --format json --output out
              oitcheck score out/report.json --iit 98.19 --eit1 93.20 --eit2 87.61
              oitcheck score out/report.json --item o12=100 --explain
              oitcheck score --item o12=50 --item o19=50 --lang en
              oitcheck score --iit 98.19 --eit1 93.20 --eit2 87.61 --oit 96.25 --format json

            Ends with 0 once computed, 2 for wrong usage, a report that cannot be read, or an
            edition of which nobody knows how it rolls scores up.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A report that `oitcheck check --format json` wrote.",
            valueName: "report.json"
        )
    )
    var report: String?

    @OptionGroup(title: "What is known") var entered: ScoreOptions

    @Option(
        help: ArgumentHelp(
            "An edition (2568) or a checklist file.",
            discussion: "Default: the report's, else 2568."
        )
    )
    var checklist: String?

    @Option(help: "The folder that holds Checklists and Templates.")
    var data: String?

    @Flag(help: "Show the whole computation.")
    var explain = false

    @Option(help: "Write text or json (Documentation/score.schema.json).")
    var format = Format.text

    @Option(help: "Language of text: th or en.")
    var lang = Language.thai

    enum Format: String, ExpressibleByArgument { case text, json }

    func validate() throws {
        try entered.validate(besideReport: report != nil)
    }

    func run() throws {
        let reported = try report.map(Self.read)
        let edition = try edition(reported)
        if case .unknown(let reason) = edition.scoring { throw refusal(of: edition, reason) }
        let items = try entered.items(of: edition)
        let checked = try reported.map { try check($0, against: edition) }
        let figures = entered.figures(items, checked?.items, edition)
        let sheet: ScoreSheet
        do throws(ScoreError) {
            sheet = try scoreSheet(figures, edition: edition)
        } catch .noRollUp(let reason) {
            throw refusal(of: edition, reason)
        }
        try write(ScoreReport(of: sheet, reported: checked, entered: items, explains: explain))
    }

    private func edition(_ reported: ReportedItems?) throws -> Edition {
        let name = checklist ?? reported.map { "\($0.checklist.edition)" } ?? "2568"
        return try JudgingOptions(checklist: name, data: data).editionAsWritten()
    }

    private func refusal(of edition: Edition, _ reason: Wording) -> Failure {
        let year = edition.year.buddhist
        let refusal = Wording(
            th: "ยังรวมคะแนนของปี \(year) ไม่ได้: \(reason.th)",
            en: "scores of \(year) cannot be rolled up: \(reason.en)"
        )
        return .usage(refusal(lang))
    }

    private func check(
        _ reported: ReportedItems,
        against edition: Edition
    ) throws -> ReportedItems {
        do throws(ReportFault) {
            return try reported.checked(against: edition, file: report ?? "")
        } catch {
            throw Failure.usage(error.description)
        }
    }

    /// More than any report has.
    private static let mostBytes = 1 << 29

    private static func read(_ file: String) throws -> ReportedItems {
        let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
        if let size, size > mostBytes { throw Failure.unreadable(file, "too large for a report") }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure.unreadable(file, "no such file, or no permission")
        }
        do throws(ReportFault) {
            return try readReport([UInt8](bytes), file: file)
        } catch {
            throw Failure.usage(error.description)
        }
    }

    private func write(_ report: ScoreReport) throws {
        let options = RenderOptions(
            language: lang,
            colour: Console.wantsColour,
            width: Console.width,
            toolVersion: Version.current
        )
        let reporter: ScoreReporter = format == .json ? .json : .text
        let bytes = try reporter.render(report, options)
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
}
