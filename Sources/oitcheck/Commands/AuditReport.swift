import Addressing
import ArgumentParser
import Assessing
import Auditing
import Fetching
import Foundation
import Model
import Reporting

/// `oitcheck audit-report FILE|URL`: the figures of a published report, worked out again.
struct AuditReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit-report",
        abstract: "Work out again the figures that a published ITA analysis report prints.",
        discussion: """
            Every mean and total is computed from the scores that are printed:
            questions to indicators, items to sub-indicators, indicators to IIT, EIT
            and OIT, and those to the ITA score. The same score must be the same
            everywhere; the year, the level and the names of the indicators are
            compared too. Scores roll up as in edition 2568; a report of another
            year is only compared with itself.

            Examples:
              oitcheck audit-report ita-analysis-2568.pdf
              oitcheck audit-report ita-analysis-2568.docx --lang en --format json
              oitcheck audit-report https://www.some-town.go.th/ita/analysis-2568.pdf

            Ends with 0 where nothing contradicts, 1 where something does, 2 for wrong
            usage or a file that is not there, 3 where nothing was read or no score
            stands in it.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file or an http(s) address: text, HTML, PDF, office formats.",
            valueName: "file-or-url"
        )
    )
    var original: String

    @Option(help: "Write text or json (Documentation/audit.schema.json).")
    var format = Format.text

    @Option(help: "Recognise text in pictures of pages: auto, always or never.")
    var ocr = LookSettings.Recognition.auto

    @Option(help: "Language of the text: th or en; JSON holds both.")
    var lang = Language.thai

    @Flag(help: "No progress on standard error.")
    var quiet = false

    @Flag(help: "Read an address that robots.txt forbids; only with the web officer's consent.")
    var ignoreRobots = false

    @OptionGroup(title: "What is kept") var keeping: CacheOptions

    enum Format: String, ExpressibleByArgument { case text, json }

    func run() async throws {
        let document = try await look().document
        let audit = Auditing.audit(document)
        guard !audit.scores.isEmpty else { throw Failure.noScores(original) }
        let options = RenderOptions(
            language: lang,
            colour: Console.wantsColour,
            width: Console.width,
            toolVersion: Version.current
        )
        guard let reporter = AuditReporter.named(format.rawValue) else { return }
        let bytes = try reporter.render(audit, document, original, options)
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
        if !audit.contradictions.isEmpty { throw ExitCode(Ending.gateFailed) }
    }

    private func look() async throws -> Look {
        let settings = LookSettings(
            extractor: try Installation.extractor(),
            recognition: ocr,
            cache: keeping.folder
        )
        let watcher = Watcher(isQuiet: quiet, language: lang)
        let original = try Original(original)
        let fetching = Settings(obeyRobots: !ignoreRobots)
        return try await Interruption.obeying {
            defer { watcher.finish() }
            return try await original.look(
                fetching: fetching,
                settings: settings,
                progress: watcher.show
            )
        }
    }
}
