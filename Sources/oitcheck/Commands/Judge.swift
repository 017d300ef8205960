import Addressing
import ArgumentParser
import Assessing
import Foundation
import Model

/// `oitcheck judge --capture DIR`: the second half of the main job.
struct Judge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge a captured website, without any network.",
        discussion: """
            The same capture, checklist and day give the same report, byte for byte but for
            the run itself, as often as you like. The capture is not changed.

            Examples:
              oitcheck crawl https://www.some-town.go.th --capture town
              oitcheck judge --capture town --format html --output out
              oitcheck judge --capture town --as-of 2025-04-30 --lang en

            Ends with 0 once judged, 2 for wrong usage, a faulty checklist or a folder that is
            no capture, 3 where the crawl did not come to its end, or when interrupted.
            """
    )

    @Option(help: ArgumentHelp("The folder of the capture.", valueName: "folder"))
    var capture: String

    @OptionGroup(title: "What is judged") var judging: JudgingOptions
    @OptionGroup(title: "What is written") var output: OutputOptions
    @OptionGroup(title: "How the site is read") var rendering: RenderingOptions
    @OptionGroup(title: "What is recognised") var recognition: RecognitionOptions
    @OptionGroup(title: "What is kept") var keeping: CacheOptions

    func run() async throws {
        let edition = try judging.edition()
        let writer = try output.writer(data: judging.data)
        let watcher = Watcher(isQuiet: output.quiet, language: output.lang)
        let assessment: Assessment
        do {
            let job = try job(for: edition)
            assessment = try await Interruption.obeying {
                try await assess(job, progress: watcher.show)
            }
            watcher.finish()
        } catch let error as AssessError {
            watcher.finish()
            throw Failure.couldNotJudge(error, target: capture)
        }
        try writer.write(assessment)
        if Interruption.happened { throw ExitCode(Ending.couldNotJudge) }
    }

    private func job(for edition: Edition) throws -> Job {
        let captured = try SiteCapture.judging(capture)
        guard let home = captured.home else {
            throw Failure.usage("the capture in \(capture) names no home page.")
        }
        let extractor = try Installation.extractor()
        return Job(
            place: .site(home),
            publishedAs: captured.publishedAs,
            edition: edition,
            fiscalYear: try judging.year(for: edition),
            asOf: try judging.day(for: edition, today: Date()),
            fetching: captured.settings,
            extractor: extractor,
            recognitionPages: recognition.ocrPages,
            rendering: rendering.render,
            cache: keeping.folder,
            capture: captured,
            scratch: Installation.scratch(),
            build: Installation.build(with: extractor),
            runID: UUID().uuidString.lowercased(),
            now: { Date() }
        )
    }
}
